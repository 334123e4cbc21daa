using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>
/// What a summary proposes before a word was written: of a week what came of its visits, of a month what its weeks said; the
/// plan from what is due next.
/// </summary>
internal sealed class SummaryDraft(FactsQuery facts, SummaryBook book, PlanQuery plan)
{
    /// <summary>The hidden value that tells of which week or month it is; told once, when the form begins.</summary>
    public const string Of = "of";

    /// <summary>The hidden value that tells what was to be corrected.</summary>
    public const string Before = "before";

    private const int MostOutcomes = 5;

    private const int LongestLine = 130;

    public Task<SummaryFacts> FactsAsync(Turn turn, Period period, CancellationToken cancellationToken) =>
        facts.OfAsync(turn.Viewer, turn.Member, period, turn.Now, turn.Locale.Code, cancellationToken);

    /// <summary>What the form holds when nothing was handed in yet.</summary>
    public async Task<Dictionary<string, string>> NewAsync(SummaryOf of, Turn turn, CancellationToken cancellationToken)
    {
        var values = of.Kind == SummaryKind.Month ? FromWeeks(await book.WeeksAsync(turn.Viewer, turn.Member.Id, of.Period, cancellationToken), turn) : [];
        if (!values.ContainsKey("results"))
        {
            values["results"] = Results((await FactsAsync(turn, of.Period, cancellationToken)).Outcomes, turn);
        }

        if (await plan.OfAsync(turn, of.After().Period, cancellationToken) is { Count: > 0 } planned)
        {
            values["plan"] = Short(planned.Select(p => Line(p, turn)));
        }

        return values;
    }

    private static string Results(IReadOnlyList<CustomerOutcome> outcomes, Turn turn) => outcomes.Count == 0
        ? SummaryWords.Say(turn, "draft.nothing")
        : Short(outcomes.Take(MostOutcomes).Select(o => SummaryWords.Say(turn, "draft.outcome", o.Customer, o.Outcome.ReplaceLineEndings(" "))));

    /// <summary>What the weeks said, each with its first day.</summary>
    private static Dictionary<string, string> FromWeeks(IReadOnlyList<Summary> weeks, Turn turn)
    {
        var values = new Dictionary<string, string>();
        foreach (var field in new[] { "results", "went_wrong", "learned", "help" })
        {
            List<string> said = [.. weeks.Select(w => (w, Words: SummaryFields.In(w, field))).Where(s => s.Words is not null)
                .Select(s => SummaryWords.Say(turn, "draft.week", turn.Locale.Weekday(s.w.From), s.Words!.ReplaceLineEndings("; ")))];
            if (said.Count > 0)
            {
                values[field] = Short(said);
            }
        }

        return values;
    }

    private static string Line(Planned planned, Turn turn) => planned switch
    {
        { On: { } on, Text: { } text } => SummaryWords.Say(turn, "draft.step", turn.Locale.Weekday(on), planned.Customer, text),
        _ => SummaryWords.Say(turn, "draft.visit", planned.Customer),
    };

    /// <summary>Within what a field takes: the lines of a month are no longer than those of a week.</summary>
    private static string Short(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => Cut.To(LongestLine, line)));
}
