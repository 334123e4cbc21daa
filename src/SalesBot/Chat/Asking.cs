using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Data;

namespace SalesBot.Chat;

/// <summary>
/// Asks back where a name that was said leads to nothing or to several things. What the asker may not see was kept out of
/// the names before, so it gets the very sentence that a name gets which nobody has.
/// </summary>
public sealed class Asking(IReader reader, SalesDb db)
{
    /// <summary>As many as a card has buttons.</summary>
    private const int MostChoices = 6;

    private const int MostGuesses = 3;

    private const int LongestEcho = 60;

    /// <summary>"How is X doing" asks of a region and of a person in the same words: an unknown X may be either.</summary>
    private static readonly NameKind[] HowIs = [NameKind.Region, NameKind.Member];

    /// <summary>The question to ask back; null when the names of these kinds are clear, or none was said.</summary>
    public async Task<Reply?> BackAsync(Turn turn, CancellationToken cancellationToken, params NameKind[] kinds)
    {
        var (slots, ambiguous) = (turn.Reading.Slots, turn.Reading.Ambiguous);
        foreach (var kind in kinds)
        {
            if (Said(slots, kind) is null && ambiguous.TryGetValue(Word(kind), out var names) && names.Count > 0)
            {
                return await SeveralAsync(turn, $"{Word(kind)}.whichone", names, cancellationToken);
            }
        }

        return slots.UnknownName is { } said && kinds.All(kind => Said(slots, kind) is null) ? Unknown(turn, said, kinds) : null;
    }

    /// <summary>Says that a name is unknown, with the nearest known ones as buttons.</summary>
    public Reply Unknown(Turn turn, string said, params NameKind[] kinds)
    {
        kinds = IsHowIs(turn) ? HowIs : kinds;
        var nearest = kinds.SelectMany(kind => reader.NearestNames(said, turn.Context, kind, MostGuesses)).Take(MostGuesses).ToList();
        var what = kinds is [var only] ? Word(only) : "name";
        var text = Phrases.Shared.Say(
            turn.Locale, nearest.Count > 0 ? $"{what}.unknown.near" : $"{what}.unknown", Cut.To(LongestEcho, said));
        var buttons = nearest.Select(name => Again(turn, turn.Locale.NameOf(name), name)).ToList();
        return buttons.Count > 0 ? new Reply(text, Card.Of(buttons)) : new Reply(text);
    }

    /// <summary>Asks which of several is meant; each button says what tells it apart.</summary>
    /// <param name="turn">The question goes on with the one that is pressed.</param>
    /// <param name="phrase">A phrase of those that all features share.</param>
    /// <param name="names">What fits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Reply> SeveralAsync(Turn turn, string phrase, IReadOnlyList<Name> names, CancellationToken cancellationToken)
    {
        var text = Phrases.Shared.Say(turn.Locale, phrase);
        var places = await PlacesAsync(turn, names, cancellationToken);
        var buttons = names.Take(MostChoices).Select(name => Again(turn, Title(turn, name, places), name));
        return new Reply(text, Card.Of(buttons));
    }

    /// <summary>The same question of this one.</summary>
    private static Button Again(Turn turn, string title, Name name)
    {
        var slots = turn.Reading.Slots with { UnknownName = null };
        return Press.Ask(title, !IsHowIs(turn) ? turn.Reading.Intent : name.Kind == NameKind.Member ? Intents.MemberStatus : Intents.RegionStatus, name.Kind switch
        {
            NameKind.Region => slots with { Region = name },
            NameKind.Member => slots with { Member = name },
            _ => slots with { Customer = name },
        });
    }

    private static string Title(Turn turn, Name name, ILookup<int, Name> places)
    {
        var shown = turn.Locale.NameOf(name);
        var apart = name.Kind == NameKind.Member
            ? turn.Locale.List([.. places[name.Id].Select(turn.Locale.NameOf)])
            : name.RegionId is { } parent && turn.Find(NameKind.Region, parent) is { } over ? turn.Locale.NameOf(over) : "";
        return apart.Length > 0 ? $"{shown} · {apart}"
            : name.Kind == NameKind.Member ? $"{shown} · {name.Key}"
            : shown;
    }

    /// <summary>The regions that members answer for.</summary>
    private async Task<ILookup<int, Name>> PlacesAsync(Turn turn, IReadOnlyList<Name> names, CancellationToken cancellationToken)
    {
        var members = names.Where(n => n.Kind == NameKind.Member).Select(n => n.Id).ToList();
        var regions = members.Count == 0 ? [] : await db.For(turn.Viewer).Members
            .Where(m => members.Contains(m.Id)).SelectMany(m => m.Regions).ToListAsync(cancellationToken);
        return regions.Select(r => (r.MemberId, Region: turn.Find(NameKind.Region, r.RegionId))).Where(r => r.Region is not null)
            .ToLookup(r => r.MemberId, r => r.Region!);
    }

    private static bool IsHowIs(Turn turn) => turn.Reading.Intent is Intents.RegionStatus or Intents.MemberStatus;

    private static Name? Said(Slots slots, NameKind kind) => kind switch
    {
        NameKind.Region => slots.Region,
        NameKind.Member => slots.Member,
        _ => slots.Customer,
    };

    private static string Word(NameKind kind) => kind switch
    {
        NameKind.Region => "region",
        NameKind.Member => "member",
        _ => "customer",
    };
}
