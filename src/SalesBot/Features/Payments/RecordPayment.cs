using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;

namespace SalesBot.Features.Payments;

/// <summary>Records cash received as it is said in chat: reported, until an import confirms it.</summary>
internal sealed class RecordPayment(SalesDb db, PaymentBook book, PaymentReceipt receipt, Company company) : Form
{
    internal static readonly Phrases Texts = Phrases.Of("Payments");

    public override string Intent => Intents.PaymentRecord;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("customer", FieldKind.Customer, true, s => s.Customer?.Key, (_, _, _) => null),
        new("amount", FieldKind.Line, true, s => Plain(s.Amount), (reader, text, _) => Plain(reader.ReadAmount(text)))
        {
            Shown = (value, turn) => turn.Locale.Number(ReadPlain(value)),
            IsReadInPassing = true,
        },
        new("date", FieldKind.Day, false, s => Iso(s.Date), (reader, text, context) => Iso(reader.ReadDay(text, context, DayView.Past))),
    ];

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) =>
        new Dictionary<string, string> { ["date"] = Iso(turn.CompanyToday)! };

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        if (filled["customer"] is { } code && await book.CustomerAsync(code, turn, cancellationToken) is null)
        {
            problems.Add(new("customer", Phrases.Shared.Say(turn.Locale, "customer.gone")));
        }

        problems.AddRange(Rules(filled, turn).Where(rule => !rule.Rule.IsKept).Select(rule => new Problem(
            rule.Field, Texts.Say(turn.Locale, $"rule.{rule.Rule.Name}", [.. rule.Rule.Figures.Select(f => turn.Locale.Number((decimal)f))]))));
        return problems;
    }

    public override async Task<string?> DoubtAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var customer = (await book.CustomerAsync(filled["customer"]!, turn, cancellationToken))!;
        var (amount, day, name) = (ReadPlain(filled["amount"]!), DayOf(filled, turn), customer.NameIn(turn.Locale.Code));
        if (await book.IsKnownAsync(customer, day, amount, turn, cancellationToken))
        {
            return Texts.Say(turn.Locale, "doubt.known", name, turn.Locale.Money(amount, company.Currency), turn.Locale.Day(day));
        }

        var usual = await book.UsualAsync(customer, turn, cancellationToken);
        return UsualPayment.IsDoubtful(amount, usual)
            ? Texts.Say(turn.Locale, "doubt.large", name, turn.Locale.Money(amount, company.Currency), turn.Locale.Money(usual!.Value, company.Currency))
            : null;
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var customer = (await book.CustomerAsync(filled["customer"]!, turn, cancellationToken))!;
        var payment = new Payment
        {
            CustomerId = customer.Id,
            RegionId = customer.RegionId,
            MemberId = customer.OwnerId,
            Date = DayOf(filled, turn),
            Amount = ReadPlain(filled["amount"]!),
            Reported = true,
            ReportedById = turn.Member.Id,
            ReportedAt = turn.Now,
        };
        var reply = await receipt.WriteAsync(payment, customer, turn, cancellationToken);
        db.Add(payment);
        if (customer.Status == CustomerStatus.Potential)
        {
            Begin(customer, payment);
        }

        return reply;
    }

    /// <summary>Whoever pays is no longer potential, and counts as new from that day.</summary>
    private void Begin(Customer customer, Payment payment)
    {
        db.Attach(customer);
        (customer.Status, customer.Since) = (CustomerStatus.Active, payment.Date);
        db.Add(new Milestone
        {
            CustomerId = customer.Id,
            Kind = MilestoneKind.NewCustomer,
            Date = payment.Date,
            RegionId = customer.RegionId,
            MemberId = customer.OwnerId,
        });
    }

    private static IEnumerable<(string Field, Rule Rule)> Rules(Filled filled, Turn turn)
    {
        if (filled["amount"] is { } said)
        {
            var amount = ReadPlain(said);
            yield return ("amount", new AmountIsNotZero(amount));
            yield return ("amount", new AmountIsNotNegative(amount));
            yield return ("amount", new AmountIsNotAbsurd(amount));
            yield return ("amount", new AmountIsInHundredths(amount));
        }

        var day = DayOf(filled, turn);
        yield return ("date", new PaymentIsNotInTheFuture(day, turn.CompanyToday));
        yield return ("date", new PaymentIsNotOlderThanAYear(day, turn.CompanyToday));
    }

    /// <summary>Where the day has begun before the company's, "today" is the company's today.</summary>
    private static DateOnly DayOf(Filled filled, Turn turn) => filled.Day("date") is not { } day ? turn.CompanyToday
        : day == turn.Today && day > turn.CompanyToday ? turn.CompanyToday
        : day;

    private static string? Plain(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static decimal ReadPlain(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
