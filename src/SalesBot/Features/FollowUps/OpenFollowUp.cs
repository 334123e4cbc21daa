using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Data;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>The Open button: one follow-up with the visit it came from, and all that can be done to it.</summary>
internal sealed class OpenFollowUp(SalesDb db, Steps steps, Ends ends) : IAct
{
    private const int LongestOutcome = 300;

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var (_, place) = FollowUpActs.Read(pressed, turn);
        if (await steps.FindAsync(pressed.Id, turn, cancellationToken) is not { } step)
        {
            return await ends.GoneAsync(place, turn, cancellationToken);
        }

        return Closed(step, turn) is { } already
            ? await ends.RefusedAsync(already, place, turn, cancellationToken)
            : new Reply(
                Say(turn, "opened", Said(step, turn), DetailOf(step, turn)),
                FollowUpCards.Detail(step, await FactsAsync(step, turn, cancellationToken), place, turn));
    }

    private async Task<IReadOnlyList<Fact>> FactsAsync(Step step, Turn turn, CancellationToken cancellationToken)
    {
        var (locale, follow) = (turn.Locale, step.FollowUp);
        List<Fact> facts =
        [
            new(Say(turn, "field.text.label"), follow.Text),
            new(Say(turn, "field.due.label"), Say(turn, "when", locale.Weekday(follow.DueOn), follow.DueTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))),
            new(Say(turn, "field.owner.label"), follow.OwnerId == turn.Member.Id ? Say(turn, "you") : Owner(follow.OwnerId, turn)),
        ];
        if (follow.VisitId is { } id
            && await db.For(turn.Viewer).Visits.FirstOrDefaultAsync(v => v.Id == id, cancellationToken) is { } visit)
        {
            facts.Add(new(Say(turn, "from"), Say(turn, "from.visit", locale.Day(visit.Date), Cut.To(LongestOutcome, visit.Outcome))));
        }

        return facts;
    }
}
