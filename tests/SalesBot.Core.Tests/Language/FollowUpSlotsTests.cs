using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>Whom a reminder is for, and which follow-ups are asked for.</summary>
public sealed class FollowUpSlotsTests
{
    private static readonly Reader Reader = Learned.Reader;

    [Theory]
    [InlineData("remind Zhang Min to call Luhua on Friday", "zhang.min@demo.example", "call Luhua")]
    [InlineData("recuérdale a Zhang Min que llame a Luhua el viernes", "zhang.min@demo.example", "llame a Luhua")]
    [InlineData("提醒张敏周五给鲁华打电话", "zhang.min@demo.example", "给鲁华打电话")]
    [InlineData("remind me to call Luhua on Friday", null, "call Luhua")]
    [InlineData("remind me to send Zhang Min the Kongfu contract on Friday", null, "send Zhang Min the Kongfu contract")]
    public void A_reminder_is_for_who_is_reminded_not_for_who_is_named_in_it(string said, string? member, string text)
    {
        var slots = Reader.Read(said, DemoNames.SaidBy()).Slots;

        Assert.Equal((member, text), (slots.Member?.Key, slots.Text));
        Assert.Equal(new DateOnly(2026, 11, 20), slots.Due);
    }

    [Theory]
    [InlineData("what's overdue", "overdue")]
    [InlineData("seguimientos atrasados", "overdue")]
    [InlineData("逾期的跟进", "overdue")]
    [InlineData("what strong intentions have no next step", "loose")]
    [InlineData("qué intenciones fuertes no tienen siguiente paso", "loose")]
    [InlineData("哪些强意向没有下一步", "loose")]
    [InlineData("my follow-ups", null)]
    public void Which_follow_ups_are_asked_for(string said, string? which)
    {
        var reading = Reader.Read(said, DemoNames.SaidBy());

        Assert.Equal(("followup.list", which), (reading.Intent, reading.Slots.Which));
    }
}
