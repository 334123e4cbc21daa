using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Visits;

/// <summary>Corrects a visit that stands: the last one by word, a chosen one by its button. The audit keeps every version.</summary>
internal sealed class CorrectVisit(SalesDb db, OwnVisits own, IReader reader) : Form
{
    internal static readonly Phrases Texts = Phrases.Of("Visits.Correct");

    public override string Intent => Intents.VisitCorrect;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields => VisitFields.All;

    public override bool Changes => true;

    /// <summary>"No, it was Luhua" is said of the one just entered, whatever it is; "correct the visit to Luhua" of Luhua's.</summary>
    public override Task<string?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        var named = turn.Reading.Slots.Customer?.Key;
        return own.LastAsync(IsObjection(turn.Reading.Text) ? null : named, turn, cancellationToken);
    }

    public override async Task<IReadOnlyDictionary<string, string>?> LoadAsync(string about, Turn turn, CancellationToken cancellationToken)
    {
        if (await own.ByIdAsync(about, turn, cancellationToken) is not { } found)
        {
            return null;
        }

        var values = new Dictionary<string, string>
        {
            ["customer"] = found.Customer.Code,
            ["outcome"] = found.Visit.Outcome,
            ["date"] = VisitFields.Iso(found.Visit.Date)!,
            ["kind"] = VisitCodes.CodeOf(found.Visit.Kind),
        };
        if (found.Visit.Intention is { } intention)
        {
            values["intention"] = VisitCodes.CodeOf(intention);
        }

        return values;
    }

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>
    {
        ["date"] = VisitFields.Iso(turn.Today)!,
        ["kind"] = "in_person",
    };

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var problems = VisitFields.Rules(filled, turn)
            .Where(rule => !rule.Rule.IsKept).Select(rule => VisitFields.ToProblem(rule, turn)).ToList();
        var stands = await own.ByIdAsync(filled.About!, turn, cancellationToken);
        if (filled["customer"] is { } code && (stands is null || await CustomerAsync(code, stands.Value.Visit, turn, cancellationToken) is null))
        {
            problems.Insert(0, new("customer", Phrases.Shared.Say(turn.Locale, "customer.gone")));
        }

        return problems;
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var (visit, before) = (await own.ByIdAsync(filled.About!, turn, cancellationToken))!.Value;
        var customer = (await CustomerAsync(filled["customer"]!, visit, turn, cancellationToken))!;
        db.Attach(visit);
        if (customer.Id != before.Id)
        {
            (visit.CustomerId, visit.RegionId) = (customer.Id, customer.RegionId);
            await MoveFollowUpsAsync(visit, turn, cancellationToken);
        }

        visit.Date = filled.Day("date") ?? visit.Date;
        visit.Kind = filled["kind"] is { } kind ? VisitCodes.Kinds[kind] : visit.Kind;
        visit.Outcome = filled["outcome"]!;
        visit.Intention = VisitFields.IntentionIn(filled);
        visit.CountCorrection();
        return Receipt(visit, customer, turn);
    }

    /// <summary>What is open for a visit goes to the customer it was really paid to.</summary>
    private async Task MoveFollowUpsAsync(Visit visit, Turn turn, CancellationToken cancellationToken)
    {
        var open = await db.For(turn.Viewer).FollowUps
            .Where(f => f.VisitId == visit.Id && f.Status == FollowUpStatus.Open).ToListAsync(cancellationToken);
        db.AttachRange(open);
        open.ForEach(followUp => followUp.CustomerId = visit.CustomerId);
    }

    /// <summary>The customer, if this person may write of it at this moment; the one that stands, always.</summary>
    private async Task<Customer?> CustomerAsync(string code, Visit visit, Turn turn, CancellationToken cancellationToken)
    {
        var customer = await db.For(turn.Viewer).Customers.FirstOrDefaultAsync(c => c.Code == code, cancellationToken);
        return customer is not null && OwnVisits.MayChange(visit, customer, turn) ? customer : null;
    }

    private static Reply Receipt(Visit visit, Customer customer, Turn turn)
    {
        var text = Texts.Say(turn.Locale, "receipt", customer.NameIn(turn.Locale.Code), turn.Locale.Day(visit.Date));
        return new Reply(text, new Card(text, null, [VisitReceipt.Facts(visit, null, turn)], []));
    }

    /// <summary>Whether it begins with a no, and so speaks of what was just said.</summary>
    private bool IsObjection(string text) =>
        text.Split([',', '，', ' '], 2) is [var first, ..] && reader.ReadYesNo(first) == false;
}
