namespace SalesBot.Core.Members;

/// <summary>What a member may or may not do; the lines of the matrix.</summary>
public enum Act
{
    /// <summary>See visits, follow-ups, payments and customers, row by row.</summary>
    SeeRows,

    /// <summary>See the sums of a region.</summary>
    SeeRegionTotals,

    /// <summary>See the figures of a member.</summary>
    SeeMemberFigures,

    /// <summary>Write visits, follow-ups and payments.</summary>
    WriteRows,

    /// <summary>Write and submit a summary.</summary>
    WriteSummary,

    AddPotentialCustomer,

    SetGoal,

    SetQuota,

    /// <summary>Answer a summary.</summary>
    Comment,

    /// <summary>Record who is on leave, and end it.</summary>
    RecordLeave,

    /// <summary>Write people, regions, customers, the calendar and settings, and import.</summary>
    Administer,
}

/// <summary>How far an act reaches.</summary>
public enum Reach
{
    None,

    /// <summary>What is one's own: oneself, own customers; of regions the own ones and all under them.</summary>
    Own,

    /// <summary>Own regions and all under them, and own people with oneself.</summary>
    Led,

    /// <summary>What lies below: own people without oneself, and what lies under own regions without these.</summary>
    Below,

    All,
}

/// <summary>
/// Who may see and do what: the one place where it is written. What a viewer may not see is to read exactly like what
/// does not exist.
/// </summary>
/// <remarks>
/// A row belongs to the customer it is about: <c>ownerId</c> and <c>regionId</c> are those of the customer today, so that
/// a customer that was handed over takes its history along. (Credit is another thing: it stays with the region and member
/// of that day.) An administrator runs the system and sees no business in it: no row, no total, no figure.
/// </remarks>
public static class Rights
{
    /// <summary>The matrix: how far an act reaches for a role.</summary>
    public static Reach Of(Role role, Act act)
    {
        var (rep, manager, director, administrator) = Line(act);
        return role switch
        {
            Role.Rep => rep,
            Role.Manager => manager,
            Role.Director => director,
            Role.Administrator => administrator,
            _ => Reach.None,
        };
    }

    /// <summary>How far an act reaches for a viewer; a system actor reaches everything.</summary>
    public static Reach Of(Viewer viewer, Act act) => viewer.IsSystem ? Reach.All : Of(viewer.Role, act);

    /// <summary>The rows a viewer sees, for queries.</summary>
    public static RowSet RowsOf(Viewer viewer) => RowSet.Of(viewer, Of(viewer, Act.SeeRows));

    public static bool MaySeeRow(Viewer viewer, int ownerId, int regionId) =>
        RowsOf(viewer).Contains(ownerId, regionId);

    /// <summary>Whether the totals of a region may be seen.</summary>
    public static bool MaySeeRegion(Viewer viewer, int regionId) =>
        CoversRegion(viewer, Of(viewer, Act.SeeRegionTotals), regionId);

    /// <summary>Whether the figures of a member may be seen; one's own are among them.</summary>
    public static bool MaySeeMember(Viewer viewer, int memberId) =>
        CoversMember(viewer, Of(viewer, Act.SeeMemberFigures), memberId);

    /// <summary>
    /// Whether a visit, follow-up or payment may be written of a customer of this owner and region. Ask twice where the
    /// member who did it is not the owner: for the customer here, and for the member by <see cref="MayWriteInTheNameOf"/>.
    /// </summary>
    public static bool MayWriteFor(Viewer viewer, int ownerId, int regionId) =>
        RowSet.Of(viewer, Of(viewer, Act.WriteRows)).Contains(ownerId, regionId);

    /// <summary>Whether a visit, follow-up or payment may be credited to this member.</summary>
    public static bool MayWriteInTheNameOf(Viewer viewer, int memberId) =>
        CoversMember(viewer, Of(viewer, Act.WriteRows), memberId);

    /// <summary>
    /// Whether what is due to be done by a member may be done for them: by who may write in their name, and by who stands in.
    /// </summary>
    public static bool MayActFor(Viewer viewer, int memberId) =>
        MayWriteInTheNameOf(viewer, memberId)
        || (viewer.StandsInFor.Contains(memberId) && Of(viewer, Act.WriteRows) != Reach.None);

