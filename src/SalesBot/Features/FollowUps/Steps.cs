using System.Globalization;
using SalesBot.Chat;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps;

/// <summary>Finds the follow-up that an act is about, with the rights of this very moment.</summary>
internal sealed class Steps(SalesDb db, FollowUpQuery query)
{
    /// <summary>As many as a card has buttons, one left for what else can be done.</summary>
    private const int MostChoices = 5;

    /// <summary>The follow-up of that id; null when there is none that this person may change.</summary>
    public async Task<Step?> FindAsync(string id, Turn turn, CancellationToken cancellationToken) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
        && (await query.StepsAsync(db.For(turn.Viewer).FollowUps.Where(f => f.Id == key), turn, cancellationToken)) is [var step]
        && MayChange(step, turn)
            ? step
            : null;

    /// <summary>The open ones that the words fit, the most pressing first; with no customer said, one's own and those one stands in for.</summary>
    public async Task<IReadOnlyList<Step>> FittingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var customers = Customers(turn.Reading);
        int[] standsInFor = [.. turn.Viewer.StandsInFor];
        var open = db.For(turn.Viewer).FollowUps.Where(f => f.Status == FollowUpStatus.Open);
        open = customers.Count > 0
            ? open.Where(f => customers.Contains(f.CustomerId))
            : open.Where(f => f.OwnerId == turn.Member.Id || standsInFor.Contains(f.OwnerId));
        var steps = await query.StepsAsync(open.OrderBy(f => f.DueOn).ThenBy(f => f.Id), turn, cancellationToken);
        return [.. steps.Where(step => MayChange(step, turn)).OrderByDescending(step => step.FollowUp.OwnerId == turn.Member.Id).Take(MostChoices)];
    }

    /// <summary>Begins to change it: what is changed from here on is saved with the turn.</summary>
    public void Change(Step step) => db.Attach(step.FollowUp);

    /// <summary>Whether this person may change a follow-up: for its customer, and for who owns it.</summary>
    public static bool MayChange(Step step, Turn turn) =>
        Rights.MayWriteFor(turn.Viewer, step.Customer.OwnerId, step.Customer.RegionId)
        && Rights.MayActFor(turn.Viewer, step.FollowUp.OwnerId);

    private static List<int> Customers(Reading reading) => reading.Slots.Customer is { } customer
        ? [customer.Id]
        : [.. reading.Ambiguous.GetValueOrDefault("customer", []).Select(name => name.Id)];
}
