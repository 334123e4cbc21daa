using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Visits;

/// <summary>Logs a visit or a touch, with its follow-up: said in one line, asked question by question, or filled in on a card.</summary>
internal sealed class LogVisit(SalesDb db, VisitReceipt receipt) : Form
{
    internal static readonly Phrases Texts = Phrases.Of("Visits");

    public override string Intent => Intents.VisitLog;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields => VisitFields.WithNextStep;

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>
    {
        ["date"] = VisitFields.Iso(turn.Today)!,
        ["kind"] = "in_person",
    };

    /// <summary>A strong intention without a next step comes to nothing: it is asked for, once.</summary>
    public override Task<Wish?> WishAsync(Filled filled, Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(NextSteps.IsMissing(filled) ? NextSteps.Wish(turn) : null);

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var problems = VisitFields.Rules(filled, turn).Where(rule => !rule.Rule.IsKept).Select(rule => VisitFields.ToProblem(rule, turn))
            .Concat(NextSteps.Problems(filled, null, turn)).ToList();
        if (filled["customer"] is { } code && await CustomerAsync(code, turn, cancellationToken) is null)
        {
            problems.Insert(0, new("customer", Phrases.Shared.Say(turn.Locale, "customer.gone")));
        }

        return problems;
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var customer = (await CustomerAsync(filled["customer"]!, turn, cancellationToken))!;
        var visit = new Visit
        {
            CustomerId = customer.Id,
            MemberId = turn.Member.Id,
            RegionId = customer.RegionId,
            Date = filled.Day("date") ?? turn.Today,
            Kind = VisitCodes.Kinds[filled["kind"] ?? "in_person"],
            Outcome = filled["outcome"]!,
            Intention = VisitFields.IntentionIn(filled),
            EnteredAt = turn.Now,
        };
        var followUp = NextSteps.In(filled, customer, turn);
        var reply = await receipt.WriteAsync(visit, followUp, customer, turn, cancellationToken);
        db.Add(visit);
        if (followUp is not null)
        {
            Link(followUp, visit);
        }

        return reply;
    }

    /// <summary>The customer, if this person may write of it at this moment.</summary>
    private async Task<Customer?> CustomerAsync(string code, Turn turn, CancellationToken cancellationToken)
    {
        var customer = await db.For(turn.Viewer).Customers.FirstOrDefaultAsync(c => c.Code == code, cancellationToken);
        return customer is not null
            && Rights.MayWriteFor(turn.Viewer, customer.OwnerId, customer.RegionId)
            && Rights.MayWriteInTheNameOf(turn.Viewer, turn.Member.Id)
            ? customer
            : null;
    }

    /// <summary>The visit gets its id from the store when the turn is saved; the follow-up then points at it.</summary>
    private void Link(FollowUp followUp, Visit visit)
    {
        var foreignKey = db.Add(followUp).Property(f => f.VisitId);
        foreignKey.CurrentValue = db.Entry(visit).Property(v => v.Id).CurrentValue;
        foreignKey.IsTemporary = true;
    }
}
