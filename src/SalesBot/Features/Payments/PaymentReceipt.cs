using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Core.Targets;
using SalesBot.Data;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Payments;

/// <summary>What one gets back for a payment or a reversal: what the customer paid this year, and where it leaves the month.</summary>
internal sealed class PaymentReceipt(SalesDb db, PaymentBook book, Standings standings, Company company)
{
    /// <summary>Words it; call before the payment is saved.</summary>
    public async Task<Reply> WriteAsync(Payment payment, Customer customer, Turn turn, CancellationToken cancellationToken)
    {
        var locale = turn.Locale;
        var (name, amount) = (customer.NameIn(locale.Code), locale.Money(Math.Abs(payment.Amount), company.Currency));
        var title = Say(turn, payment.IsReversal ? "receipt.reversed" : "receipt.title", name, amount);
        List<string> lines = [];
        if (customer.Status == CustomerStatus.Potential && !payment.IsReversal)
        {
            lines.Add(Say(turn, "receipt.new", name));
        }

        lines.Add(await YearAsync(payment, customer, turn, cancellationToken));
        if (await MonthAsync(payment, turn, cancellationToken) is { } month)
        {
            lines.Add(month);
        }

        List<Fact> facts =
        [
            new(Say(turn, "field.amount.label"), locale.Money(payment.Amount, company.Currency)),
            new(Say(turn, "field.date.label"), locale.Day(payment.Date)),
        ];
        List<Button> buttons = [];
        if (!payment.IsReversal)
        {
            facts.Add(new(Say(turn, "receipt.state"), Say(turn, "receipt.reported")));
            buttons.Add(ReversePayment.Button(turn, PaymentKey.Of(payment, customer)));
        }

        return new Reply(locale.Sentences([title, .. lines]), new Card(title, null, [new Facts(null, facts), new Lines(null, lines)], buttons));
    }

    private async Task<string> YearAsync(Payment payment, Customer customer, Turn turn, CancellationToken cancellationToken)
    {
        var year = Period.Year(payment.Date.Year);
        var paid = await book.PaidAsync(customer, year, turn, cancellationToken) + payment.Amount;
        return Say(turn, "receipt.year", turn.Locale.Money(paid, company.Currency), turn.Locale.Span(year));
    }

    /// <summary>What the one who is credited collected in the payment's month, this one included, against the month's part of the target.</summary>
    private async Task<string?> MonthAsync(Payment payment, Turn turn, CancellationToken cancellationToken)
    {
        var (locale, month) = (turn.Locale, Period.Month(payment.Date));
        var owner = await db.For(turn.Viewer).Members.FirstOrDefaultAsync(m => m.Id == payment.MemberId, cancellationToken);
        if (owner is null)
        {
            return null;
        }

        var members = await standings.OfMembersAsync(turn.Viewer, [owner.Id], month, Asked.AsOf(turn), cancellationToken);
        var standing = members.Of(Metric.Collected, owner.Id);
        var collected = standing.Actual + payment.Amount;
        var me = owner.Id == turn.Member.Id ? ".me" : "";
        var name = turn.Find(Core.Language.NameKind.Member, owner.Id) is { } known ? locale.NameOf(known) : owner.Name;
        return standing.Main.Target is { } target and > 0
            ? Say(turn, $"receipt.month{me}", name, locale.Money(collected, company.Currency), locale.In(month), locale.Percent(collected / target), locale.Rounded(target))
            : Say(turn, $"receipt.month.untargeted{me}", name, locale.Money(collected, company.Currency), locale.In(month));
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => RecordPayment.Texts.Say(turn.Locale, key, blanks);
}
