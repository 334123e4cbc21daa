using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Language;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;

namespace SalesBot.Features.Team;

/// <summary>The words of leaving and moving, in chat and on the command line.</summary>
internal static class TeamWords
{
    public static readonly Phrases Texts = Phrases.Of("Team");

    /// <summary>"3 customers and 2 open follow-ups"; what there is none of is left out.</summary>
    public static string Of(Locale locale, Holdings holdings)
    {
        var (customers, followUps) = (Texts.Count(locale, "customers", holdings.Customers), Texts.Count(locale, "followups", holdings.FollowUps));
        return holdings.FollowUps == 0 ? customers : holdings.Customers == 0 ? followUps : locale.List([customers, followUps]);
    }

    public static string NameOf(Locale locale, Member member) =>
        locale == Locale.Chinese && member.NameZh.Length > 0 ? member.NameZh : member.Name;

    public static string NameOf(Locale locale, Region region) =>
        locale == Locale.Spanish && region.NameEs.Length > 0 ? region.NameEs
        : locale == Locale.Chinese && region.NameZh.Length > 0 ? region.NameZh
        : region.NameEn;

    public static string Broken(Locale locale, Rule rule, string name) => Texts.Say(locale, $"rule.{rule.Name}", name);

    /// <summary>"3 customers and 2 open follow-ups went from Wang Lei to Zhang Min."</summary>
    public static string Gone(Locale locale, Passage passage, Holdings gone) => passage.Region is { } region
        ? Texts.Say(locale, "handover.done.region", Of(locale, gone), NameOf(locale, passage.From), NameOf(locale, passage.To), NameOf(locale, region))
        : Texts.Say(locale, "handover.done", Of(locale, gone), NameOf(locale, passage.From), NameOf(locale, passage.To));

    /// <summary>What goes from whom to whom, and what that one has then.</summary>
    public static Facts Facts(Locale locale, Passage passage, Holdings going, Holdings then) => new(null,
    [
        new(Texts.Say(locale, "from"), NameOf(locale, passage.From)),
        new(Texts.Say(locale, "to"), NameOf(locale, passage.To)),
        new(Texts.Say(locale, "where"), passage.Region is { } region ? NameOf(locale, region) : Texts.Say(locale, "where.all")),
        new(Texts.Say(locale, "going"), Of(locale, going)),
        new(Texts.Say(locale, "then", NameOf(locale, passage.To)), Of(locale, then)),
    ]);

    /// <summary>Why a person gets no further; null when they do: who may not administer, and names that fit nothing or several.</summary>
    public static Reply? Stop(Turn turn)
    {
        if (!Rights.MayAdminister(turn.Viewer))
        {
            return new Reply(Texts.Say(turn.Locale, "refused"));
        }

        var (slots, ambiguous) = (turn.Reading.Slots, turn.Reading.Ambiguous);
        foreach (var (slot, again) in Questions(turn))
        {
            if (ambiguous.TryGetValue(slot, out var names))
            {
                return new Reply(Texts.Say(turn.Locale, "whichone"), Card.Of(names.Take(MostChoices).Select(again))) { Asks = true };
            }
        }

        var what = slots is { Member: not null, To: not null } ? "unknown.region" : "unknown";
        return slots.UnknownName is { } said ? new Reply(Texts.Say(turn.Locale, what, Cut.To(LongestEcho, said))) : null;
    }

    /// <summary>The question again with the one to whom it goes, for each who comes into question.</summary>
    public static Reply ToWhom(Turn turn, string text, IEnumerable<Member> receivers) => new(text, Card.Of(receivers
        .Select(r => turn.Find(NameKind.Member, r.Id)).OfType<Name>()
        .Select(name => Again(turn, name, turn.Reading.Slots with { To = name }))))
    { Asks = true };

    /// <summary>What was done, with the way back.</summary>
    public static Reply Done(Turn turn, string text, string saved, params IEnumerable<Button> more) =>
        new(text, new Card(text, null, [], [.. more, Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, saved)]));

    private const int MostChoices = 6;

    private const int LongestEcho = 60;

    private static IEnumerable<(string Slot, Func<Name, Button> Again)> Questions(Turn turn)
    {
        var slots = turn.Reading.Slots;
        yield return ("member", name => Again(turn, name, slots with { Member = name }));
        yield return ("to", name => Again(turn, name, slots with { To = name }));
        yield return ("region", name => Again(turn, name, slots with { Region = name }));
    }

    private static Button Again(Turn turn, Name name, Slots slots) => Press.Ask(
        turn.Locale.NameOf(name), turn.Reading.Intent, slots.Region, slots.Member, to: slots.To);
}
