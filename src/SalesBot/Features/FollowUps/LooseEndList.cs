using System.Globalization;
using System.Linq.Expressions;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Prompts;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>"What strong intentions have no next step": on the rep's and the manager's list until there is one, or a reason.</summary>
internal sealed class LooseEndList(SalesDb db, LooseEnds loose, IDigest digest) : IAct
{
    private const int MostShown = 8;

    private const int LongestOutcome = 160;

    public Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
        ShowAsync(FollowUpActs.Read(pressed, turn).Place, turn, cancellationToken);

    /// <summary>Those of whoever, wherever and whomever a list is about, the latest first.</summary>
    public async Task<IReadOnlyList<LooseEnd>> OfAsync(ListScope scope, Turn turn, CancellationToken cancellationToken) =>
        await loose.OfAsync(turn.Viewer, await WhichAsync(scope, turn, cancellationToken), cancellationToken);

    /// <summary>The list, each with the two ways to settle it.</summary>
    /// <param name="place">Which list, on which card.</param>
    /// <param name="turn">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="except">The customer whose intention this turn has settled and not saved yet.</param>
    /// <param name="undo">Takes back what was done.</param>
    public async Task<Reply> ShowAsync(Place place, Turn turn, CancellationToken cancellationToken, int except = 0, Button? undo = null)
    {
        if (place is { Scope.OnDigest: true, Card: { } shown })
        {
            return await digest.AgainAsync(shown, undo is null ? [] : [undo], turn, cancellationToken);
        }

        place = new Place(place.Scope ?? new ListScope(), place.Card ?? turn.NewId());
        var ends = (await OfAsync(place.Scope!, turn, cancellationToken)).Where(end => end.Customer.Id != except).ToList();
        var text = ends.Count == 0 ? Say(turn, "loose.nothing") : Texts.Count(turn.Locale, "list.loose", ends.Count);
        List<Block> blocks = ends.Count == 0 ? [] : [new Entries(null, [.. ends.Take(MostShown).Select(end => Entry(end, place, turn))])];
        if (ends.Count > MostShown)
        {
            blocks.Add(new Lines(null, [Say(turn, "loose.more", turn.Locale.Number(ends.Count - MostShown))]));
        }

        Button[] buttons = [FollowUpActs.Button(Say(turn, "button.list"), FollowUpActs.List, "list", "", place), .. undo is null ? Array.Empty<Button>() : [undo]];
        var words = place.Scope!.Words(turn);
        return new Reply(text, new Card(Say(turn, "loose"), words.Length > 0 ? words : null, blocks, buttons), Shows: place.Card)
        {
            Again = FollowUpActs.Button("", FollowUpActs.Loose, "list", "", place),
        };
    }

    /// <summary>The strong intention of a customer that waits and that this person may settle; null when there is none.</summary>
    public async Task<LooseEnd?> FindAsync(string customerId, Turn turn, CancellationToken cancellationToken) =>
        int.TryParse(customerId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await loose.OfAsync(turn.Viewer, c => c.Id == id, cancellationToken) is [var end] && MaySettle(end, turn)
            ? end
            : null;

    /// <summary>"Kongfu Trading, Nov 6, 2026: they will sign".</summary>
    public static string Line(LooseEnd end, Turn turn) => Say(
        turn, "loose.line", end.Customer.NameIn(turn.Locale.Code), turn.Locale.Day(end.Since), Cut.To(LongestOutcome, end.Outcome));

    /// <summary>One of them with the two ways to settle it.</summary>
    public static Entry Entry(LooseEnd end, Place place, Turn turn)
    {
        var id = end.Customer.Id.ToString(CultureInfo.InvariantCulture);
        return new Entry(
            Line(end, turn), end.Customer.OwnerId == turn.Member.Id ? null : Owner(end.Customer.OwnerId, turn),
            !MaySettle(end, turn) ? [] :
            [
                Press.Ask(Say(turn, "button.nextstep"), Intents.FollowUpAdd, customer: turn.Find(NameKind.Customer, end.Customer.Id)),
                FollowUpActs.Button(Say(turn, "button.drop"), FollowUpActs.DropLoose, id, "", place),
            ],
            Tone.Attention);
    }

    private static bool MaySettle(LooseEnd end, Turn turn) =>
        Rights.MayWriteFor(turn.Viewer, end.Customer.OwnerId, end.Customer.RegionId)
        && Rights.MayActFor(turn.Viewer, end.Customer.OwnerId);

    private async Task<Expression<Func<Customer, bool>>> WhichAsync(ListScope scope, Turn turn, CancellationToken cancellationToken)
    {
        if (scope.Customer is { Id: var customer })
        {
            return c => c.Id == customer;
        }

        var regions = scope.Region is { Id: var region } ? (await db.For(turn.Viewer).Regions.ToTreeAsync(cancellationToken)).Under(region).ToArray() : [];
        int[] owners = scope.Member is { } member ? [member.Id]
            : turn.Viewer.SeesAll || regions.Length > 0 ? []
            : [turn.Member.Id, .. turn.Viewer.People, .. turn.Viewer.StandsInFor];
        var (anywhere, anybody) = (regions.Length == 0, owners.Length == 0);
        return c => (anywhere || regions.Contains(c.RegionId)) && (anybody || owners.Contains(c.OwnerId));
    }
}
