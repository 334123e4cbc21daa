using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Chat;

/// <summary>One thing that a member said or pressed, with all that is needed to answer it.</summary>
public sealed record Turn
{
    public required Member Member { get; init; }

    /// <summary>Whose eyes every query of this turn looks with.</summary>
    public required Viewer Viewer { get; init; }

    public required Locale Locale { get; init; }

    /// <summary>What was understood.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Against what it was read: names the member may see, and their local time.</summary>
    public required ReadingContext Context { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Today in the member's zone: for visits and follow-ups.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Context.Now);

    /// <summary>Today in the company's zone: for money.</summary>
    public required DateOnly CompanyToday { get; init; }

    /// <summary>The name of a thing that this person may see; null for any other.</summary>
    public Name? Find(NameKind kind, int id) => Context.Names.All.FirstOrDefault(n => n.Kind == kind && n.Id == id);

    /// <summary>
    /// The regions that "my region" means: those this person answers for, without any that lies under another of them; for
    /// one who answers for none and sees all, those that lie under no other.
    /// </summary>
    public IReadOnlyList<Name> OwnRegions()
    {
        var regions = Context.Names.All.Where(n => n.Kind == NameKind.Region).ToDictionary(n => n.Id);
        var own = Member.Regions.Select(r => r.RegionId).Where(regions.ContainsKey).ToHashSet();
        var meant = own.Count == 0 && Viewer.SeesAll ? regions.Values.Where(r => r.RegionId is null) : own.Select(id => regions[id]);
        return [.. meant.Where(region => !LiesUnder(region)).OrderBy(region => region.Id)];

        bool LiesUnder(Name region)
        {
            for (var at = region; at.RegionId is { } id && regions.TryGetValue(id, out var parent); at = parent)
            {
                if (own.Contains(id))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
