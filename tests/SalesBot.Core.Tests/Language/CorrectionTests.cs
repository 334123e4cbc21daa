using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>What a correction puts right, on Wednesday, 18 November 2026.</summary>
public sealed class CorrectionTests
{
    private static readonly Reader Reader = Learned.Reader;

    [Theory]
    [InlineData("no, the next step is samples on Monday", "samples", "2026-11-23")]
    [InlineData("the next step should be to call them on Friday", "call them", "2026-11-20")]
    [InlineData("no, next step: call on Monday", "call", "2026-11-23")]
    [InlineData("no, the next step is to call Luhua next week", "call Luhua", "2026-11-23")]
    [InlineData("no, the next step is on Monday", null, "2026-11-23")]
    [InlineData("change the next step to samples", "samples", null)]
    [InlineData("no, follow up on Monday", "follow up", "2026-11-23")]
    [InlineData("no, el siguiente paso es enviar muestras el lunes", "enviar muestras", "2026-11-23")]
    [InlineData("cambia el siguiente paso: muestras el lunes", "muestras", "2026-11-23")]
    [InlineData("不对，下一步是周一寄样品", "寄样品", "2026-11-23")]
    [InlineData("下一步改成周一寄样品", "寄样品", "2026-11-23")]
    public void A_next_step_takes_its_day_and_leaves_the_visit_as_it_was(string said, string? step, string? due)
    {
        var reading = Reader.Read(said, DemoNames.SaidBy());

        var slots = reading.Slots;
        Assert.Equal(Intents.VisitCorrect, reading.Intent);
        Assert.Equal((step, due), (slots.NextStep, slots.Due?.ToString("yyyy-MM-dd")));
        Assert.Equal((null, null, null, null), (slots.Customer, slots.Date, slots.Kind, slots.Outcome));
    }

    [Theory]
    [InlineData("no, strong intention", "strong")]
    [InlineData("no, the intention is strong", "strong")]
    [InlineData("correct the last visit: strong intention", "strong")]
    [InlineData("no, intención fuerte", "strong")]
    [InlineData("不对，意向很强", "strong")]
    [InlineData("不对，意向一般", "some")]
    public void An_intention_alone_is_no_outcome(string said, string intention)
    {
        var reading = Reader.Read(said, DemoNames.SaidBy());

        Assert.Equal((Intents.VisitCorrect, intention, null), (reading.Intent, reading.Slots.Intention, reading.Slots.Outcome));
    }

    [Theory]
    [InlineData("not Kongfu, Luhua")]
    [InlineData("no es Kongfu, es Luhua")]
    [InlineData("no a Kongfu, a Luhua")]
    [InlineData("不是孔府，是鲁华")]
    public void Who_stands_behind_a_no_is_not_meant(string said)
    {
        var reading = Reader.Read(said, DemoNames.SaidBy());

        Assert.Equal((Intents.VisitCorrect, "Luhua Wines"), (reading.Intent, reading.Slots.Customer?.Display));
    }
}
