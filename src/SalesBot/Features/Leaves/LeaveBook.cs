using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Leaves;

/// <summary>Leaves as one person may see and record them, and how they are worded.</summary>
internal sealed class LeaveBook(SalesDb db)
{
    public static readonly Phrases Texts = Phrases.Of("Leaves");

    private static readonly Viewer Looking = Viewer.System("leave");

    public static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);

    /// <summary>Whoever is named, with their leaves; whether they may be seen is for the caller to ask. Null for nobody.</summary>
    public Task<Member?> MemberAsync(string upn, CancellationToken cancellationToken) =>
        db.For(Looking).Members.FirstOrDefaultAsync(m => m.Upn == upn, cancellationToken);

    /// <summary>The member whose leave this person may record; null for any other, and for nobody.</summary>
    public async Task<Member?> RecordableAsync(string upn, Turn turn, CancellationToken cancellationToken) =>
        await MemberAsync(upn, cancellationToken) is { Active: true } member && Rights.MayRecordLeaveOf(turn.Viewer, member.Id) ? member : null;

    /// <summary>The members of these ids, by id: for their names.</summary>
    public Task<Dictionary<int, Member>> NamesAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        int[] wanted = [.. ids.Distinct()];
        return db.For(Looking).Members.Where(m => wanted.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
    }

    /// <summary>What this person sees of leaves that are not over, the next first.</summary>
    public Task<List<Leave>> NotOverAsync(Turn turn, CancellationToken cancellationToken)
    {
        // A day less: whose day it still is depends on where they are.
        var yesterday = turn.Today.AddDays(-1);
        return db.For(turn.Viewer).Leaves.Where(l => l.To >= yesterday).OrderBy(l => l.From).ThenBy(l => l.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The member's day at this moment.</summary>
    public static DateOnly TodayOf(Member member, Turn turn) => Zones.DateAt(turn.Now, member.TimeZone);

    /// <summary>"on Mon, Nov 30", "from Mon, Nov 30 to Fri, Dec 4".</summary>
    public static string Days(Locale locale, DateOnly from, DateOnly to) => from == to
        ? Texts.Say(locale, "days.one", locale.Weekday(from))
        : Texts.Say(locale, "days", locale.Weekday(from), locale.Weekday(to));

    /// <summary>Members who may be named as a substitute: those whom one sees, and one's colleagues.</summary>
    public static IReadOnlyList<Name> Candidates(ReadingContext context) =>
        [.. context.Names.All.Where(n => n.Kind == NameKind.Member).Concat(context.Colleagues).DistinctBy(n => n.Id).Where(n => n.Id != context.Speaker?.Id)];
}
