namespace SalesBot.Core.Members;

/// <summary>
/// Whose eyes a query looks with: every query starts from one. Sets are worked out once a turn.
/// </summary>
/// <param name="MemberId">The asker; 0 for a system actor.</param>
/// <param name="Role">The asker's role.</param>
/// <param name="Regions">Ids of the regions they answer for and of all that lie under these.</param>
/// <param name="People">Ids of the members who report to them, directly or not; never the asker.</param>
/// <param name="SystemName">Names a system actor (an import, a claim), which sees everything; null for a person.</param>
public sealed record Viewer(int MemberId, Role Role, IReadOnlySet<int> Regions, IReadOnlySet<int> People, string? SystemName = null)
{
    /// <summary>An actor that is not a person, such as <c>import</c>; it sees everything and is named in the audit.</summary>
    public static Viewer System(string name) => new(0, Role.Director, new HashSet<int>(), new HashSet<int>(), name);

    public bool IsSystem => SystemName is not null;

    /// <summary>Ids of what lies under the regions they answer for, without any of these; there they may set quotas.</summary>
    public IReadOnlySet<int> RegionsBelow { get; init; } = new HashSet<int>();

    /// <summary>
    /// Ids of the members who are on leave today and for whom they stand in: the rows of what these own themselves are theirs
    /// too for that time, no figure is, and nothing for which these stand in.
    /// </summary>
    public IReadOnlySet<int> StandsInFor { get; init; } = new HashSet<int>();

    /// <summary>
    /// The same eyes for what outlasts the leave, such as a file or who is given a follow-up: standing in gives nothing there.
    /// </summary>
    public Viewer OnTheirOwn() => this with { StandsInFor = new HashSet<int>() };

    /// <summary>Directors and system actors see all rows and figures.</summary>
    public bool SeesAll => IsSystem || Role == Role.Director;
}
