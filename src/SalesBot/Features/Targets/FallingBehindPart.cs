using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Targets;
using SalesBot.Prompts;

namespace SalesBot.Features.Targets;

/// <summary>
/// In the digest: which of the year's targets are far behind their pace. It is told on the first working day of a week, so
/// that it is heard once a week and nobody has to keep when it was said.
/// </summary>
internal sealed class FallingBehindPart(ProgressQuery query, WorkingDays workingDays) : IDigestPart
{
    public int Order => 50;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        if (!IsFirstOfTheWeek(turn.Today) || Asked.Refusal(turn) is not null)
        {
            return null;
        }

        var (scope, year) = (ProgressScope.Of(turn), Period.Year(turn.CompanyToday.Year));
        var figures = await query.ReadAsync(scope, year, turn, cancellationToken);
        List<Standing> behind = [.. (figures?.Standings.Values ?? []).Where(s => StandingWords.ToneOf(s) == Tone.Bad).OrderBy(s => s.Main.PacePercent)];
        return behind.Count == 0 ? null : new DigestSection(
            Sentence(behind, scope, turn), StandingWords.Texts.Say(turn.Locale, "digest.title", turn.Locale.Span(year)),
            [.. behind.Select(standing => Entry(standing, scope, year, turn))], behind.Count);
    }

    private bool IsFirstOfTheWeek(DateOnly day) =>
        workingDays.IsWorkingDay(day) && workingDays.Count(new Period(Period.Week(day).From, day)) == 1;

    private static string Sentence(List<Standing> behind, ProgressScope scope, Turn turn)
    {
        var metrics = turn.Locale.List([.. behind.Select(s => Metrics.Name(turn.Locale, s.Metric).ToLower(turn.Locale.Culture))]);
        return scope.IsMine(turn)
            ? StandingWords.Texts.Say(turn.Locale, "digest.me", metrics)
            : StandingWords.Texts.Say(turn.Locale, "digest", scope.NameFor(turn), metrics);
    }

    private static Entry Entry(Standing standing, ProgressScope scope, Period year, Turn turn) => new(
        Metrics.Name(turn.Locale, standing.Metric), StandingWords.Line(turn.Locale, standing),
        [
            Press.Ask(
                StandingWords.Texts.Say(turn.Locale, "digest.button"), Intents.TargetProgress, scope.Regions.Count == 1 ? scope.Regions[0] : null,
                scope.Member, period: year, metric: Metrics.CodeOf(standing.Metric)),
        ],
        Tone.Bad);
}
