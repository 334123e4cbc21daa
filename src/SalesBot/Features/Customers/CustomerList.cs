using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;

namespace SalesBot.Features.Customers;

/// <summary>"VIP customers in Jining": how many there are, then who, a page at a time.</summary>
internal sealed class CustomerList(Asking asking, CustomerRows rows) : CustomerPages(asking)
{
    public const string Page = "customers.page";

    protected override async Task<Reply> DrawAsync(Wanted wanted, int from, Turn turn, CancellationToken cancellationToken)
    {
        var customers = rows.Of(wanted, turn);
        var counts = await customers.GroupBy(c => new { c.Tier, c.Status })
            .Select(g => new Counted(g.Key.Tier, g.Key.Status, g.Count())).ToListAsync(cancellationToken);
        var all = counts.Sum(c => c.Customers);
        if (all == 0)
        {
            return new Reply(CustomerWords.Say(turn, wanted.Status is null && CustomerWords.Subtitle(turn, wanted) is null ? "list.none" : "list.none.such"));
        }

        // Tiers are kept by name, so the order of the alphabet is not theirs.
        var page = await rows.WithLastDays(
                customers
                    .OrderBy(c => c.Tier == Tier.Vip ? 0 : c.Tier == Tier.First ? 1 : c.Tier == Tier.Second ? 2 : 3)
                    .ThenBy(c => c.Status == CustomerStatus.Potential).ThenBy(c => c.Name).ThenBy(c => c.Id).Skip(from).Take(Pages.Size),
                turn)
            .ToListAsync(cancellationToken);
        return new Reply(Text(counts, turn), new Card(
            CustomerWords.Say(turn, "list.title"),
            CustomerWords.Subtitle(turn, wanted),
            [new Entries(Heading(from, page.Count, all, turn), [.. page.Select(row => Entry(row, turn))])],
            [.. Pages.More(turn, Page, wanted, from, all)]));
    }

    /// <summary>"10 customers: 1 VIP, 2 first tier. 8 active, 2 potential."</summary>
    private static string Text(List<Counted> counts, Turn turn)
    {
        var bought = counts.Where(c => c.Status != CustomerStatus.Potential).ToList();
        var tiers = bought.GroupBy(c => c.Tier).OrderBy(g => g.Key)
            .Select(g => CustomerWords.Say(turn, "overdue.tier", turn.Locale.Number(g.Sum(c => c.Customers)), CustomerWords.Tier(turn, g.Key)));
        var statuses = counts.GroupBy(c => c.Status).OrderBy(g => g.Key == CustomerStatus.Potential).ThenBy(g => g.Key)
            .Select(g => CustomerWords.Count(turn, $"count.{g.Key.ToString().ToLowerInvariant()}", g.Sum(c => c.Customers)));
        var head = CustomerWords.Count(turn, "list.count", counts.Sum(c => c.Customers), turn.Locale.List([.. statuses]));
        return bought.Count == 0 ? head : turn.Locale.Sentences(head, CustomerWords.Say(turn, "list.tiers", turn.Locale.List([.. tiers])));
    }

    private static string? Heading(int from, int shown, int all, Turn turn) => all <= Pages.Size
        ? null
        : CustomerWords.Say(turn, "list.page", turn.Locale.Number(from + 1), turn.Locale.Number(from + shown), turn.Locale.Number(all));

    private static Entry Entry(CustomerRow row, Turn turn) => new(
        CustomerWords.Title(turn, row.Customer),
        CustomerWords.Dotted(
            CustomerWords.Owner(turn, row.Customer),
            row.LastVisit is { } last ? CustomerWords.Say(turn, "lastvisit", turn.Locale.Day(last)) : CustomerWords.Say(turn, "lastvisit.none")),
        [CustomerWords.Brief(turn, row.Customer)]);

    private sealed record Counted(Tier Tier, CustomerStatus Status, int Customers);
}
