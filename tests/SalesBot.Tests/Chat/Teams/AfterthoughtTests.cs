using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Payments;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Teams;

/// <summary>A message that is edited corrects what it logged; one that is deleted leaves it, and the way back is offered.</summary>
public sealed class AfterthoughtTests : IAsyncDisposable
{
    private const string Visited = "Visited Luhua this morning, they want 20 cases";

    private readonly TeamsWorld _teams = TeamsWorld.Start();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Theory]
    [InlineData("speak English", Visited, "yes", "Visited Luhua this morning, they want 30 cases", "Is this right now? Say \"yes\" to save it, or tell me what to change.", "Corrected: visit to Luhua Wines of Nov 24, 2026.")]
    [InlineData("habla español", "Hoy visité a Luhua, quieren 20 cajas", "sí", "Hoy visité a Luhua, quieren 30 cajas", "¿Está bien así? Di \"sí\" para guardarla o dime qué cambio.", "Corregida: visita a Luhua Wines del 24 nov 2026.")]
    [InlineData("说中文", "今天拜访了鲁华，要20箱", "好的", "今天拜访了鲁华，要30箱", "这样对吗？说“是”就保存，要改哪里直接告诉我。", "已更正：拜访鲁华酒业（2026年11月24日）。")]
    public async Task An_edit_corrects_the_visit_that_the_message_logged_after_a_yes(
        string language, string visited, string yes, string edited, string asked, string corrected)
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(language);
        await zhang.SaysAsync(visited);
        var message = zhang.Said;
        await zhang.SaysAsync(yes);

        var form = Assert.Single(await zhang.EditsAsync(message, edited));
        Assert.Equal(asked, form.Text);
        Assert.Contains("20", Assert.Single(await OutcomesAsync()), StringComparison.Ordinal);

        Assert.Equal(corrected, (await zhang.SaysAsync(yes))[^1].Text);
        Assert.Contains("30", Assert.Single(await OutcomesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_corrected_is_corrected_again_and_a_repeated_edit_counts_once()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(Visited);
        var message = zhang.Said;
        await zhang.SaysAsync("yes");
        await zhang.EditsAsync(message, "Visited Luhua this morning, they want 30 cases");
        await zhang.SaysAsync("yes");

        var edit = zhang.Message(m =>
        {
            (m["type"], m["id"], m["text"]) = ("messageUpdate", message, "Visited Kongfu this morning, they want 30 cases");
            m["channelData"]!["eventType"] = "editMessage";
        });
        Assert.Contains("Customer: Kongfu Trading", Assert.Single(await zhang.PostAsync(edit)).Summary, StringComparison.Ordinal);
        Assert.Empty(await zhang.PostAsync(edit));

        Assert.Equal("Corrected: visit to Kongfu Trading of Nov 24, 2026.", (await zhang.SaysAsync("yes"))[^1].Text);
        Assert.Equal(["they want 30 cases"], await OutcomesAsync());
    }

    [Fact]
    public async Task While_it_is_not_saved_yet_the_form_takes_the_new_words_and_keeps_the_answers()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("Visited a customer today");
        var message = zhang.Said;
        var asked = await zhang.SaysAsync("Kongfu");
        Assert.NotEmpty(asked);

        var form = Assert.Single(await zhang.EditsAsync(message, "Visited a customer yesterday, they want samples"));

        Assert.Contains("Customer: Kongfu Trading", form.Summary, StringComparison.Ordinal);
        Assert.Contains("What came of it: they want samples", form.Summary, StringComparison.Ordinal);
        Assert.Contains("Day: Mon, Nov 23", form.Summary, StringComparison.Ordinal);
        Assert.Empty(await OutcomesAsync());
    }

    [Fact]
    public async Task An_edit_that_says_the_same_is_told_so()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(Visited);
        var message = zhang.Said;
        await zhang.SaysAsync("yes");

        Assert.Equal(
            "It stands as it was; there is nothing to save.",
            Assert.Single(await zhang.EditsAsync(message, "Visited Luhua this morning,  they want 20 cases")).Text);
    }

    [Theory]
    [InlineData("speak English", "You changed a message that I had already acted on. What I saved stays as it was: Saved: visit to Luhua Wines. Shall I take it back?", "yes", "Taken back: Saved: visit to Luhua Wines.")]
    [InlineData("habla español", "Has cambiado un mensaje que ya había guardado. Lo guardado sigue como estaba: Guardado: visita a Luhua Wines. ¿Lo deshago?", "sí", "Deshecho: Guardado: visita a Luhua Wines.")]
    [InlineData("说中文", "您改了一条我已经处理过的消息，之前保存的内容没有变：已保存：拜访鲁华酒业。要撤销吗？", "好的", "已撤销：已保存：拜访鲁华酒业。")]
    public async Task An_edit_that_says_something_else_leaves_what_is_saved_and_offers_the_way_back(string language, string told, string yes, string back)
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(language);
        await zhang.SaysAsync(Visited);
        var message = zhang.Said;
        await zhang.SaysAsync("yes");

        Assert.Equal(told, Assert.Single(await zhang.EditsAsync(message, "how is my region doing")).Text);
        Assert.Single(await OutcomesAsync());

        Assert.Equal(back, Assert.Single(await zhang.SaysAsync(yes)).Text);
        Assert.Empty(await OutcomesAsync());
    }

    [Fact]
    public async Task Money_is_never_corrected_by_an_edit()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("Kongfu paid 48,000 today");
        var message = zhang.Said;
        await zhang.SaysAsync("yes");

        var told = Assert.Single(await zhang.EditsAsync(message, "Kongfu paid 84,000 today"));

        Assert.StartsWith("You changed a message that I had already acted on. What I saved stays as it was:", told.Text, StringComparison.Ordinal);
        Assert.EndsWith("Shall I take it back?", told.Text, StringComparison.Ordinal);
        await using var scope = _teams.World.Services.CreateAsyncScope();
        Assert.Equal(
            [48_000m],
            await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Payment>().Where(p => p.ReportedAt != null).Select(p => p.Amount).ToListAsync());
    }

    [Fact]
    public async Task An_edit_of_a_message_that_logged_nothing_for_its_slip_logs_it_now()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("Vstd Lhua mrning 20");

        var form = Assert.Single(await zhang.EditsAsync(zhang.Said, Visited));

        Assert.Contains("Customer: Luhua Wines", form.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_a_question_or_of_nothing_known_says_nothing()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("how is my region doing");

        Assert.Empty(await zhang.EditsAsync(zhang.Said, "how is Jining doing"));
        Assert.Empty(await zhang.EditsAsync("somewhere-1", "done with Luhua"));
        Assert.Empty(await _teams.As("stranger").EditsAsync("somewhere-1", Visited));
    }

    [Theory]
    [InlineData("speak English", "You deleted the message, but what I saved from it stays: Saved: visit to Luhua Wines. Shall I take it back?", "yes", "Taken back: Saved: visit to Luhua Wines.")]
    [InlineData("habla español", "Has borrado el mensaje, pero lo que guardé de él sigue ahí: Guardado: visita a Luhua Wines. ¿Lo deshago?", "sí", "Deshecho: Guardado: visita a Luhua Wines.")]
    [InlineData("说中文", "消息删掉了，不过之前从中保存的内容还在：已保存：拜访鲁华酒业。要撤销吗？", "好的", "已撤销：已保存：拜访鲁华酒业。")]
    public async Task A_deleted_message_leaves_what_it_logged_and_a_yes_takes_it_back(string language, string told, string yes, string back)
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(language);
        await zhang.SaysAsync(Visited);
        var message = zhang.Said;
        await zhang.SaysAsync("yes");

        var offer = Assert.Single(await zhang.DeletesAsync(message));
        Assert.Equal(told, offer.Text);
        Assert.Single(offer.Buttons);
        Assert.Single(await OutcomesAsync());

        Assert.Equal(back, Assert.Single(await zhang.SaysAsync(yes)).Text);
        Assert.Empty(await OutcomesAsync());
        Assert.Empty(await zhang.DeletesAsync(message));
    }

    [Fact]
    public async Task What_is_too_old_to_be_taken_back_is_told_to_stay()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(Visited);
        var message = zhang.Said;
        await zhang.SaysAsync("yes");
        _teams.World.Clock.Advance(TimeSpan.FromHours(25));

        var told = Assert.Single(await zhang.DeletesAsync(message));

        Assert.Equal(
            "You deleted the message, but what I saved from it stays: Saved: visit to Luhua Wines. I can't take it back here any more; correct it instead.",
            told.Text);
        Assert.Empty(told.Buttons);
    }

    [Theory]
    [InlineData("speak English", "You deleted the message. Nothing of it is saved yet; say \"cancel\" if I should drop it.", "cancel")]
    [InlineData("habla español", "Has borrado el mensaje. Todavía no he guardado nada; di \"cancelar\" si lo dejo estar.", "cancelar")]
    [InlineData("说中文", "消息删掉了。还没有保存任何内容；如果不要了，请说“取消”。", "取消")]
    public async Task Of_a_form_that_is_still_open_nothing_is_saved_yet(string language, string told, string cancel)
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(language);
        await zhang.SaysAsync(Visited);

        Assert.Equal(told, Assert.Single(await zhang.DeletesAsync(zhang.Said)).Text);

        Assert.NotEmpty(await zhang.SaysAsync(cancel));
        Assert.Empty(await OutcomesAsync());
    }

    [Fact]
    public async Task What_one_word_did_is_offered_back_too()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync("done with Luhua");

        var told = Assert.Single(await zhang.DeletesAsync(zhang.Said)).Text;

        Assert.StartsWith("You deleted the message, but what I saved from it stays: Done: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_back_by_another_persons_message()
    {
        var zhang = _teams.As("zhang.min");
        await zhang.SaysAsync(Visited);
        var message = zhang.Said;
        await zhang.SaysAsync("yes");
        var wang = _teams.As("chen.jie");
        JObject Deleting(string conversation) => wang.Message(m =>
        {
            (m["type"], m["id"]) = ("messageDelete", message);
            m["channelData"]!["eventType"] = "softDeleteMessage";
            m["conversation"]!["id"] = conversation;
        });

        Assert.Empty(await wang.PostAsync(Deleting(wang.Chat)));
        using var inZhangsChat = await wang.DeliverAsync(Deleting(zhang.Chat));

        Assert.Empty(zhang.Hears());
        Assert.Single(await OutcomesAsync());
    }

    /// <summary>What came of the visits of that day.</summary>
    private async Task<List<string>> OutcomesAsync()
    {
        await using var scope = _teams.World.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Visit>()
            .Where(v => v.EnteredAt >= World.Morning.UtcDateTime).Select(v => v.Outcome).ToListAsync();
    }
}
