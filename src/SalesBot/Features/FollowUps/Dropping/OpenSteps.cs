using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.FollowUps;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps.Dropping;

/// <summary>What is open with one customer, to be dropped.</summary>
internal sealed class OpenSteps(SalesDb db, FollowUpQuery query, Steps steps)
{
    /// <summary>What may be changed by this person, the most pressing first.</summary>
    public async Task<IReadOnlyList<Step>> OfAsync(string customer, Turn turn, CancellationToken cancellationToken)
    {
        var all = db.For(turn.Viewer);
        var ids = await all.Customers.Where(c => c.Code == customer).Select(c => c.Id).ToListAsync(cancellationToken);
        var open = all.FollowUps.Where(f => ids.Contains(f.CustomerId) && f.Status == FollowUpStatus.Open);
        return [.. (await query.StepsAsync(open.OrderBy(f => f.DueOn).ThenBy(f => f.Id), turn, cancellationToken)).Where(s => Steps.MayChange(s, turn))];
    }

    /// <summary>Drops one and says so.</summary>
    public string Drop(Step step, string reason, Turn turn)
    {
        steps.Change(step);
        step.FollowUp.Drop(turn.Today, reason);
        return FollowUpWords.Say(turn, "dropped", FollowUpWords.Said(step, turn), reason);
    }
}
