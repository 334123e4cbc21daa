using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;

namespace SalesBot.Features.FollowUps.Dropping;

/// <summary>
/// "Drop the follow-up with Yimeng, they went to a rival": what is missing of it is asked for, the reason first of all. Where
/// nothing is open with a customer whose strong intention waits for a next step, it is that which is dropped.
/// </summary>
internal sealed class DropInWords(OpenSteps open, LooseEndList loose, DropLooseEnd settle) : Form
{
    private const int LongestStep = 100;

    private const int LongestTitle = 50;

    private const int MostButtons = 5;

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
            var steps = await open.OfAsync(code, turn, cancellationToken);
            if (steps.Count == 0 && await LooseAsync(code, turn, cancellationToken) is null)
            {
                problems.Add(new("customer", Say(turn, "none")));
            }
            else if (steps.Count > 0 && Chosen(steps, filled["step"]) is null)
            {
                problems.Add(new("step", Say(turn, "several", Numbered(steps, turn))) { Answers = Choices(steps, turn) });
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
        var (customer, reason) = (filled["customer"]!, filled["reason"]!);
        var said = Chosen(await open.OfAsync(customer, turn, cancellationToken), filled["step"]) is { } step
            ? open.Drop(step, reason, turn)
            : await settle.RecordAsync((await LooseAsync(customer, turn, cancellationToken))!, reason, turn, cancellationToken);
        return new Reply(said, new Card(said, null, [], []));
    }

    /// <summary>The strong intention of a customer that waits for a next step.</summary>
    private async Task<LooseEnd?> LooseAsync(string code, Turn turn, CancellationToken cancellationToken) =>
        turn.Context.Names.All.FirstOrDefault(n => n.Kind == NameKind.Customer && n.Key == code) is { } customer
            ? await loose.FindAsync(customer.Id.ToString(CultureInfo.InvariantCulture), turn, cancellationToken)
            : null;

    /// <summary>The only one, or the one of that number or with those words.</summary>
    private static Step? Chosen(IReadOnlyList<Step> open, string? said)
    {
        if (open.Count == 1 || said is null)
        {
            return open.Count == 1 ? open[0] : null;
        }

        var number = int.TryParse(said.Trim(' ', '.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var fitting = number > 0 ? [.. open.Skip(number - 1).Take(1)]
            : open.Where(s => s.FollowUp.Text.Contains(said.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return fitting is [var one] ? one : null;
    }

    /// <summary>As many as a card has buttons, beside Cancel; the others are told by their number.</summary>
    private static List<QuickAnswer> Choices(IReadOnlyList<Step> open, Turn turn) =>
    [
        .. open.Take(MostButtons).Select((step, i) => new QuickAnswer(
            $"{Cut.To(LongestTitle, step.FollowUp.Text)} · {turn.Locale.Weekday(step.FollowUp.DueOn)}",
            new Dictionary<string, string> { ["step"] = Key(open, step, i) })),
    ];

    /// <summary>Its words, which stay true whatever else is closed meanwhile; its number where they would not tell it apart.</summary>
    private static string Key(IReadOnlyList<Step> open, Step step, int index) =>
        Chosen(open, step.FollowUp.Text) == step ? step.FollowUp.Text : (index + 1).ToString(CultureInfo.InvariantCulture);

    private string Numbered(IReadOnlyList<Step> open, Turn turn) => string.Join(
        Say(turn, "between"),
        open.Select((step, i) => $"{turn.Locale.Number(i + 1)}) {Cut.To(LongestStep, step.FollowUp.Text)} · {turn.Locale.Weekday(step.FollowUp.DueOn)}"));

    private string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Phrases.Say(turn.Locale, key, blanks);
}
