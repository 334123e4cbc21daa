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
internal sealed class CorrectVisit(SalesDb db, OwnVisits own, NextSteps steps, IReader reader) : Form
{
    internal static readonly Phrases Texts = Phrases.Of("Visits.Correct");

    public override string Intent => Intents.VisitCorrect;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields => VisitFields.WithNextStep;

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

        if (NextSteps.OwnIn(await steps.OpenAsync(found.Visit, turn, cancellationToken), turn) is { } step)
        {
            (values["next_step"], values["due"]) = (step.Text, VisitFields.Iso(step.DueOn)!);
        }

        return values;
    }

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>
    {
        ["date"] = VisitFields.Iso(turn.Today)!,
        ["kind"] = "in_person",
    };

    /// <summary>A correction that leaves a strong intention alone asks for the next step, as logging does.</summary>
    public override async Task<Wish?> WishAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (!NextSteps.IsMissing(filled) || await own.ByIdAsync(filled.About!, turn, cancellationToken) is not { Visit: var visit })
        {
            return null;
        }

        var open = await steps.OpenAsync(visit, turn, cancellationToken);
        var stays = open.Exists(f => f != NextSteps.OwnIn(open, turn));
        return !stays && (open.Count > 0 || visit.Intention != Intention.Strong) ? NextSteps.Wish(turn) : null;
    }

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var stands = await own.ByIdAsync(filled.About!, turn, cancellationToken);
        var open = stands is null ? [] : await steps.OpenAsync(stands.Value.Visit, turn, cancellationToken);
        var problems = VisitFields.Rules(filled, turn).Where(rule => !rule.Rule.IsKept).Select(rule => VisitFields.ToProblem(rule, turn))
            .Concat(NextSteps.Problems(filled, NextSteps.OwnIn(open, turn)?.DueOn, turn)).ToList();
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
        var open = await steps.OpenAsync(visit, turn, cancellationToken);
        db.Attach(visit);
        db.AttachRange(open);
        if (customer.Id != before.Id)
        {
            (visit.CustomerId, visit.RegionId) = (customer.Id, customer.RegionId);
            // What is open for a visit goes to the customer it was really paid to.
            open.ForEach(followUp => followUp.CustomerId = customer.Id);
        }

        visit.Date = filled.Day("date") ?? visit.Date;
        visit.Kind = filled["kind"] is { } kind ? VisitCodes.Kinds[kind] : visit.Kind;
        visit.Outcome = filled["outcome"]!;
        visit.Intention = VisitFields.IntentionIn(filled);
        visit.CountCorrection();
        return Receipt(visit, steps.Correct(open, visit, customer, filled, turn), customer, turn);
    }

    /// <summary>The customer, if this person may write of it at this moment; the one that stands, always.</summary>
    private async Task<Customer?> CustomerAsync(string code, Visit visit, Turn turn, CancellationToken cancellationToken)
    {
        var customer = await db.For(turn.Viewer).Customers.FirstOrDefaultAsync(c => c.Code == code, cancellationToken);
        return customer is not null && OwnVisits.MayChange(visit, customer, turn) ? customer : null;
    }

    private static Reply Receipt(Visit visit, FollowUp? step, Customer customer, Turn turn)
    {
        var text = Texts.Say(turn.Locale, "receipt", customer.NameIn(turn.Locale.Code), turn.Locale.Day(visit.Date));
        return new Reply(text, new Card(text, null, [VisitReceipt.Facts(visit, step, turn)], []));
    }

    /// <summary>Whether it begins with a no, and so speaks of what was just said.</summary>
    private bool IsObjection(string text) =>
        text.Split([',', '，', ' '], 2) is [var first, ..] && reader.ReadYesNo(first) == false;
}
