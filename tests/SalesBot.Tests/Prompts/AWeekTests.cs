using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Prompts;
using SalesBot.Tests.Chat.Turns;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Prompts;

/// <summary>
/// A week of six members in three zones, to the second: Saturday is a make-up day, in the night to Sunday the clocks of Madrid
/// go forward, Wednesday is a holiday (and so Tuesday is the last working day of March), Wang Lei is on leave on Monday and Tuesday, the channel
/// fails twice on Tuesday, the program is stopped in the middle of Thursday morning, and Zhang Min hands in before the reminder.
/// </summary>
public sealed class AWeekTests
{
    private static readonly (string Name, string Zone)[] Six =
    [
        ("liu.yang", "Asia/Shanghai"), ("zhang.min", "Asia/Shanghai"), ("wang.lei", "Asia/Shanghai"),
        ("ana.torres", "Europe/Madrid"), ("diego.ruiz", "Europe/Madrid"), ("zhao.ning", "America/New_York"),
    ];

    /// <summary>Their own day and time, the same in UTC, who, and what.</summary>
    private static readonly string[] Expected =
    [
        "Fri 26 18:30 17:30Z ana.torres summary.team.week",
        "Fri 26 15:00 19:00Z zhao.ning summary.reminder",
        "Sat 27 08:30 00:30Z liu.yang digest",
        "Sat 27 09:00 01:00Z wang.lei digest",
        "Sat 27 09:00 01:00Z zhang.min digest",
        "Sat 27 08:30 07:30Z ana.torres digest",
        "Sat 27 09:00 08:00Z diego.ruiz digest",
        "Sat 27 09:00 13:00Z zhao.ning digest",
        "Mon 29 08:30 00:30Z liu.yang digest",
        "Mon 29 09:00 01:00Z zhang.min digest",
        "Mon 29 08:30 06:30Z ana.torres digest",
        "Mon 29 09:00 07:00Z diego.ruiz digest",
        "Mon 29 09:00 13:00Z zhao.ning digest",
        "Tue 30 08:30 00:30Z liu.yang digest",
        "Tue 30 09:00 01:00Z zhang.min digest",
        "Tue 30 08:30 06:30Z ana.torres digest",
        "Tue 30 09:00 07:00Z diego.ruiz digest",
        "Tue 30 15:00 07:00Z zhang.min summary.reminder",
        "Tue 30 18:30 10:30Z liu.yang summary.team.month",
        "Tue 30 09:00 13:00Z zhao.ning digest",
        "Tue 30 15:00 13:00Z diego.ruiz summary.reminder",
        "Tue 30 18:30 16:30Z ana.torres summary.team.month",
        "Tue 30 15:00 19:00Z zhao.ning summary.reminder",
        "Thu 01 08:30 00:30Z liu.yang digest",
        "Thu 01 09:00 01:00Z wang.lei digest",
        "Thu 01 09:00 01:00Z zhang.min digest",
        "Thu 01 08:30 06:30Z ana.torres digest",
        "Thu 01 09:00 07:00Z diego.ruiz digest",
        "Thu 01 09:00 13:00Z zhao.ning digest",
        "Fri 02 08:30 00:30Z liu.yang digest",
        "Fri 02 09:00 01:00Z wang.lei digest",
        "Fri 02 09:00 01:00Z zhang.min digest",
        "Fri 02 08:30 06:30Z ana.torres digest",
        "Fri 02 09:00 07:00Z diego.ruiz digest",
        "Fri 02 15:00 07:00Z wang.lei summary.reminder",
        "Fri 02 18:30 10:30Z liu.yang summary.team.week",
        "Fri 02 09:00 13:00Z zhao.ning digest",
        "Fri 02 15:00 13:00Z diego.ruiz summary.reminder",
        "Fri 02 18:30 16:30Z ana.torres summary.team.week",
        "Fri 02 15:00 19:00Z zhao.ning summary.reminder",
    ];

    private readonly World _world = World.Start(("SalesBot:MakeUpDays:0", "2027-03-27"), ("SalesBot:Holidays:0", "2027-03-31"));
    private readonly Dictionary<string, Person> _people = [];
    private readonly List<(DateTime At, string What)> _heard = [];

    private DateTimeOffset Now => _world.Clock.GetUtcNow();

