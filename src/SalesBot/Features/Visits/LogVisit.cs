using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
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

    private const string FollowUpIsMissingADay = "FollowUpHasADay";

    public override string Intent => Intents.VisitLog;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        .. VisitFields.All,
        new("next_step", FieldKind.Line, false, s => s.NextStep, (_, text, _) => text) { DayIn = "due" },
        new("due", FieldKind.Day, false, s => VisitFields.Iso(s.Due), (reader, text, context) => VisitFields.Iso(reader.ReadDay(text, context, DayView.Coming))),
    ];

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>
    {
        ["date"] = VisitFields.Iso(turn.Today)!,
        ["kind"] = "in_person",
    };

    /// <summary>A strong intention without a next step comes to nothing: it is asked for, once.</summary>
    public override Wish? Wish(Filled filled, Turn turn) =>
        filled["intention"] == "strong" && filled["next_step"] is null && filled["due"] is null
            ? new("next_step", Texts.Say(turn.Locale, "wish.ask"), [.. QuickSteps(turn)])
            : null;

    private static IEnumerable<QuickAnswer> QuickSteps(Turn turn)
    {
        var today = turn.Today;
        var untilFriday = ((int)DayOfWeek.Friday - (int)today.DayOfWeek + 6) % 7 + 1;
        yield return Step("call", today.AddDays(1));
        yield return Step("visit", today.AddDays(7));
        yield return Step("samples", today.AddDays(untilFriday));

        QuickAnswer Step(string what, DateOnly due) => new(
            Texts.Say(turn.Locale, $"wish.{what}"),
            new Dictionary<string, string> { ["next_step"] = Texts.Say(turn.Locale, $"wish.{what}.step"), ["due"] = VisitFields.Iso(due)! });
    }

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var problems = VisitFields.Rules(filled, turn).Concat(NextStepRules(filled, turn))
            .Where(rule => !rule.Rule.IsKept).Select(rule => VisitFields.ToProblem(rule, turn)).ToList();
        if (filled["next_step"] is not null && filled["due"] is null)
        {
            problems.Add(new("due", Texts.Say(turn.Locale, $"rule.{FollowUpIsMissingADay}")));
        }

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
        var followUp = FollowUpOf(visit, filled, turn);
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

    private static IEnumerable<(string Field, Rule Rule)> NextStepRules(Filled filled, Turn turn)
    {
        if (filled["next_step"] is { } step)
        {
            yield return ("next_step", new FollowUpIsSaid(step));
            yield return ("next_step", new FollowUpIsNotTooLong(step));
        }

        if (filled.Day("due") is { } due)
        {
            yield return ("due", new FollowUpIsNotDueInThePast(due, turn.Today));
        }
    }

    /// <summary>A day alone is a next step too: to follow up.</summary>
    private static FollowUp? FollowUpOf(Visit visit, Filled filled, Turn turn)
    {
        if (filled.Day("due") is not { } due)
        {
            return null;
        }

        var followUp = new FollowUp
        {
            CustomerId = visit.CustomerId,
            OwnerId = turn.Member.Id,
            Text = filled["next_step"] ?? Texts.Say(turn.Locale, "nextstep.default"),
            Zone = turn.Member.TimeZone,
        };
        followUp.Due(due, turn.Member.PromptTime, turn.Member.TimeZone);
        return followUp;
    }

    /// <summary>The visit gets its id from the store when the turn is saved; the follow-up then points at it.</summary>
    private void Link(FollowUp followUp, Visit visit)
    {
        var foreignKey = db.Add(followUp).Property(f => f.VisitId);
        foreignKey.CurrentValue = db.Entry(visit).Property(v => v.Id).CurrentValue;
        foreignKey.IsTemporary = true;
    }
}
