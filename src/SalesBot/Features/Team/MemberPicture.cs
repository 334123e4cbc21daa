using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Features.Customers;
using SalesBot.Features.FollowUps;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Team;

/// <summary>How a member is doing in a period.</summary>
/// <param name="Member">Who.</param>
/// <param name="Period">When.</param>
/// <param name="Standings">By metric.</param>
/// <param name="Now">What is open or overdue now; null for any other period.</param>
internal sealed record MemberPicture(Member Member, Period Period, IReadOnlyDictionary<Metric, Standing> Standings, MemberNow? Now)
{
    /// <summary>Nothing was reached and nothing set, as for one who leads and owns no customers.</summary>
    public bool IsEmpty => Standings.Values.All(s => s.Actual == 0 && s.Yardstick is null) && Now is null or { Cadence.Followed: 0 };
}

/// <summary>What waits for a member today.</summary>
/// <param name="Cadence">Of the customers they own.</param>
/// <param name="FollowUpsOverdue">Of the follow-ups they own.</param>
/// <param name="LooseEnds">Strong intentions of their customers without a next step.</param>
/// <param name="LastVisit">The last of the visits that the asker may see; null without one.</param>
internal sealed record MemberNow(CadenceState Cadence, int FollowUpsOverdue, IReadOnlyList<LooseEnd> LooseEnds, (DateOnly Date, string Customer)? LastVisit);

/// <summary>Reads how members are doing.</summary>
internal sealed class MemberPictures(SalesDb db, Standings standings, VisitsDue due, LooseEnds ends)
{
    /// <summary>Null where the asker may not see the member's figures, or there is none.</summary>
    public async Task<MemberPicture?> OfAsync(int memberId, Period period, Turn turn, CancellationToken cancellationToken)
    {
        if (await db.For(turn.Viewer).Members.Include(m => m.Regions).FirstOrDefaultAsync(m => m.Id == memberId, cancellationToken) is not { } member)
        {
            return null;
        }

        var today = Zones.DateAt(turn.Now, member.TimeZone);
        var asOf = new AsOf(turn.CompanyToday, today);
        var book = await standings.OfMembersAsync(turn.Viewer, [memberId], period, asOf, cancellationToken);
        return new MemberPicture(
            member, period,
            Metrics.Kept.ToDictionary(metric => metric, metric => book.Of(metric, memberId)),
            book.IsNow ? await NowAsync(member, today, turn, cancellationToken) : null);
    }

    private async Task<MemberNow> NowAsync(Member member, DateOnly today, Turn turn, CancellationToken cancellationToken) => new(
        await due.OfAsync(turn.Viewer, c => c.OwnerId == member.Id, today, cancellationToken),
        await ends.OverdueAsync(turn.Viewer, member.Id, today, cancellationToken),
        await ends.OfAsync(turn.Viewer, c => c.OwnerId == member.Id, cancellationToken),
        await LastVisitAsync(member, today, turn, cancellationToken));

    private async Task<(DateOnly, string)?> LastVisitAsync(Member member, DateOnly today, Turn turn, CancellationToken cancellationToken)
    {
        var all = db.For(turn.Viewer);
        var customers = all.Customers;
        var last = await all.Visits
            .Where(v => v.MemberId == member.Id && v.Date <= today && (v.Kind == VisitKind.InPerson || v.Kind == VisitKind.AtOurs))
            .OrderByDescending(v => v.Date).ThenByDescending(v => v.Id)
            .Select(v => new { v.Date, Customer = customers.First(c => c.Id == v.CustomerId) })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : (last.Date, last.Customer.NameIn(turn.Locale.Code));
    }
}
