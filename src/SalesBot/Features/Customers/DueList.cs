using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;

namespace SalesBot.Features.Customers;

/// <summary>"Who should I visit this week": whose visit is overdue, VIPs first and the longest first, then who falls due.</summary>
internal sealed class DueList(Asking asking, CustomerRows rows, Cadence cadence) : CustomerPages(asking)
{
    public const string Page = "due.page";

    protected override async Task<Reply> DrawAsync(Wanted wanted, int from, Turn turn, CancellationToken cancellationToken)
    {
        var by = wanted.By is { } said && said >= turn.Today ? said : Period.Week(turn.Today).To;
        var due = await DueAsync(wanted, by, turn, cancellationToken);
        if (due.Count == 0)
        {
            return new Reply(CustomerWords.Say(turn, "due.none", turn.Locale.Day(by)));
        }

        var page = due.Skip(from).Take(Pages.Size).ToLookup(d => d.Overdue > 0);
        List<Block> blocks = [];
        foreach (var late in (bool[])[true, false])
        {
            if (page[late].Any())
            {
                var heading = CustomerWords.Say(turn, late ? "due.late" : "due.soon", turn.Locale.Number(due.Count(d => d.Overdue > 0 == late)));
                blocks.Add(new Entries(heading, [.. page[late].Select(d => Entry(d, turn))]));
            }
        }

        return new Reply(Text(due, by, turn), new Card(
            CustomerWords.Say(turn, "due.title"),
            CustomerWords.Dotted(CustomerWords.Subtitle(turn, wanted) ?? "", CustomerWords.Say(turn, "due.by", turn.Locale.Day(by))),
            blocks,
            [.. Pages.More(turn, Page, wanted, from, due.Count)]));
    }

    private async Task<List<Due>> DueAsync(Wanted wanted, DateOnly by, Turn turn, CancellationToken cancellationToken)
    {
        var followed = rows.Of(wanted, turn).Where(c => c.Status == CustomerStatus.Active || c.Status == CustomerStatus.Dormant);
        var found = await rows.WithLastDays(followed, turn).ToListAsync(cancellationToken);
        return [.. found
            .Select(row => new Due(row, cadence.NextDue(row.Customer, row.LastVisit)!.Value, cadence.DaysOverdue(row.Customer, row.LastVisit, turn.Today)))
            .Where(d => d.On <= by)
            .OrderBy(d => d.Overdue == 0).ThenBy(d => d.Row.Customer.Tier != Tier.Vip).ThenBy(d => d.On).ThenBy(d => d.Row.Customer.Tier).ThenBy(d => d.Row.Customer.Id)];
    }

    private static string Text(List<Due> due, DateOnly by, Turn turn)
    {
        var (late, soon) = (due.Count(d => d.Overdue > 0), due.Count(d => d.Overdue == 0));
        List<string> sentences = [];
        if (late > 0)
        {
            sentences.Add(CustomerWords.Count(turn, "due.count.late", late));
        }

        if (soon > 0)
        {
            sentences.Add(CustomerWords.Count(turn, "due.count.soon", soon, turn.Locale.Day(by)));
        }

        return turn.Locale.Sentences([.. sentences, CustomerWords.Say(turn, "due.first", due[0].Row.Customer.NameIn(turn.Locale.Code), When(due[0], turn))]);
    }

    private static string When(Due due, Turn turn) => due.Overdue > 0
        ? CustomerWords.Count(turn, "due.days", due.Overdue)
        : CustomerWords.Say(turn, "due.on", turn.Locale.Weekday(due.On));

    private static Entry Entry(Due due, Turn turn) =>
        VisitWords.Entry(due.Row.Customer, due.Row.LastVisit, When(due, turn), late: due.Overdue > 0, turn);

    private sealed record Due(CustomerRow Row, DateOnly On, int Overdue);
}
