using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Settings;

/// <summary>A member's own settings: looked up to be changed, and answered with what will happen next.</summary>
internal sealed class OwnSettings(SalesDb db, WorkingDays workingDays)
{
    public static readonly Phrases Texts = Phrases.Of("Settings");

    public static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The member who speaks, to be changed: their own settings, which those may change too who see nobody's figures.</summary>
    public async Task<Member> OwnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var member = await db.For(Viewer.System("settings")).Members.FirstAsync(m => m.Id == turn.Member.Id, cancellationToken);
        db.Attach(member);
        return member;
    }

    /// <summary>It was changed: says so and what happens next, and keeps it for undo.</summary>
    /// <param name="what">What was changed, as undo will name it.</param>
    /// <param name="member">As they now are.</param>
    /// <param name="turn">As they were before.</param>
    /// <param name="more">What else is said of it.</param>
    public Reply Saved(string what, Member member, Turn turn, params IEnumerable<string> more)
    {
        var saved = turn.Saving(turn.NewId(), what);
        db.Add(saved);
        var undo = Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, saved.Id);
        return new Reply(
            turn.Locale.Sentences([what, .. more, Next(member, turn)]),
            Card.Of([undo, Press.Ask(Say(turn, "button.show"), Core.Language.Intents.SettingsShow)]));
    }

    /// <summary>When the bot speaks first next.</summary>
    /// <param name="member">As they are now.</param>
    /// <param name="turn">As they were when the turn began.</param>
    public string Next(Member member, Turn turn)
    {
        var local = Zones.LocalAt(turn.Now, member.TimeZone);
        var (today, now) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var stillOwed = PromptHours.At(turn.Member, turn.Today, turn.Member.PromptTime, workingDays) is not { } before
            || Zones.InstantOf(turn.Today, before, turn.Member.TimeZone) > turn.Now;
        var from = stillOwed && PromptHours.At(member, today, member.PromptTime, workingDays) > now ? today : today.AddDays(1);
        return PromptHours.Next(member, from, member.PromptTime, workingDays) is not ({ } day, { } time) ? Say(turn, "next.none")
            : day == today ? Say(turn, "next.today", Time(time))
            : day == today.AddDays(1) ? Say(turn, "next.tomorrow", turn.Locale.Weekday(day), Time(time))
            : Say(turn, "next", turn.Locale.Weekday(day), Time(time));
    }

    /// <summary>The days on which the bot speaks first, inside a sentence.</summary>
    public static string Days(Weekdays? days, Turn turn)
    {
        if (days is not { } some)
        {
            return Say(turn, "days.all");
        }

        var names = Runs(some).Select(run => run is [var first, _, .. var between, var last]
            ? Say(turn, "days.range", turn.Locale.DayName(first), turn.Locale.DayName(last))
            : turn.Locale.List([.. run.Select(turn.Locale.DayName)]));
        var week = turn.Locale.List([.. names]);
        return (some & (Weekdays.Saturday | Weekdays.Sunday)) == 0 ? week : Say(turn, "days.weekend", week);
    }

    /// <summary>The days one after another that stand together.</summary>
    private static List<List<DayOfWeek>> Runs(Weekdays days)
    {
        List<List<DayOfWeek>> runs = [];
        for (var i = 0; i < 7; i++)
        {
            if ((days & (Weekdays)(1 << i)) == 0)
            {
                continue;
            }

            var day = (DayOfWeek)((i + 1) % 7);
            if (i > 0 && (days & (Weekdays)(1 << (i - 1))) != 0)
            {
                runs[^1].Add(day);
            }
            else
            {
                runs.Add([day]);
            }
        }

        return runs;
    }
}
