using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps;

/// <summary>A page of open follow-ups, the most pressing first, and how many there are.</summary>
internal sealed record FollowUpPage(IReadOnlyList<Step> Steps, int All, int Overdue, ListScope Scope)
{
    public bool HasMore => All > ((Scope.Page + 1) * FollowUpQuery.PageSize);
}

/// <summary>A follow-up with its customer.</summary>
internal sealed record Step(FollowUp FollowUp, Customer Customer);

/// <summary>How many follow-ups of a member are overdue, and since when the longest.</summary>
internal sealed record LateSteps(int OwnerId, int Count, DateOnly Since);

/// <summary>Reads open follow-ups.</summary>
internal sealed class FollowUpQuery(SalesDb db)
{
    /// <summary>With four buttons each a card stays small enough to be read.</summary>
    public const int PageSize = 6;

    /// <summary>The page that is asked for; the last there is when there are not so many any more.</summary>
    /// <param name="scope">Which follow-ups.</param>
    /// <param name="changed">What this turn has changed and not saved yet: it is shown as it will be; null for nothing.</param>
    /// <param name="turn">Whose eyes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FollowUpPage> PageAsync(ListScope scope, Step? changed, Turn turn, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(scope, turn, cancellationToken);
        var (besides, added) = (changed?.FollowUp.Id ?? 0, changed is not null && filter.Has(changed) ? [changed] : Array.Empty<Step>());
        var open = filter.On(db.For(turn.Viewer).FollowUps).Where(f => f.Id != besides);
        var all = await open.CountAsync(cancellationToken) + added.Length;
        var overdue = await open.CountAsync(f => f.DueOn < turn.Today, cancellationToken) + added.Count(s => s.FollowUp.DueOn < turn.Today);
        scope = scope with { Page = Math.Clamp(scope.Page, 0, Math.Max(0, (all - 1) / PageSize)) };
        var steps = await StepsAsync(open.OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take((scope.Page + 1) * PageSize), turn, cancellationToken);
        return new FollowUpPage(
            [.. steps.Concat(added).OrderBy(s => s.FollowUp.DueOn).ThenBy(s => s.FollowUp.Id).Skip(scope.Page * PageSize).Take(PageSize)],
            all, overdue, scope);
    }

    /// <summary>The follow-ups of a query with their customers, in its order.</summary>
    public async Task<IReadOnlyList<Step>> StepsAsync(IQueryable<FollowUp> rows, Turn turn, CancellationToken cancellationToken)
    {
        var steps = await rows.ToListAsync(cancellationToken);
        var ids = steps.Select(s => s.CustomerId).Distinct().ToList();
        var customers = await db.For(turn.Viewer).Customers.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. steps.Select(s => new Step(s, customers[s.CustomerId]))];
    }

    /// <summary>Of whose people how many are overdue since when, the most first; the asker's own are not among them.</summary>
    public async Task<IReadOnlyList<LateSteps>> LateAsync(Turn turn, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(new ListScope { OverdueOnly = true }, turn, cancellationToken);
        int[] own = [turn.Member.Id, .. turn.Viewer.StandsInFor];
        var late = await filter.On(db.For(turn.Viewer).FollowUps).Where(f => !own.Contains(f.OwnerId))
            .GroupBy(f => f.OwnerId).Select(of => new LateSteps(of.Key, of.Count(), of.Min(f => f.DueOn)))
            .ToListAsync(cancellationToken);
        return [.. late.OrderByDescending(l => l.Count).ThenBy(l => l.Since).ThenBy(l => l.OwnerId)];
    }

    /// <summary>
    /// Where nobody, no place and no customer is named: one's own, those of one's people, and of whom one stands in for. What is asked for up to today
    /// has what is overdue in it.
    /// </summary>
    private async Task<Filter> FilterAsync(ListScope scope, Turn turn, CancellationToken cancellationToken)
    {
        var everybody = turn.Viewer.SeesAll || scope.Region is not null || scope.Customer is not null;
        var latest = scope.OverdueOnly ? turn.Today.AddDays(-1) : DateOnly.MaxValue;
        return new Filter(
            scope.OnDigest ? [turn.Member.Id, .. turn.Viewer.StandsInFor]
                : scope.Member is { } member ? [member.Id]
                : everybody ? null
                : [turn.Member.Id, .. turn.Viewer.People, .. turn.Viewer.StandsInFor],
            scope.Region is { } region ? [.. (await db.For(turn.Viewer).Regions.ToTreeAsync(cancellationToken)).Under(region.Id)] : null,
            scope.Customer?.Id,
            scope.Period is { } period && !period.Contains(turn.Today) ? period.From : DateOnly.MinValue,
            scope.Period is { } until && until.To < latest ? until.To : latest,
            db.For(turn.Viewer).Customers);
    }

    /// <summary>The same condition for the store and for a row in hand.</summary>
    private sealed record Filter(
        int[]? Owners, int[]? Regions, int? Customer, DateOnly From, DateOnly To, IQueryable<Customer> Customers)
    {
        public IQueryable<FollowUp> On(IQueryable<FollowUp> rows)
        {
            var (owners, regions, customer, from, to) = (Owners, Regions, Customer, From, To);
            rows = rows.Where(f => f.Status == FollowUpStatus.Open && f.DueOn >= from && f.DueOn <= to);
            rows = owners is null ? rows : rows.Where(f => owners.Contains(f.OwnerId));
            rows = customer is null ? rows : rows.Where(f => f.CustomerId == customer);
            if (regions is null)
            {
                return rows;
            }

            var there = Customers.Where(c => regions.Contains(c.RegionId));
            return rows.Where(f => there.Any(c => c.Id == f.CustomerId));
        }

        public bool Has(Step step) => step.FollowUp is { Status: FollowUpStatus.Open } open
            && open.DueOn >= From && open.DueOn <= To
            && Owners?.Contains(open.OwnerId) != false
            && Regions?.Contains(step.Customer.RegionId) != false
            && (Customer is null || Customer == open.CustomerId);
    }
}
