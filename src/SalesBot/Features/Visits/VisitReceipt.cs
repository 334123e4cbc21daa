using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Visits;

/// <summary>What a rep gets back for a visit: the one before, when the next is due, what the month still needs.</summary>
internal sealed class VisitReceipt(SalesDb db, Cadence cadence, WorkingDays workingDays)
{
    private const int LongestOutcome = 80;

    /// <summary>Words it; call before the visit is saved.</summary>
    public async Task<Reply> WriteAsync(
        Visit visit, FollowUp? followUp, Customer customer, Turn turn, CancellationToken cancellationToken)
    {
        var before = await db.For(turn.Viewer).Visits
            .Where(v => v.CustomerId == customer.Id && (v.Kind == VisitKind.InPerson || v.Kind == VisitKind.AtOurs))
            .OrderByDescending(v => v.Date).ThenByDescending(v => v.Id)
            .FirstOrDefaultAsync(cancellationToken);
        List<string> lines =
        [
            before is null
                ? Say(turn, "receipt.first")
                : Say(turn, "receipt.before", turn.Locale.Day(before.Date), Cut.To(LongestOutcome, before.Outcome)),
        ];
        var last = visit.CountsAsVisit && !(before?.Date > visit.Date) ? visit.Date : before?.Date;
        if (cadence.NextDue(customer, last) is { } due)
        {
            lines.Add(Say(turn, "receipt.due", turn.Locale.Day(due)));
        }

        if (await MonthAsync(visit, turn, cancellationToken) is { } month)
        {
            lines.Add(month);
        }

        var title = Say(turn, visit.CountsAsVisit ? "receipt.title" : "receipt.touch", customer.NameIn(turn.Locale.Code));
        return new Reply(turn.Locale.Sentences([title, .. lines]), new Card(title, null, [Facts(visit, followUp, turn), new Lines(null, lines)], []));
    }

    /// <summary>Visits of the month, this one included, against the month's part of the year's quota.</summary>
    private async Task<string?> MonthAsync(Visit visit, Turn turn, CancellationToken cancellationToken)
    {
        var month = Period.Month(turn.Today);
        var all = db.For(turn.Viewer);
        var quota = await all.Targets
            .Where(t => t.Year == month.From.Year && t.MemberId == turn.Member.Id && t.Metric == Metric.Visits && t.Kind == TargetKind.Quota)
            .Select(t => (decimal?)t.Amount).FirstOrDefaultAsync(cancellationToken);
        if (quota is null)
        {
            return null;
        }

        var made = await all.MemberSums
            .Where(s => s.MemberId == turn.Member.Id && s.Date >= month.From && s.Date <= month.To)
            .SumAsync(s => s.Visits, cancellationToken);
        made += visit.CountsAsVisit && month.Contains(visit.Date) ? 1 : 0;
        var pace = new Pace(Season.Even, workingDays);
        var part = pace.PartOf(Metric.Visits, new Dictionary<int, decimal> { [month.From.Year] = quota.Value }, month);
        var missing = (int)Math.Ceiling((part ?? 0) - made);
        return missing > 0
            ? LogVisit.Texts.Count(turn.Locale, "receipt.month", missing, turn.Locale.Number(made))
            : Say(turn, "receipt.month.done", turn.Locale.Number(made));
    }

    internal static Facts Facts(Visit visit, FollowUp? followUp, Turn turn)
    {
        var locale = turn.Locale;
        List<Fact> facts =
        [
            new(Label("date"), locale.Day(visit.Date)),
            new(Label("kind"), Say(turn, $"field.kind.{VisitCodes.CodeOf(visit.Kind)}")),
            new(Label("outcome"), visit.Outcome),
        ];
        if (visit.Intention is { } intention)
        {
            facts.Add(new(Label("intention"), Say(turn, $"field.intention.{VisitCodes.CodeOf(intention)}")));
        }

        if (followUp is not null)
        {
            facts.Add(new(Label("next_step"), Say(turn, "receipt.followup", followUp.Text, locale.Weekday(followUp.DueOn), followUp.DueTime.ToString("HH:mm"))));
        }

        return new Facts(null, facts);

        string Label(string field) => Say(turn, $"field.{field}.label");
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => LogVisit.Texts.Say(turn.Locale, key, blanks);
}
