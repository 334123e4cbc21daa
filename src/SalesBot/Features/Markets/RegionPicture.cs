using SalesBot.Core.Calendar;
using SalesBot.Core.Markets;
using SalesBot.Core.Targets;
using SalesBot.Features.Customers;
using SalesBot.Features.FollowUps;

namespace SalesBot.Features.Markets;

/// <summary>The state of a region and all that lies under it, in a period.</summary>
internal sealed record RegionPicture
{
    public required Region Region { get; init; }

    public required Period Period { get; init; }

    /// <summary>Whether today lies in it: what is open or overdue now belongs to no other period.</summary>
    public required bool IsNow { get; init; }

    public required IReadOnlyDictionary<Metric, Standing> Standings { get; init; }

    /// <summary>Null where there was nothing a year before.</summary>
    public required Trend? Trend { get; init; }

    /// <summary>How many of the new customers are small; null where they may not all be looked at.</summary>
    public required int? SmallNewCustomers { get; init; }

    /// <summary>A row each, the furthest behind first, the region's own customers last: together they are the region.</summary>
    public required IReadOnlyList<RegionPart> Parts { get; init; }

    /// <summary>Who leads here: of those whose figures may be seen; nobody for a period that is not now.</summary>
    public required IReadOnlyList<RegionPerson> Leaders { get; init; }

    /// <summary>What each person whose figures may be seen brought the region, the most first.</summary>
    public required IReadOnlyList<RegionPerson> People { get; init; }

    /// <summary>What all others brought it.</summary>
    public required Reached OtherPeople { get; init; }

    /// <summary>The latest of the period.</summary>
    public required IReadOnlyList<(MarketNote Note, Region Region)> Notes { get; init; }

    /// <summary>Null unless it is now.</summary>
    public required CadenceState? Cadence { get; init; }

    /// <summary>Null unless it is now.</summary>
    public required IReadOnlyList<LooseEnd>? LooseEnds { get; init; }
}

/// <summary>A part of a region: one that lies right under it, or (<paramref name="Region"/> null) its own customers.</summary>
internal sealed record RegionPart(Region? Region, Standing Collected, Reached Reached);

/// <summary>What a person brought a region.</summary>
internal sealed record RegionPerson(string Name, string NameZh, Reached Reached);
