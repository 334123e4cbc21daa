using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Core.Targets;
using SalesBot.Data;
using SalesBot.Features.FollowUps;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Summaries;

/// <summary>Where a member's summary stands.</summary>
internal enum HandingIn
{
    InTime,
    Late,

    /// <summary>The deadline is over.</summary>
    Missing,

    /// <summary>There is still time.</summary>
    Awaited,

    /// <summary>Nobody waits for it: there is no working day in it, or the member is on leave when it is due.</summary>
    Excused,
}

/// <summary>A member's week or month as their manager sees it.</summary>
internal sealed record MemberLine(Member Member, HandingIn State, Summary? Summary, Reached Reached, Standing Collected, int LooseEnds, bool IsAway);

/// <summary>A team's week or month; the lines in the order of names.</summary>
internal sealed record TeamPicture(SummaryOf Of, IReadOnlyList<MemberLine> Lines, Reached Reached, Standing? Collected)
{
    public IEnumerable<MemberLine> In(params HandingIn[] states) => Lines.Where(line => states.Contains(line.State));

    /// <summary>The three things that stand out.</summary>
    public IReadOnlyList<StandOut> StandsOut { get; } = Core.Summaries.StandsOut.In(
        [.. Lines.Select(line => new MemberWeek(
            line.Member.Id, line.Collected.Actual, line.Collected.Main.Expected, line.Reached.Visits, line.LooseEnds, line.IsAway))]);
}

/// <summary>
/// Reads the weeks and months of the reps whom somebody leads: a manager their own people's, a director everybody's. Reps owe
/// summaries; whoever leads may hand one in, and nobody waits for it.
/// </summary>
internal sealed class TeamWeeks(SalesDb db, Standings standings, LooseEnds ends, SummaryBook book, SummaryDays days, Company company)
{
    public async Task<TeamPicture> OfAsync(Viewer viewer, SummaryOf of, DateTime now, CancellationToken cancellationToken)
    {
        var members = await LedAsync(viewer, cancellationToken);
        int[] ids = [.. members.Select(m => m.Id)];
        var handedIn = await book.OfAllAsync(viewer, ids, of, cancellationToken);
        var day = Zones.DateAt(now, company.Zone);
        var figures = await standings.OfMembersAsync(viewer, ids, of.Period, new AsOf(day, Later(members, now, day)), cancellationToken);
        var loose = (await ends.OfAsync(viewer, c => ids.Contains(c.OwnerId), cancellationToken)).CountBy(end => end.Customer.OwnerId).ToDictionary();
        return new TeamPicture(
            of,
            [.. members.Select(m => Line(m, handedIn.GetValueOrDefault(m.Id)))],
            ids.Aggregate(default(Reached), (sum, id) => sum + figures.Reached(id)),
            ids.Length == 0 ? null : figures.Of(Metric.Collected, ids));

        MemberLine Line(Member member, Summary? summary) => new(
            member, StateOf(member, summary, of, now), summary, figures.Reached(member.Id),
            figures.Of(Metric.Collected, member.Id), loose.GetValueOrDefault(member.Id), days.IsAway(of.Period, member.IsOnLeave));
    }

    private HandingIn StateOf(Member member, Summary? summary, SummaryOf of, DateTime now) => summary is not null
        ? summary.IsLate ? HandingIn.Late : HandingIn.InTime
        : days.IsExcused(of.Kind, of.Period, member.IsOnLeave) ? HandingIn.Excused
        : now > days.DueAt(of.Kind, of.Period, member.TimeZone) ? HandingIn.Missing
        : HandingIn.Awaited;

    private async Task<List<Member>> LedAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var people = viewer.People;
        var all = viewer.SeesAll;
        return await db.For(viewer).Members
            .Where(m => m.Active && m.Role == Role.Rep && (all || people.Contains(m.Id)))
            .OrderBy(m => m.Name).ToListAsync(cancellationToken);
    }

    /// <summary>The day of whoever is furthest ahead: no visit of today is left out.</summary>
    private static DateOnly Later(List<Member> members, DateTime now, DateOnly day) =>
        members.Select(m => Zones.DateAt(now, m.TimeZone)).Append(day).Max();
}
