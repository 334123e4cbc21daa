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
        new("customer", FieldKind.Customer, true, s => s.Customer?.Key, (_, _, _) => null),
        new("outcome", FieldKind.Paragraph, true, s => s.Outcome, (_, text, _) => text),
        new("date", FieldKind.Day, false, s => Iso(s.Date), (reader, text, context) => Iso(reader.ReadDay(text, context, DayView.Past))),
        new("kind", FieldKind.Choice, false, s => s.Kind, (reader, text, _) => reader.ReadVisitKind(text)) { Codes = [.. VisitCodes.Kinds.Keys] },
        new("intention", FieldKind.Choice, false, s => s.Intention, (reader, text, _) => reader.ReadIntention(text)) { Codes = [.. VisitCodes.Intentions.Keys] },
        new("next_step", FieldKind.Line, false, s => s.NextStep, (_, text, _) => text),
        new("due", FieldKind.Day, false, s => Iso(s.Due), (reader, text, context) => Iso(reader.ReadDay(text, context, DayView.Coming))),
    ];

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>
    {
        ["date"] = Iso(turn.Today)!,
        ["kind"] = "in_person",
    };

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var problems = Rules(filled, turn)
            .Where(rule => !rule.Rule.IsKept)
            .Select(rule => new Problem(rule.Field, Texts.Say(turn.Locale, $"rule.{rule.Rule.Name}", [.. rule.Rule.Figures])))
            .ToList();
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
            Intention = filled["intention"] is { } intention ? VisitCodes.Intentions[intention] : null,
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

    private static IEnumerable<(string Field, Rule Rule)> Rules(Filled filled, Turn turn)
    {
        var date = filled.Day("date") ?? turn.Today;
        yield return ("date", new VisitIsNotInTheFuture(date, turn.Today));
        yield return ("date", new VisitIsNotOlderThanAYear(date, turn.Today));
        if (filled["outcome"] is { } outcome)
        {
            yield return ("outcome", new OutcomeIsSaid(outcome));
            yield return ("outcome", new OutcomeIsNotTooLong(outcome));
        }

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

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
