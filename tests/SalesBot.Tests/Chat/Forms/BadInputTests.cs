using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Forms;

/// <summary>What cannot be, what is not one's own and what is no longer good: each has its sentence, in the person's language.</summary>
public sealed class BadInputTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("en", "date", "2026-11-25", "That day is still to come, and a visit has to have happened.")]
    [InlineData("es", "date", "2026-11-25", "Ese día aún no ha llegado, y una visita tiene que haber ocurrido.")]
    [InlineData("zh", "date", "2026-11-25", "那一天还没到，拜访要发生过才能记。")]
    [InlineData("en", "date", "2025-11-23", "That day is more than a year ago; I only take visits of the last twelve months.")]
    [InlineData("es", "date", "2025-11-23", "Ese día queda a más de un año; solo admito visitas de los últimos doce meses.")]
    [InlineData("zh", "date", "2025-11-23", "那一天超过一年了，只能记最近十二个月的拜访。")]
    public Task A_visit_on_a_day_that_cannot_be(string language, string field, string value, string answer) =>
        IsRefusedAsync("visit.log", language, field, value, answer, ("customer", "C002"), ("outcome", "they want samples"));

    [Theory]
    [InlineData("en", "amount", "0", "A payment of 0 is no payment.")]
    [InlineData("es", "amount", "0", "Un pago de 0 no es un pago.")]
    [InlineData("zh", "amount", "0", "0 不算回款。")]
    [InlineData("en", "amount", "-500", "A payment can't be negative.")]
    [InlineData("es", "amount", "-500", "Un pago no puede ser negativo.")]
    [InlineData("zh", "amount", "-500", "回款不能是负数。")]
    [InlineData("en", "amount", "1000000000.01", "That can't be right: I take 1,000,000,000 at most.")]
    [InlineData("es", "amount", "1000000000,01", "No puede ser: admito como mucho 1.000.000.000.")]
    [InlineData("zh", "amount", "1000000000.01", "这个数不对吧，最多只能记 1,000,000,000。")]
    [InlineData("en", "date", "2026-11-25", "That day is still to come; I only take money that has come in.")]
    [InlineData("es", "date", "2026-11-25", "Ese día aún no ha llegado; solo anoto dinero que ya ha entrado.")]
    [InlineData("zh", "date", "2026-11-25", "那一天还没到，到账了的才能记。")]
    [InlineData("en", "date", "2025-11-23", "That day is more than a year ago; I only take payments of the last twelve months.")]
    [InlineData("es", "date", "2025-11-23", "Ese día queda a más de un año; solo admito pagos de los últimos doce meses.")]
    [InlineData("zh", "date", "2025-11-23", "那一天超过一年了，只能记最近十二个月的回款。")]
    public Task A_payment_that_cannot_be(string language, string field, string value, string answer) =>
        IsRefusedAsync("payment.record", language, field, value, answer, ("customer", "C002"), ("amount", "48000"), ("date", "2026-11-24"));

    [Theory]
    [InlineData("en", "due", "2026-11-23", "That day is over. A follow-up is for today or a day to come.")]
    [InlineData("es", "due", "2026-11-23", "Ese día ya pasó. Un seguimiento es para hoy o para más adelante.")]
    [InlineData("zh", "due", "2026-11-23", "那一天已经过去了，跟进只能定在今天或以后。")]
    public Task A_follow_up_for_a_day_that_is_over(string language, string field, string value, string answer) =>
        IsRefusedAsync("followup.add", language, field, value, answer, ("customer", "C002"), ("text", "call"), ("due", "2026-11-27"));

    [Theory]
    [InlineData("en", "This card is no longer good. Please start again: just tell me what you want to do.")]
    [InlineData("es", "Esta tarjeta ya no vale. Empieza otra vez: dime simplemente qué quieres hacer.")]
    [InlineData("zh", "这张卡片已经失效了。请重新开始，直接告诉我您想做什么就行。")]
    public async Task The_form_of_another_person(string language, string answer)
    {
        var card = Assert.Single(await _world.As("zhang.min").SubmitsAsync(Asked("payment.record")));
        var other = await SpeakingAsync("he.wei", language);

        Assert.Equal(answer, (await other.PressesAsync(card, "Save"))[^1].Text);
    }

    [Theory]
    [InlineData("en", "Save", "This was already saved, once. There is nothing more to do.")]
    [InlineData("es", "Guardar", "Esto ya se guardó, una sola vez. No hay que hacer nada más.")]
    [InlineData("zh", "保存", "这条已经保存过了，只保存一次，不用再操作。")]
    public async Task A_card_whose_form_was_saved(string language, string save, string answer)
    {
        var zhang = await SpeakingAsync("zhang.min", language);
        var card = Assert.Single(await zhang.SubmitsAsync(Asked("payment.record")));
        (string, string)[] fields = [("customer", "C002"), ("amount", "48000"), ("date", "2026-11-24")];
        await zhang.PressesAsync(card, save, fields);

        Assert.Equal(answer, (await zhang.PressesAsync(card, save, fields))[^1].Text);
    }

    [Theory]
    [InlineData("en", "Save", "Cancel", "This was cancelled and nothing was saved. Just start again.")]
    [InlineData("es", "Guardar", "Cancelar", "Esto se canceló y no se guardó nada. Puedes empezar de nuevo.")]
    [InlineData("zh", "保存", "取消", "这条已经取消，没有保存。需要的话请重新开始。")]
    public async Task A_card_whose_form_was_cancelled(string language, string save, string cancel, string answer)
    {
        var zhang = await SpeakingAsync("zhang.min", language);
        var card = Assert.Single(await zhang.SubmitsAsync(Asked("visit.log")));
        await zhang.PressesAsync(card, cancel);

        Assert.Equal(answer, (await zhang.PressesAsync(card, save, ("customer", "C002"), ("outcome", "samples")))[^1].Text);
    }

    [Theory]
    [InlineData("en", "I don't find that follow-up among yours. It may have been handed over. Ask me for your follow-ups to see what is open.")]
    [InlineData("es", "No encuentro ese seguimiento entre los tuyos. Puede que se haya traspasado. Pídeme tus seguimientos para ver qué está abierto.")]
    [InlineData("zh", "您的跟进里没找到这一件，可能已经转给别人了。问我“有什么要跟进的”就能看到现有的。")]
    public async Task The_follow_up_of_another_reads_like_one_that_is_not_there(string language, string answer)
    {
        var wang = await SpeakingAsync("wang.lei", language);
        foreach (var id in (string[])["71", "999999", "x"])
        {
            var answers = await wang.SubmitsAsync(new JObject { ["do"] = "act", ["act"] = "followup.done", ["id"] = id, ["how"] = "" });
            Assert.Equal(answer, Assert.Single(answers).Text);
        }
    }

    private async Task IsRefusedAsync(
        string intent, string language, string field, string value, string answer, params (string Field, string Value)[] fields)
    {
        var zhang = await SpeakingAsync("zhang.min", language);
        var card = Assert.Single(await zhang.SubmitsAsync(Asked(intent)));
        var save = language switch { "es" => "Guardar", "zh" => "保存", _ => "Save" };

        var answers = await zhang.PressesAsync(card, save, [.. fields.Where(f => f.Field != field), (field, value)]);

        Assert.StartsWith(answer, Assert.Single(answers).Text, StringComparison.Ordinal);
        Assert.False(answers[0].IsUpdate);
    }

    private async Task<Person> SpeakingAsync(string who, string language)
    {
        var person = _world.As(who);
        await person.SubmitsAsync(new JObject { ["do"] = "ask", ["intent"] = "settings.language", ["language"] = language switch { "zh" => "zh-Hans", var l => l } });
        return person;
    }

    private static JObject Asked(string intent) => new() { ["do"] = "ask", ["intent"] = intent };
}
