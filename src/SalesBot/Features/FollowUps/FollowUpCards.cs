using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>The names of what one tap does to follow-ups.</summary>
internal static class FollowUpActs
{
    public const string List = "followup.list";
    public const string Open = "followup.open";
    public const string Done = "followup.done";
    public const string PutOff = "followup.snooze";
    public const string Drop = "followup.drop";
    public const string HandOver = "followup.handover";
    public const string Loose = "followup.loose";
    public const string DropLoose = "followup.loose.drop";

    private const char Between = '~';

    /// <summary>A button for a follow-up.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="act">One of the names above.</param>
    /// <param name="id">The follow-up, or the customer of a strong intention.</param>
    /// <param name="how">The day, the reason or the member.</param>
    /// <param name="place">The list and the card that it was pressed on.</param>
    public static Button Button(string title, string act, string id, string how, Place place) =>
        Press.Act(title, act, id, place.Scope is null ? how : $"{how}{Between}{place.Scope.Write()}", place.Card);

    public static Button Button(string title, string act, long id, string how, Place place) =>
        Button(title, act, id.ToString(CultureInfo.InvariantCulture), how, place);

    /// <summary>What a press carries: how it is to be done, and where it was pressed.</summary>
    public static (string How, Place Place) Read(PressedAct pressed, Turn turn)
    {
        var parts = (pressed.How ?? "").Split(Between, 2);
        return (parts[0], new Place(parts.Length == 2 ? ListScope.Read(parts[1], turn) : null, pressed.Card));
    }
}

/// <summary>The list that a button stands in, and the card that shows it; both null where there is none.</summary>
internal sealed record Place(ListScope? Scope, string? Card)
{
    public static readonly Place Nowhere = new(null, null);
}

/// <summary>Draws follow-ups with what can be done to them.</summary>
internal static class FollowUpCards
{
    /// <summary>The list; what else there is to press stands below it.</summary>
    public static Card List(FollowUpPage page, IReadOnlyList<Block> below, IReadOnlyList<Button> buttons, string card, Turn turn)
    {
        var place = new Place(page.Scope, card);
        List<Block> blocks = page.Steps.Count == 0
            ? [new Lines(null, [Say(turn, page.Scope.OverdueOnly ? "list.none.late" : "list.none")])]
            : [new Entries(null, [.. page.Steps.Select(step => Entry(step, place, turn))])];
        var words = page.Scope.Words(turn);
        return new Card(
            Say(turn, page.Scope.OverdueOnly ? "list.title.overdue" : "list.title"),
            words.Length > 0 ? words : null,
            [.. blocks, .. below],
            [.. Pages(page, place, turn), .. buttons]);
    }

    /// <summary>One follow-up with all that can be done to it.</summary>
    public static Card Detail(Step step, IReadOnlyList<Fact> facts, Place place, Turn turn) => new(
        Line(step, turn), DetailOf(step, turn), [new Facts(null, facts)],
        [
            .. Quick(step, place, turn),
            FollowUpActs.Button(Say(turn, "button.drop"), FollowUpActs.Drop, step.FollowUp.Id, "", place),
            .. Owners.Lead(turn) ? [FollowUpActs.Button(Say(turn, "button.handover"), FollowUpActs.HandOver, step.FollowUp.Id, "", place)] : Array.Empty<Button>(),
            FollowUpActs.Button(Say(turn, "button.back"), FollowUpActs.List, "list", "", place),
        ]);

    /// <summary>One of a list, with what is done most often.</summary>
    public static Entry Entry(Step step, Place place, Turn turn) => new(
        Line(step, turn), DetailOf(step, turn),
        Steps.MayChange(step, turn)
            ? [.. Quick(step, place, turn), FollowUpActs.Button(Say(turn, "button.open"), FollowUpActs.Open, step.FollowUp.Id, "", place)]
            : [],
        ToneOf(step.FollowUp, turn));

    private static IEnumerable<Button> Quick(Step step, Place place, Turn turn)
    {
        yield return FollowUpActs.Button(Say(turn, "button.done"), FollowUpActs.Done, step.FollowUp.Id, "", place);
        yield return FollowUpActs.Button(Say(turn, "button.tomorrow"), FollowUpActs.PutOff, step.FollowUp.Id, PutOff.ToTomorrow, place);
        yield return FollowUpActs.Button(Say(turn, "button.nextweek"), FollowUpActs.PutOff, step.FollowUp.Id, PutOff.ToNextWeek, place);
    }

    private static IEnumerable<Button> Pages(FollowUpPage page, Place place, Turn turn)
    {
        if (page.HasMore)
        {
            yield return To("button.more", page.Scope.Page + 1);
        }

        if (page.Scope.Page > 0)
        {
            yield return To("button.first", 0);
        }

        Button To(string key, int number) => FollowUpActs.Button(
            Say(turn, key), FollowUpActs.List, "list", "", place with { Scope = page.Scope with { Page = number } });
    }
}
