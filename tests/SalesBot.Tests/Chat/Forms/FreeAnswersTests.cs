using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Forms;

/// <summary>What is said to a form in a person's own words: it fills the field that is asked for and any other that it names.</summary>
public sealed class FreeAnswersTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("speak English", "log a visit", "Kongfu, yesterday, and they want samples", "they want samples")]
    [InlineData("habla español", "registrar una visita", "Kongfu, ayer, y quieren muestras", "quieren muestras")]
    [InlineData("说中文", "记录拜访", "孔府，昨天，他们要样品", "他们要样品")]
    public async Task An_answer_to_which_customer_fills_what_it_says_besides(string language, string begin, string answer, string outcome)
    {
        var zhang = await SpeakingAsync(language);
        await zhang.SaysAsync(begin);
        var before = await LastIdAsync();

        await zhang.SaysAsync(answer);
        await zhang.SaysAsync("ok");

        Assert.Equal((outcome, new DateOnly(2026, 11, 23)), await SinceAsync(before));
    }

    [Theory]
    [InlineData("speak English", "saw Kongfu", "they want samples", "no, Friday", "they want samples")]
    [InlineData("habla español", "visité a Kongfu", "quieren muestras", "no, el viernes", "quieren muestras")]
    [InlineData("说中文", "拜访了孔府", "他们要样品", "不对，周五", "他们要样品")]
    public async Task A_correction_changes_the_field_that_it_fits_and_nothing_else(string language, string begin, string answer, string correction, string outcome)
    {
        var zhang = await SpeakingAsync(language);
        await zhang.SaysAsync(begin);
        var before = await LastIdAsync();

        await zhang.SaysAsync(answer);
        await zhang.SaysAsync(correction);
        await zhang.SaysAsync("ok");

        var (said, day) = await SinceAsync(before);
        Assert.StartsWith(outcome, said, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 20), day);
    }

    [Theory]
    [InlineData("speak English", "Saw Luhua and Kongfu; Luhua paid 20k, Kongfu wants samples by Wednesday", "no news")]
    [InlineData("habla español", "Visité a Luhua y Kongfu; Luhua pagó 20 mil, Kongfu quiere muestras para el miércoles", "sin novedades")]
    [InlineData("说中文", "拜访了鲁华和孔府；鲁华回款2万，孔府要样品，周三跟进", "没什么新情况")]
    public async Task Several_things_in_one_line_become_forms_one_after_the_other_and_none_is_lost(string language, string line, string outcome)
    {
        var zhang = await SpeakingAsync(language);
        var (visits, payments) = await CountsAsync();

        await zhang.SaysAsync(line);
        for (var i = 0; i < 8 && await CountsAsync() != (visits + 2, payments + 1); i++)
        {
            var asked = i == 0 ? outcome : "ok";
            await zhang.SaysAsync(asked);
        }

        Assert.Equal((visits + 2, payments + 1), await CountsAsync());
    }

    [Fact]
    public async Task One_of_several_that_is_dropped_does_not_take_the_others_along()
    {
        var zhang = await SpeakingAsync("speak English");
        var (visits, payments) = await CountsAsync();

        await zhang.SaysAsync("Luhua paid 20k; Kongfu paid 30k");
        var next = await zhang.SaysAsync("cancel");
        await zhang.SaysAsync("yes");

        Assert.Contains("Kongfu Trading", next[^1].Summary, StringComparison.Ordinal);
        Assert.Equal((visits, payments + 1), await CountsAsync());
    }

    private async Task<Person> SpeakingAsync(string language)
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync(language);
        return zhang;
    }

    private async Task<long> LastIdAsync() => await AskAsync(db => db.For(Viewer.System("test")).Visits.MaxAsync(v => v.Id));

    private async Task<(string Outcome, DateOnly Day)> SinceAsync(long id) => await AskAsync(async db =>
        await db.For(Viewer.System("test")).Visits.Where(v => v.Id > id).Select(v => ValueTuple.Create(v.Outcome, v.Date)).SingleAsync());

    private async Task<(int Visits, int Payments)> CountsAsync() => await AskAsync(async db =>
        (await db.For(Viewer.System("test")).Visits.CountAsync(), await db.For(Viewer.System("test")).Payments.CountAsync()));

    private async Task<T> AskAsync<T>(Func<SalesDb, Task<T>> ask)
    {
        using var scope = _world.Services.CreateScope();
        return await ask(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }
}
