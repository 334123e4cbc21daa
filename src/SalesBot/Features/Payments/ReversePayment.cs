using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;

namespace SalesBot.Features.Payments;

/// <summary>
/// Reverses a payment: never deleted, it is taken back by a negative one that points at it, once. Said in words, the
/// customer's last payments are shown with a button each; the button does it.
/// </summary>
internal sealed class ReversePayment(SalesDb db, PaymentBook book, PaymentReceipt receipt, Asking asking, Company company) : IAnswer, IAct
{
    public const string Name = "payment.reverse";

    private const int Shown = 5;

    private static readonly Viewer Reversing = Viewer.System(Name);

    public static Button Button(Turn turn, string key, string? card = null) => Press.Act(Say(turn, "reverse"), Name, key, card: card);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await asking.BackAsync(turn, cancellationToken, NameKind.Customer) is { } back)
        {
            return back;
        }

        if (turn.Reading.Slots.Customer is not { } said)
        {
            return new Reply(Say(turn, "reverse.whose"));
        }

        var customer = await book.CustomerAsync(said.Key, turn, cancellationToken);
        var last = customer is null ? [] : await book.LastAsync(customer, Shown, turn, cancellationToken);
        return last.Count == 0 ? new Reply(Say(turn, "reverse.none", turn.Locale.NameOf(said))) : Choice(customer!, last, turn);
    }

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var payment = PaymentKey.Read(pressed.Id) is { } key ? await book.FindAsync(key, turn, cancellationToken) : null;
        var customer = payment is null ? null : await book.CustomerAsync(payment.CustomerId, turn, cancellationToken);
        if (payment is null || customer is null)
        {
            return new Reply(Say(turn, "reverse.gone"));
        }

        if (payment.IsReversal)
        {
            return new Reply(Say(turn, "reverse.reversal"));
        }

        return payment.IsReversed
            ? new Reply(Say(turn, "reverse.already"))
            : await ReverseAsync(payment, customer, turn, cancellationToken);
    }

    private async Task<Reply> ReverseAsync(Payment payment, Customer customer, Turn turn, CancellationToken cancellationToken)
    {
        if (await book.IsTheFirstAsync(payment, customer, turn, cancellationToken))
        {
            await TakeBackTheCustomerAsync(customer, cancellationToken);
        }

        db.Attach(payment);
        var reversal = payment.Reverse(turn.CompanyToday, turn.Member.Id, turn.Now);
        var reply = await receipt.WriteAsync(reversal, customer, turn, cancellationToken);
        db.Add(reversal);
        var saving = turn.Saving(turn.NewId(), reply.Card!.Title);
        db.Add(saving);
        var undo = Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, saving.Id);
        return reply with { Card = reply.Card with { Buttons = [undo] } };
    }

    /// <summary>What never came made no customer: it is potential again, and counts as new no more.</summary>
    private async Task TakeBackTheCustomerAsync(Customer customer, CancellationToken cancellationToken)
    {
        // Past what the person may see: what the payment set off goes with it, whoever it counted for.
        db.RemoveRange(await db.For(Reversing).RegionMilestones
            .Where(m => m.CustomerId == customer.Id && m.Kind == MilestoneKind.NewCustomer).ToListAsync(cancellationToken));
        db.Attach(customer);
        (customer.Status, customer.Since) = (CustomerStatus.Potential, null);
    }

    private Reply Choice(Customer customer, List<Payment> last, Turn turn)
    {
        var (locale, card) = (turn.Locale, turn.NewId());
        var text = Say(turn, "reverse.which", customer.NameIn(locale.Code));
        var entries = last.Select(p => new Entry(
            locale.Money(p.Amount, company.Currency),
            p.Reported ? Say(turn, "reverse.reported", locale.Day(p.Date)) : locale.Day(p.Date),
            [Button(turn, PaymentKey.Of(p), card)]));
        return new Reply(text, new Card(Phrases.Shared.Say(locale, $"guess.{Intents.PaymentReverse}"), null, [new Entries(null, [.. entries])], []), Shows: card);
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => RecordPayment.Texts.Say(turn.Locale, key, blanks);
}
