using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Customers;

namespace SalesBot.Features.Customers;

/// <summary>"Who has gone quiet": active customers of whom nothing was seen, heard or paid for longer than twice their cadence.</summary>
internal sealed class QuietList(Asking asking, CustomerRows rows, Cadence cadence) : CustomerPages(asking)
{
    public const string Page = "quiet.page";

    protected override async Task<Reply> DrawAsync(Wanted wanted, int from, Turn turn, CancellationToken cancellationToken)
    {
        var active = rows.Of(wanted, turn).Where(c => c.Status == CustomerStatus.Active);
        var found = await rows.WithLastDays(active, turn).ToListAsync(cancellationToken);
        List<CustomerRow> quiet = [.. found.Where(row => cadence.IsQuiet(row.Customer, row.LastSign, turn.Today))
            .OrderBy(row => row.Customer.Tier != Tier.Vip).ThenBy(row => row.LastSign).ThenBy(row => row.Customer.Id)];
        return quiet.Count == 0
            ? new Reply(CustomerWords.Say(turn, "quiet.none"))
            : new Reply(CustomerWords.Count(turn, "quiet.count", quiet.Count, quiet[0].Customer.NameIn(turn.Locale.Code)), new Card(
                CustomerWords.Say(turn, "quiet.title"),
                CustomerWords.Subtitle(turn, wanted),
                [new Entries(null, [.. quiet.Skip(from).Take(Pages.Size).Select(row => Entry(row, turn))])],
                [.. Pages.More(turn, Page, wanted, from, quiet.Count)]));
    }

    private static Entry Entry(CustomerRow row, Turn turn) => new(
        CustomerWords.Title(turn, row.Customer),
        CustomerWords.Dotted(
            Day("quiet.contact", row.LastContact, turn), Day("quiet.payment", row.LastPayment, turn), CustomerWords.Owner(turn, row.Customer)),
        [CustomerWords.LogVisit(turn, row.Customer), CustomerWords.Brief(turn, row.Customer)],
        row.Customer.Tier == Tier.Vip ? Tone.Bad : Tone.Attention);

    private static string Day(string key, DateOnly? day, Turn turn) =>
        day is { } known ? CustomerWords.Say(turn, key, turn.Locale.Day(known)) : CustomerWords.Say(turn, $"{key}.none");
}
