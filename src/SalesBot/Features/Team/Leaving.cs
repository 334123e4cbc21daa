using Microsoft.EntityFrameworkCore;
using SalesBot.Core;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Team;

/// <summary>How much a member owns: counts alone, since whoever looks after people sees nothing else of the business.</summary>
/// <param name="Customers">Of whatever status.</param>
/// <param name="FollowUps">Those that are open.</param>
internal sealed record Holdings(int Customers, int FollowUps)
{
    public bool IsNothing => Customers == 0 && FollowUps == 0;

    public static Holdings operator +(Holdings a, Holdings b) => new(a.Customers + b.Customers, a.FollowUps + b.FollowUps);
}

/// <summary>What is to go from one member to another.</summary>
/// <param name="From">Who owns it.</param>
/// <param name="To">Who is to own it.</param>
/// <param name="Region">With all that lies under it; null for every region.</param>
internal sealed record Passage(Member From, Member To, Region? Region = null)
{
    /// <summary>What stands against it.</summary>
    public Rule? Broken => Rule.Broken(new HandOverGoesToAnother(From.Id, To.Id), new HandOverGoesToASeller(To)).FirstOrDefault();
}

/// <summary>
/// Hands over what a member owns, ends and gives back access. Visits, payments and milestones keep their region and member:
/// credit stays where it happened. Callers save.
/// </summary>
internal sealed class Leaving(SalesDb db)
{
    private static readonly Viewer Counting = Viewer.System("team");

    /// <summary>Whoever they are, also when they have left; null for nobody.</summary>
    public Task<Member?> MemberAsync(string upn, CancellationToken cancellationToken) =>
        db.For(Counting).Members.FirstOrDefaultAsync(m => m.Upn == upn, cancellationToken);

    public Task<Region?> RegionAsync(string code, CancellationToken cancellationToken) =>
        db.For(Counting).Regions.FirstOrDefaultAsync(r => r.Code == code, cancellationToken);

    /// <summary>How much a member owns in a region and under it; everywhere when none is given.</summary>
    public async Task<Holdings> OwnedAsync(Member member, Region? region, CancellationToken cancellationToken)
    {
        var regions = await UnderAsync(region, cancellationToken);
        return new(
            await Customers(member, regions).CountAsync(cancellationToken),
            await FollowUps(member, regions).CountAsync(cancellationToken));
    }

    /// <summary>Members to whom things could go, those of the same manager first.</summary>
    public Task<List<Member>> ReceiversAsync(Member from, int most, CancellationToken cancellationToken) => db.For(Counting).Members
        .Where(m => m.Active && m.Id != from.Id && (m.Role == Role.Rep || m.Role == Role.Manager))
        .OrderBy(m => m.ManagerId == from.ManagerId ? 0 : 1).ThenBy(m => m.Id).Take(most).ToListAsync(cancellationToken);

    /// <summary>Hands over; a follow-up stays due at the wished time, now in the new owner's zone.</summary>
    /// <returns>What went.</returns>
    public async Task<Holdings> HandOverAsync(Passage passage, Viewer by, CancellationToken cancellationToken)
    {
        Require(by);
        var regions = await UnderAsync(passage.Region, cancellationToken);
        var customers = await Customers(passage.From, regions).ToListAsync(cancellationToken);
        var followUps = await FollowUps(passage.From, regions).ToListAsync(cancellationToken);
        db.AttachRange(customers);
        db.AttachRange(followUps);
        customers.ForEach(customer => customer.OwnerId = passage.To.Id);
        foreach (var followUp in followUps)
        {
            followUp.OwnerId = passage.To.Id;
            followUp.Due(followUp.DueOn, followUp.DueTime, passage.To.TimeZone);
        }

        return new(customers.Count, followUps.Count);
    }

    /// <summary>Ends the access of a member, or gives it back; from the next message on.</summary>
    public void SetActive(Member member, bool active, Viewer by)
    {
        Require(by);
        db.Attach(member);
        member.Active = active;
    }

    private static void Require(Viewer by)
    {
        if (!Rights.MayAdminister(by))
        {
            throw new InvalidOperationException("Only who may administer changes who is there and who owns what.");
        }
    }

    private IQueryable<Core.Customers.Customer> Customers(Member owner, IReadOnlyList<int>? regions)
    {
        var owned = db.For(Counting).Customers.Where(c => c.OwnerId == owner.Id);
        return regions is null ? owned : owned.Where(c => regions.Contains(c.RegionId));
    }

    private IQueryable<FollowUp> FollowUps(Member owner, IReadOnlyList<int>? regions)
    {
        var all = db.For(Counting);
        var open = all.FollowUps.Where(f => f.OwnerId == owner.Id && f.Status == FollowUpStatus.Open);
        var customers = all.Customers;
        return regions is null ? open : open.Where(f => customers.Any(c => c.Id == f.CustomerId && regions.Contains(c.RegionId)));
    }

    private async Task<IReadOnlyList<int>?> UnderAsync(Region? region, CancellationToken cancellationToken) => region is null
        ? null
        : [.. (await db.For(Counting).Regions.ToTreeAsync(cancellationToken)).Under(region.Id)];
}
