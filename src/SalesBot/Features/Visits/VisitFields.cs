using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Forms;
using SalesBot.Core;
using SalesBot.Core.Language;
using SalesBot.Core.Visits;

namespace SalesBot.Features.Visits;

/// <summary>The fields of a visit and their rules: the same when it is logged and when it is corrected.</summary>
internal static class VisitFields
{
    public static IReadOnlyList<Field> All { get; } =
    [
        new("customer", FieldKind.Customer, true, s => s.Customer?.Key, (_, _, _) => null),
        new("outcome", FieldKind.Paragraph, true, s => s.Outcome, (_, text, _) => text),
        new("date", FieldKind.Day, false, s => Iso(s.Date), (reader, text, context) => Iso(reader.ReadDay(text, context, DayView.Past))),
        new("kind", FieldKind.Choice, false, s => s.Kind, (reader, text, _) => reader.ReadVisitKind(text)) { Codes = [.. VisitCodes.Kinds.Keys] },
        new("intention", FieldKind.Choice, false, s => s.Intention, (reader, text, _) => reader.ReadIntention(text)) { Codes = [.. VisitCodes.Intentions.Keys] },
    ];

    /// <summary>The same and the next step with its day.</summary>
    public static IReadOnlyList<Field> WithNextStep { get; } = [.. All, .. NextSteps.Fields];

    public static IEnumerable<(string Field, Rule Rule)> Rules(Filled filled, Turn turn)
    {
        var date = filled.Day("date") ?? turn.Today;
        yield return ("date", new VisitIsNotInTheFuture(date, turn.Today));
        yield return ("date", new VisitIsNotOlderThanAYear(date, turn.Today));
        if (filled["outcome"] is { } outcome)
        {
            yield return ("outcome", new OutcomeIsSaid(outcome));
            yield return ("outcome", new OutcomeIsNotTooLong(outcome));
        }
    }

    /// <summary>A broken rule as the field to be mended and how.</summary>
    public static Problem ToProblem((string Field, Rule Rule) broken, Turn turn) =>
        new(broken.Field, LogVisit.Texts.Say(turn.Locale, $"rule.{broken.Rule.Name}", [.. broken.Rule.Figures]));

    public static Intention? IntentionIn(Filled filled) =>
        filled["intention"] is { } intention ? VisitCodes.Intentions[intention] : null;

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
