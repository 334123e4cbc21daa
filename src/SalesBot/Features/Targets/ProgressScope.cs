using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Features.Targets;

/// <summary>Whose progress is asked for: a member's, or that of one or several regions together.</summary>
/// <param name="Member">The member; null for regions.</param>
/// <param name="Regions">The regions; none for a member.</param>
internal sealed record ProgressScope(Name? Member, IReadOnlyList<Name> Regions)
{
    /// <summary>
    /// Who or what was named; else a rep means the own figures, a manager the own regions, a director the company. For
    /// these two "my target" is that of what they answer for as well: nobody sets them one as a person.
    /// </summary>
    public static ProgressScope Of(Turn turn)
    {
        var slots = turn.Reading.Slots;
        var leads = turn.Member.Role is Role.Manager or Role.Director && turn.OwnRegions().Count > 0;
        return slots.Region is { } region ? new(null, [region])
            : slots.Member is { } member && !(leads && member.Id == turn.Member.Id) ? new(turn.Find(NameKind.Member, member.Id) ?? member, [])
            : leads ? new(null, turn.OwnRegions())
            : new(turn.Find(NameKind.Member, turn.Member.Id) ?? turn.Context.Speaker, []);
    }

    /// <summary>Whether it is what the asker has: the own figures, or several own regions together.</summary>
    public bool IsMine(Turn turn) => Regions.Count > 1 || IsMe(turn);

    /// <summary>Whether it is the asker.</summary>
    public bool IsMe(Turn turn) => Member?.Id == turn.Member.Id;

    /// <summary>What it is called.</summary>
    public string NameFor(Turn turn) =>
        Member is { } member ? turn.Locale.NameOf(member) : turn.Locale.List([.. Regions.Select(turn.Locale.NameOf)]);
}