    /// <summary>Whether it may be recorded that a member is on leave: that one is oneself, or one of one's people.</summary>
    public static bool MayRecordLeaveOf(Viewer viewer, int memberId) =>
        CoversMember(viewer, Of(viewer, Act.RecordLeave), memberId);

    public static bool MayWriteSummary(Viewer viewer, int memberId) =>
        CoversMember(viewer, Of(viewer, Act.WriteSummary), memberId);

    /// <summary>Whether a potential customer may be added in a region, to be owned by this member.</summary>
    public static bool MayAddPotentialCustomer(Viewer viewer, int ownerId, int regionId)
    {
        var reach = Of(viewer, Act.AddPotentialCustomer);
        return CoversMember(viewer, reach, ownerId) && CoversRegion(viewer, reach, regionId);
    }

    public static bool MaySetGoalOfMember(Viewer viewer, int memberId) =>
        CoversMember(viewer, Of(viewer, Act.SetGoal), memberId);

    /// <summary>Whether the goal of a region may be set; a rep's own goal is that of the person, not of the region.</summary>
    public static bool MaySetGoalOfRegion(Viewer viewer, int regionId) =>
        Of(viewer, Act.SetGoal) is var reach && reach != Reach.Own && CoversRegion(viewer, reach, regionId);

    /// <summary>Whether the quota of a member may be set: never one's own, but for a director.</summary>
    public static bool MaySetQuotaOfMember(Viewer viewer, int memberId) =>
        CoversMember(viewer, Of(viewer, Act.SetQuota), memberId);

    /// <summary>Whether the quota of a region may be set: never that of one's own region, but for a director.</summary>
    public static bool MaySetQuotaOfRegion(Viewer viewer, int regionId) =>
        CoversRegion(viewer, Of(viewer, Act.SetQuota), regionId);

    /// <summary>Whether the summary of a member may be answered.</summary>
    public static bool MayComment(Viewer viewer, int memberId) =>
        CoversMember(viewer, Of(viewer, Act.Comment), memberId);

    /// <summary>Whether people, regions, customers, the calendar, imports and settings may be written.</summary>
    public static bool MayAdminister(Viewer viewer) => Of(viewer, Act.Administer) == Reach.All;

    private static (Reach Rep, Reach Manager, Reach Director, Reach Administrator) Line(Act act) => act switch
    {
        Act.SeeRows => (Reach.Own, Reach.Led, Reach.All, Reach.None),
        Act.SeeRegionTotals => (Reach.Own, Reach.Led, Reach.All, Reach.None),
        Act.SeeMemberFigures => (Reach.Own, Reach.Led, Reach.All, Reach.None),
        Act.WriteRows => (Reach.Own, Reach.Led, Reach.All, Reach.None),
        Act.WriteSummary => (Reach.Own, Reach.Led, Reach.All, Reach.None),
        Act.AddPotentialCustomer => (Reach.Own, Reach.Led, Reach.All, Reach.All),
        Act.SetGoal => (Reach.Own, Reach.Led, Reach.All, Reach.None),
        Act.SetQuota => (Reach.None, Reach.Below, Reach.All, Reach.None),
        Act.Comment => (Reach.None, Reach.Below, Reach.All, Reach.None),
        Act.RecordLeave => (Reach.Own, Reach.Led, Reach.All, Reach.Own),
        Act.Administer => (Reach.None, Reach.None, Reach.All, Reach.All),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "There is no line for this act."),
    };

    private static bool CoversMember(Viewer viewer, Reach reach, int memberId) => reach switch
    {
        Reach.All => true,
        Reach.Led => memberId == viewer.MemberId || viewer.People.Contains(memberId),
        Reach.Below => viewer.People.Contains(memberId),
        Reach.Own => memberId == viewer.MemberId,
        _ => false,
    };

    private static bool CoversRegion(Viewer viewer, Reach reach, int regionId) => reach switch
    {
        Reach.All => true,
        Reach.Led or Reach.Own => viewer.Regions.Contains(regionId),
        Reach.Below => viewer.RegionsBelow.Contains(regionId),
        _ => false,
    };
}
