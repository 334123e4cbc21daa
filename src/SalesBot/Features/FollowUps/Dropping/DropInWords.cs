using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps.Dropping;

/// <summary>"Drop the follow-up with Yimeng, they went to a rival": what is missing of it is asked for, the reason first of all.</summary>
internal sealed class DropInWords(SalesDb db, FollowUpQuery query, Steps steps) : Form
{
    public override string Intent => Intents.FollowUpDrop;

    public override Phrases Phrases { get; } = Phrases.Of("FollowUps.Dropping");

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("customer", FieldKind.Customer, true, s => s.Customer?.Key, (_, _, _) => null),
        new("step", FieldKind.Line, false, _ => null, (_, text, _) => text),
        new("reason", FieldKind.Line, true, s => s.Reason, (_, text, _) => text),
    ];

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>();

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        if (filled["customer"] is { } code)
        {
            var open = await OpenAsync(code, turn, cancellationToken);
            if (open.Count == 0)
            {
                problems.Add(new("customer", Say(turn, "none")));
            }
            else if (Chosen(open, filled["step"]) is null)
            {
                problems.Add(new("step", Say(turn, "several", Numbered(open, turn))));
            }
        }

        if (filled["reason"] is { } reason)
        {
            problems.AddRange(Rule.Broken(new DropReasonIsSaid(reason), new WordsOnTheEndAreNotTooLong(reason))
                .Select(rule => new Problem("reason", Say(turn, $"rule.{rule.Name}", [.. rule.Figures]))));
        }

        return problems;
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var step = Chosen(await OpenAsync(filled["customer"]!, turn, cancellationToken), filled["step"])!;
        steps.Change(step);
        step.FollowUp.Drop(turn.Today, filled["reason"]!);
        var said = FollowUpWords.Say(turn, "dropped", FollowUpWords.Said(step, turn), filled["reason"]!);
        return new Reply(said, new Card(said, null, [], []));
    }

    /// <summary>What is open with a customer and may be changed by this person, the most pressing first.</summary>
    private async Task<IReadOnlyList<Step>> OpenAsync(string code, Turn turn, CancellationToken cancellationToken)
    {
        var all = db.For(turn.Viewer);
        var ids = await all.Customers.Where(c => c.Code == code).Select(c => c.Id).ToListAsync(cancellationToken);
        var open = all.FollowUps.Where(f => ids.Contains(f.CustomerId) && f.Status == FollowUpStatus.Open);
        return [.. (await query.StepsAsync(open.OrderBy(f => f.DueOn).ThenBy(f => f.Id), turn, cancellationToken)).Where(s => Steps.MayChange(s, turn))];
    }

    /// <summary>The only one, or the one of that number or with those words.</summary>
    private static Step? Chosen(IReadOnlyList<Step> open, string? said)
    {
        if (open.Count == 1 || said is null)
        {
            return open.Count == 1 ? open[0] : null;
        }

        var number = int.TryParse(said.Trim(' ', '.', ')'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0;
        var fitting = number > 0 ? [.. open.Skip(number - 1).Take(1)]
            : open.Where(s => s.FollowUp.Text.Contains(said.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return fitting is [var one] ? one : null;
    }

    private string Numbered(IReadOnlyList<Step> open, Turn turn) => turn.Locale.List(
        [.. open.Select((step, i) => $"{turn.Locale.Number(i + 1)}) {step.FollowUp.Text}, {turn.Locale.Weekday(step.FollowUp.DueOn)}")]);

    private string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Phrases.Say(turn.Locale, key, blanks);
}
