using SalesBot.Prompts;
using SalesBot.Tests.Builders;
using SalesBot.Tests.Drivers;
using SalesBot.Tests.Prompts;

namespace SalesBot.Tests.Features.Summaries;

/// <summary>Before the deadline whoever has not handed in is reminded; after it whoever leads is shown the team's.</summary>
public sealed class ReminderTests : IAsyncDisposable
{
    private const string Reminder = "summary.reminder";

    private static readonly DateOnly Friday = new(2026, 11, 27);

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("zhang.min", "Weekly summary, Nov 23 – Nov 29, 2026: due Fri, Nov 27 at 18:00. Your draft is ready; it takes two minutes.", "Hand it in")]
    [InlineData("diego.ruiz", "Resumen semanal, 23 nov – 29 nov 2026: para el vie 27 nov a las 18:00. Ya tienes el borrador: en dos minutos está.", "Entregarlo")]
    [InlineData("wang.lei", "周报（2026年11月23日 – 11月29日）：11月27日 周五 18:00 前提交。草稿已经写好，两分钟就能交。", "提交")]
    public async Task Whoever_has_not_handed_in_is_reminded_three_hours_before_the_deadline(string who, string said, string button)
    {
        var person = await KnowsUntilAsync(Friday, who);

        await _world.RoundAtAsync(Shanghai(Friday, 15).AddSeconds(-1));
        Assert.Empty(person.Hears());
        await _world.RoundAtAsync(Shanghai(Friday, 15));
        var reminder = Assert.Single(person.Hears());
        var form = Assert.Single(await person.PressesAsync(reminder, button));

        Assert.Equal(said, reminder.Text);
        Assert.Equal([button], reminder.Buttons);
        Assert.Equal(said[..said.IndexOfAny([':', '：'])], form.Shown().First());
    }

    [Fact]
    public async Task Whoever_has_handed_in_is_not_reminded()
    {
        var zhang = await KnowsUntilAsync(Friday, "zhang.min");
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary of this week"));
        await zhang.PressesAsync(form, "Save", ("correction", "call ahead"));

        await _world.RoundAtAsync(Shanghai(Friday, 15));

        Assert.Empty(zhang.Hears());
        Assert.Equal("nothing to say", (await RowAsync("zhang.min", Friday)).Note);
    }

    [Fact]
    public async Task Whoever_is_on_leave_is_not_reminded_and_nobody_waits_for_theirs()
    {
        await _world.IsAwayAsync("zhang.min", null, Friday, Friday);
        var (zhang, liu) = (await KnowsUntilAsync(Friday, "zhang.min"), await KnowsUntilAsync(Friday, "liu.yang"));

        await _world.RoundAtAsync(Shanghai(Friday, 15));
        await _world.RoundAtAsync(Shanghai(Friday, 18, 30));

        Assert.Empty(zhang.Hears());
        Assert.Contains("休假：张敏。", Assert.Single(liu.Hears()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_and_a_month_that_end_on_one_day_are_one_reminder_and_each_has_its_card_in_the_evening()
    {
        DateOnly last = new(2027, 1, 29);
        var (zhang, he) = (await KnowsUntilAsync(last, "zhang.min"), await KnowsUntilAsync(last, "he.wei"));

        await _world.RoundAtAsync(Shanghai(last, 15));
        var reminder = Assert.Single(zhang.Hears());
        await _world.RoundAtAsync(Shanghai(last, 18, 30));
        await _world.RoundAtAsync(Shanghai(last, 18, 30).AddSeconds(2));

        Assert.Equal(
            "Weekly summary, Jan 25 – Jan 31, 2027: due Fri, Jan 29 at 18:00. Monthly summary, January 2027: due Fri, Jan 29 at 18:00. Your draft is ready; it takes two minutes.",
            reminder.Text);
        Assert.Equal(["Weekly summary", "Monthly summary"], reminder.Buttons);
        Assert.Equal(
            ["Monthly summary, January 2027: 0 of 8 handed in.", "Weekly summary, Jan 25 – Jan 31, 2027: 0 of 8 handed in."],
            he.Hears().Select(card => card.Text[..(card.Text.IndexOf("in.", StringComparison.Ordinal) + 3)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Quiet_hours_from_six_on_keep_the_evenings_card_back()
    {
        await _world.ChangeAsync("he.wei", m => (m.QuietFrom, m.QuietTo) = (new(18, 0), new(8, 0)));
        var he = await KnowsUntilAsync(Friday, "he.wei");

        await _world.RoundAtAsync(Shanghai(Friday, 19));

        Assert.Empty(he.Hears());
    }

    /// <summary>Somebody the bot knows, who has had the digest of that day.</summary>
    private async Task<Person> KnowsUntilAsync(DateOnly day, string name)
    {
        var person = await _world.KnowsAsync(name);
        await _world.RoundAtAsync(Shanghai(day, 10));
        person.Hears();
        return person;
    }

    private async Task<Prompt> RowAsync(string name, DateOnly day) =>
        (await _world.PromptsOfAsync(name)).Single(p => p.Kind == Reminder && p.LocalDay == day);

    private static DateTimeOffset Shanghai(DateOnly day, int hour, int minute = 0) =>
        Mornings.At("Asia/Shanghai", day.Month, day.Day, hour, minute, day.Year);
}
