using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;

namespace SalesBot.Features.Targets;

/// <summary>How the target stands: for me, a member, a region, the company; by metric and period.</summary>
internal sealed class ProgressAnswer(Asking asking, ProgressQuery query, Company company) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((Asked.Refusal(turn) ?? await asking.BackAsync(turn, cancellationToken, NameKind.Region, NameKind.Member)) is { } other)
        {
            return other;
        }

        var (scope, period) = (ProgressScope.Of(turn), Asked.PeriodOf(turn));
        return await query.ReadAsync(scope, period, turn, cancellationToken) is { } standings
            ? Answer(turn, scope, standings, period)
            : new Reply(Phrases.Shared.Say(turn.Locale, "region.none"));
    }

    private Reply Answer(Turn turn, ProgressScope scope, ScopeFigures figures, Period period)
    {
        var locale = turn.Locale;
        var asked = Asked.MetricOf(turn);
        var standing = figures.Standings[asked ?? Metric.Collected];
        List<Block> blocks = [StandingWords.Figure(locale, standing)];
        if (figures.Parts.Count > 0)
        {
            blocks.Add(new Facts(null, [.. figures.Parts.Select(part => new Fact(
                locale.NameOf(part.Region), StandingWords.Line(locale, part.Standings[standing.Metric])))]));
        }

        if (asked is null)
        {
            blocks.Add(new Facts(null, [.. figures.Standings.Values.Where(s => s != standing).Select(s => Line(locale, s))]));
        }

        var text = StandingWords.Sentences(locale, scope.IsMine(turn) ? null : scope.NameFor(turn), standing, company.Currency);
        var title = StandingWords.Texts.Say(locale, "progress.title", scope.NameFor(turn));
        return new Reply(
            text, new Card(title, Asked.Subtitle(turn, company, period, asked), blocks, [.. Buttons(turn, scope, period, asked)]));
    }

    private static Fact Line(Locale locale, Standing standing) => new(Metrics.Name(locale, standing.Metric), standing.Yardstick is null
        ? StandingWords.Texts.Say(locale, "fact.untargeted", locale.Number(standing.Actual))
        : StandingWords.Line(locale, standing));

    /// <summary>To the month of a year and the year of anything else, to the other metrics, to the state of it all.</summary>
    private static IEnumerable<Button> Buttons(Turn turn, ProgressScope scope, Period period, Metric? asked)
    {
        var (locale, region) = (turn.Locale, scope.Regions.Count == 1 ? scope.Regions[0] : null);
        var metric = asked is { } some ? Metrics.CodeOf(some) : null;
        var month = Period.Month(turn.CompanyToday);
        var other = period == month ? Period.Year(turn.CompanyToday.Year) : month;
        yield return Press.Ask(
            StandingWords.Texts.Say(locale, period == month ? "button.year" : "button.month"),
            Intents.TargetProgress, region, scope.Member, period: other, metric: metric);
        foreach (var next in Metrics.Kept.Where(m => m != (asked ?? Metric.Collected)).Take(asked is null ? 0 : 2))
        {
            yield return Press.Ask(
                Metrics.Name(locale, next), Intents.TargetProgress, region, scope.Member, period: period, metric: Metrics.CodeOf(next));
        }

        foreach (var one in scope.Regions.Take(2))
        {
            yield return Press.Ask(
                StandingWords.Texts.Say(locale, "button.status", locale.NameOf(one)), Intents.RegionStatus, one, period: period);
        }

        if (scope.Member is { } member)
        {
            var title = StandingWords.Texts.Say(locale, scope.IsMe(turn) ? "button.status.me" : "button.status", locale.NameOf(member));
            yield return Press.Ask(title, Intents.MemberStatus, member: member, period: period);
        }
    }
}
