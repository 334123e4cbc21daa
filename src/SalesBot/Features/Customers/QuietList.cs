using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;

namespace SalesBot.Features.Customers;

/// <summary>"Who has gone quiet": active customers of whom nothing was seen, heard or paid for longer than twice their cadence.</summary>
internal sealed class QuietList(Asking asking, CustomerRows rows, Cadence cadence) : IAnswer, IAct
{
    public const string Page = "quiet.page";

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        CustomerWords.Refusal(turn)
        ?? await asking.BackAsync(turn, cancellationToken, NameKind.Region, NameKind.Member)
        ?? await DrawAsync(Wanted.Of(turn), 0, turn, cancellationToken);

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
        Wanted.Read(pressed.How, turn) is { } wanted && Pages.Read(pressed.Id) is { } from
            ? CustomerWords.Refusal(turn) ?? await DrawAsync(wanted, from, turn, cancellationToken)
            : new Reply(Phrases.Shared.Say(turn.Locale, "card.stale"));

    private async Task<Reply> DrawAsync(Wanted wanted, int from, Turn turn, CancellationToken cancellationToken)
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
