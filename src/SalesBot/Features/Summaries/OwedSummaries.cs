using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>A summary that a member is to hand in, and the UTC instant by which.</summary>
internal readonly record struct Owed(SummaryOf Of, DateTime DueAt)
{
    public bool IsLate(DateTime now) => now > DueAt;
}

/// <summary>Tells which summaries a member is asked for on a day. Reps owe them; of nobody else is one expected.</summary>
internal sealed class OwedSummaries(SummaryBook book, SummaryDays days)
{
    private static readonly SummaryKind[] Kinds = [SummaryKind.Week, SummaryKind.Month];

    public async Task<IReadOnlyList<Owed>> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        List<Owed> open = [];
        foreach (var of in turn.Member.Role == Role.Rep ? Asked(turn.Member, turn.Today) : [])
        {
            if (await book.FindAsync(turn.Viewer, turn.Member.Id, of, cancellationToken) is null)
            {
                open.Add(new(of, days.DueAt(of.Kind, of.Period, turn.Member.TimeZone)));
            }
        }

        return open;
    }

    /// <summary>"Weekly summary, Nov 23 – Nov 29, 2026: due Fri, Nov 27 at 18:00."</summary>
    public static string Sentence(Owed owed, Turn turn) => SummaryWords.Say(
        turn, owed.IsLate(turn.Now) ? "digest.late" : "digest.due", SummaryWords.Title(turn.Locale, owed.Of),
        SummaryWords.When(turn.Locale, owed.DueAt, turn.Member.TimeZone));

    public static Button HandIn(SummaryOf of, Turn turn) => Press.Ask(
        SummaryWords.Say(turn, "button.submit"), Intents.SummarySubmit, period: of.Period, kind: of.KindCode);

    private IEnumerable<SummaryOf> Asked(Member member, DateOnly today) =>
        from kind in Kinds
        from period in days.AskedFor(kind, today)
        where !days.IsExcused(kind, period, member.IsOnLeave)
        select new SummaryOf(kind, period);
}