    [Fact]
    public async Task Everybody_gets_what_is_theirs_when_it_is_theirs_and_once()
    {
        await using var world = _world;
        await BeginAsync();
        SortedDictionary<DateTimeOffset, Func<Task>> events = new()
        {
            [Shanghai(3, 30, 9)] = FailTwiceAsync,
            [Shanghai(4, 1, 9)] = TakeOneOnlyAsync,
            [Shanghai(4, 1, 9).AddSeconds(1)] = RestartAsync,
            [Shanghai(4, 2, 10)] = HandInAsync,
        };

        await LiveAsync(events, Mornings.At("America/New_York", 4, 2, 23, year: 2027));

        Assert.Equal(string.Join('\n', Expected), string.Join('\n', _heard.OrderBy(h => h.At.Ticks / TimeSpan.TicksPerMinute).ThenBy(h => h.What, StringComparer.Ordinal).Select(h => h.What)));
        Assert.Equal(3, (await world.PromptsOfAsync("zhang.min")).Single(p => p.Kind == "digest" && p.LocalDay == new DateOnly(2027, 3, 30)).Attempts);
        Assert.Empty(await world.ReadAsync(db => db.Set<Prompt>().Where(p => p.Outcome == PromptOutcome.Failed).ToListAsync()));
    }

    /// <summary>All six have talked to the bot, and what is due of Friday at that hour has been said.</summary>
    private async Task BeginAsync()
    {
        _world.Clock.AdjustTime(Shanghai(3, 27, 0));
        foreach (var (name, zone) in Six)
        {
            await _world.ChangeAsync(name, m => m.TimeZone = zone);
            _people[name] = _world.As(name);
            await _people[name].ArrivesAsync();
        }

        await _world.IsAwayAsync("wang.lei", null, new(2027, 3, 29), new(2027, 3, 30));
        while (await _world.RoundAsync() is { } next && next - Now.UtcDateTime < TimeSpan.FromMinutes(1))
        {
            _world.Clock.AdjustTime(Now.AddSeconds(1));
        }

        Hear(isTold: false);
    }

    /// <summary>Goes from one instant at which there is something to do to the next, and looks a second before each.</summary>
    private async Task LiveAsync(SortedDictionary<DateTimeOffset, Func<Task>> events, DateTimeOffset end)
    {
        while (Now < end)
        {
            if (events.Remove(Now, out var happens))
            {
                await happens();
            }

            var next = await _world.RoundAsync() is { } due ? new DateTimeOffset(due) : end;
            Hear();
            DateTimeOffset to = new[] { next, Now.AddHours(6), events.Keys.FirstOrDefault(end) }.Where(t => t > Now).Min();
            if (to - Now > TimeSpan.FromMinutes(1))
            {
                await _world.RoundAtAsync(to.AddSeconds(-1));
                Hear();
            }

            _world.Clock.AdjustTime(to);
        }
    }

    /// <summary>
    /// Notes who heard what, at what time of theirs; a second too early would show in the minutes. Of those who hear something in the
    /// same minute the channel may take either first.
    /// </summary>
    private void Hear(bool isTold = true)
    {
        foreach (var (name, zone) in Six)
        {
            foreach (var sent in _people[name].Hears().Where(_ => isTold))
            {
                var local = Zones.LocalAt(Now.UtcDateTime, zone);
                _heard.Add((Now.UtcDateTime, string.Create(CultureInfo.InvariantCulture, $"{local:ddd dd HH:mm} {Now.UtcDateTime:HH:mm}Z {name} {KindOf(sent)}")));
            }
        }
    }

    private string KindOf(Sent sent) => _world.ReadAsync(db => db.Set<Prompt>().Where(p => p.SentId == sent.Id).Select(p => p.Kind).SingleAsync())
        .GetAwaiter().GetResult();

    private Task FailTwiceAsync()
    {
        _world.FailsTimes(2, () => Mornings.Answer(HttpStatusCode.ServiceUnavailable));
        return Task.CompletedTask;
    }

    private Task TakeOneOnlyAsync()
    {
        var calls = 0;
        _world.Connector.Fault = _ => Interlocked.Increment(ref calls) == 1 ? null : Mornings.Answer(HttpStatusCode.ServiceUnavailable);
        return Task.CompletedTask;
    }

    private async Task RestartAsync()
    {
        await _world.StopAsync();
        _world.Connector.Fault = null;
        _world.Run();
    }

    private async Task HandInAsync()
    {
        var zhang = _people["zhang.min"];
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary of this week"));
        await zhang.PressesAsync(form, "Save", ("results", "two orders"), ("correction", "call ahead"));
    }

    private static DateTimeOffset Shanghai(int month, int day, int hour) => Mornings.At("Asia/Shanghai", month, day, hour, year: 2027);
}
