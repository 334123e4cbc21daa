using SalesBot.Chat;
using SalesBot.Core.Language;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Rankings;

/// <summary>
/// A ranking of regions or of people by a metric. A rep gets the own place and how many there are, and nobody else's name
/// or figure; that place is counted with a system actor's eyes, and only the place leaves this class.
/// </summary>
internal sealed class RankingAnswer(Asking asking, RankingQuery query, Company company) : IAnswer
{
    private static readonly Viewer Counting = Viewer.System("ranking");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((Asked.Refusal(turn) ?? await asking.BackAsync(turn, cancellationToken, NameKind.Region)) is { } other)
        {
            return other;
        }

        var terms = new RankingTerms(Asked.MetricOf(turn) ?? Metric.Collected, Asked.PeriodOf(turn), Asked.AsOf(turn));
        return terms.Period.From > turn.CompanyToday ? new RankingCard(turn, terms, company).NotBegun()
            : turn.Reading.Slots.Kind == "regions" ? await RegionsAsync(turn, terms, cancellationToken)
            : await MembersAsync(turn, terms, cancellationToken);
    }

    private async Task<Reply> MembersAsync(Turn turn, RankingTerms terms, CancellationToken cancellationToken)
    {
        var alone = Rights.Of(turn.Viewer, Act.SeeMemberFigures) == Reach.Own;
        var tree = await query.TreeAsync(turn.Viewer, cancellationToken);
        var under = turn.Reading.Slots.Region is { } region ? tree.Under(region.Id) : null;
        var ranked = await query.MembersAsync(alone ? Counting : turn.Viewer, under, terms, turn.Locale.Code, cancellationToken);
        var card = new RankingCard(turn, terms, company);
        return !alone ? card.Draw(ranked)
            : ranked.FirstOrDefault(r => r.Place.Id == turn.Member.Id) is { } own ? card.DrawOwn(own, ranked, null)
            : card.Nothing();
    }

    /// <summary>
    /// The regions right under the one that was named, or under the asker's own; several own ones against each other. One
    /// with nothing under it is told its place among its neighbours, whose figures stay theirs.
    /// </summary>
    private async Task<Reply> RegionsAsync(Turn turn, RankingTerms terms, CancellationToken cancellationToken)
    {
        var card = new RankingCard(turn, terms, company);
        var tree = await query.TreeAsync(turn.Viewer, cancellationToken);
        List<Region> tops = [.. (turn.Reading.Slots.Region is { } named ? [named] : turn.OwnRegions()).Select(name => tree.ById(name.Id)).OfType<Region>()];
        List<Region> level = tops is [var top] ? [.. tree.Children(top.Id)] : tops;
        return level.Count > 0 ? card.Draw(await query.RegionsAsync(turn.Viewer, tree, level, terms, turn.Locale.Code, cancellationToken))
            : tops is [var leaf] ? await AmongNeighboursAsync(leaf, card, turn, terms, cancellationToken)
            : card.Nothing();
    }

    private async Task<Reply> AmongNeighboursAsync(
        Region leaf, RankingCard card, Turn turn, RankingTerms terms, CancellationToken cancellationToken)
    {
        var whole = await query.TreeAsync(Counting, cancellationToken);
        List<Region> neighbours = whole.ById(leaf.Id)?.ParentId is { } parent ? [.. whole.Children(parent)] : [];
        var ranked = await query.RegionsAsync(Counting, whole, neighbours, terms, turn.Locale.Code, cancellationToken);
        return ranked.FirstOrDefault(r => r.Place.Id == leaf.Id) is { } own
            ? card.DrawOwn(own, ranked, own.Name)
            : card.Nothing();
    }
}
