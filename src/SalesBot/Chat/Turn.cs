using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat;

/// <summary>One thing that a member said or pressed, with all that is needed to answer it.</summary>
public sealed record Turn
{
    public required Member Member { get; init; }

    /// <summary>The channel and the conversation in which it was said.</summary>
    public required string Channel { get; init; }

    public required string Conversation { get; init; }

    /// <summary>Whose eyes every query of this turn looks with.</summary>
    public required Viewer Viewer { get; init; }

    public required Locale Locale { get; init; }

    /// <summary>The members who are on leave today and for whom this one stands in.</summary>
    public IReadOnlyList<Member> StandsInFor { get; init; } = [];

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

    /// <summary>A new id for something that this turn makes; ids of later turns are greater.</summary>
    public string NewId() => Guid.CreateVersion7(new DateTimeOffset(Now)).ToString("N");

    /// <summary>The mark of a save, to be added to the store with what it saves: then it can be taken back.</summary>
    /// <param name="id">Names it on a button; see <see cref="NewId"/>.</param>
    /// <param name="what">What it is, in the words in which the person is told.</param>
    public Saved Saving(string id, string what) => new()
    {
        Id = id,
        MemberId = Member.Id,
        Channel = Channel,
        Conversation = Conversation,
        At = Now,
        What = what,
    };

    /// <summary>
    /// Whose the next step with a customer is: the owner's while this person stands in for them, so that it is theirs again
    /// afterwards; else one's own.
    /// </summary>
    public Member WhoseStep(int customerOwnerId) => StandsInFor.FirstOrDefault(m => m.Id == customerOwnerId) ?? Member;

    /// <summary>"for Zhang Min": marks what is of somebody for whom this person stands in; null for all else.</summary>
    public string? InsteadOf(int ownerId) => StandsInFor.FirstOrDefault(m => m.Id == ownerId) is { } away
        ? Phrases.Shared.Say(Locale, "insteadof", Locale.NameOf(away))
        : null;

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
