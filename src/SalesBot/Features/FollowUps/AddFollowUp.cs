using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>"Remind me to call Honghe on Monday": a follow-up that stands alone, for oneself or for one of one's people.</summary>
internal sealed class AddFollowUp(SalesDb db, Owners owners) : Form
{
    public override string Intent => Intents.FollowUpAdd;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("customer", FieldKind.Customer, true, s => s.Customer?.Key, (_, _, _) => null),
        new("text", FieldKind.Line, true, s => s.Text, (_, text, _) => text),
        new("due", FieldKind.Day, true, s => Iso(s.Due), (reader, text, context) => Iso(reader.ReadDay(text, context, DayView.Coming))),
        new("owner", FieldKind.Member, false, s => s.Member?.Key, Member),
    ];

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string> { ["owner"] = turn.Member.Upn };

    /// <summary>Who stands in for the owner of the customer makes it theirs.</summary>
    public override async Task<IReadOnlyDictionary<string, string>> DefaultsAsync(Filled filled, Turn turn, CancellationToken cancellationToken) =>
        turn.StandsInFor.Count > 0 && filled["customer"] is { } code && await CustomerAsync(code, turn, cancellationToken) is { } customer
            ? new Dictionary<string, string> { ["owner"] = turn.WhoseStep(customer.OwnerId).Upn }
            : Defaults(turn);

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        if (filled["customer"] is { } code)
        {
            if (await CustomerAsync(code, turn, cancellationToken) is not { } customer)
            {
                problems.Add(new("customer", Phrases.Shared.Say(turn.Locale, "customer.gone")));
            }
            else if (filled["owner"] is { } upn && await owners.FindAsync(upn, customer, turn, cancellationToken) is null)
            {
                problems.Add(new("owner", Say(turn, "owner.cannot", customer.NameIn(turn.Locale.Code))));
            }
        }

        problems.AddRange(Rules(filled, turn).Where(rule => !rule.Rule.IsKept)
            .Select(rule => new Problem(rule.Field, Say(turn, $"rule.{rule.Rule.Name}", [.. rule.Rule.Figures]))));
        return problems;
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var customer = (await CustomerAsync(filled["customer"]!, turn, cancellationToken))!;
        var owner = (await owners.FindAsync(filled["owner"] ?? turn.Member.Upn, customer, turn, cancellationToken))!;
        var followUp = new FollowUp { CustomerId = customer.Id, OwnerId = owner.Id, Text = filled["text"]!.Trim(), Zone = owner.TimeZone };
        followUp.Due(filled.Day("due")!.Value, owner.PromptTime, owner.TimeZone);
        db.Add(followUp);
        var line = Said(new Step(followUp, customer), turn);
        var when = Say(turn, "when", turn.Locale.Weekday(followUp.DueOn), followUp.DueTime.ToString("HH:mm", CultureInfo.InvariantCulture));
        var said = owner.Id == turn.Member.Id ? Say(turn, "added", line, when) : Say(turn, "added.for", line, when, Owners.NameOf(owner, turn));
        return new Reply(said, new Card(said, null, [], []));
    }

    /// <summary>The customer, if this person may write of it at this moment.</summary>
    private async Task<Customer?> CustomerAsync(string code, Turn turn, CancellationToken cancellationToken) =>
        await db.For(turn.Viewer).Customers.FirstOrDefaultAsync(c => c.Code == code, cancellationToken) is { } customer
        && Rights.MayWriteFor(turn.Viewer, customer.OwnerId, customer.RegionId)
            ? customer
            : null;

    private static IEnumerable<(string Field, Rule Rule)> Rules(Filled filled, Turn turn)
    {
        if (filled["text"] is { } text)
        {
            yield return ("text", new FollowUpIsSaid(text));
            yield return ("text", new FollowUpIsNotTooLong(text));
        }

        if (filled.Day("due") is { } due)
        {
            yield return ("due", new FollowUpIsNotDueInThePast(due, turn.Today));
        }
    }

    private static string? Member(IReader reader, string text, ReadingContext context) =>
        context.Names.All.FirstOrDefault(n => n.Kind == NameKind.Member && n.Key == text)?.Key
        ?? (reader.ReadName(text, context, NameKind.Member) is [var one] ? one.Key : null);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
