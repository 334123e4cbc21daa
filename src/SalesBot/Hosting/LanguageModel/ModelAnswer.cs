using System.Text.Json;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;

namespace SalesBot.Hosting.LanguageModel;

/// <summary>
/// Checks what a model answered as one checks what a stranger says. It can only point: at an intent that the bot has, at a name
/// that was given to it, at words that stand in the sentence. What days and amounts those words mean is read here.
/// </summary>
internal sealed class ModelAnswer(IReader reader, ReadingContext context, Candidates candidates)
{
    /// <summary>What was meant; null for an answer that is none of ours, or says none.</summary>
    /// <param name="answer">As it came.</param>
    /// <param name="unread">What the reader made of the sentence.</param>
    /// <param name="intents">What the bot does.</param>
    public Reading? Read(string answer, Reading unread, IReadOnlyList<string> intents)
    {
        if (Said(answer) is not { } said || said.GetValueOrDefault("intent") is not { } intent || !intents.Contains(intent) || NamesAStranger(said))
        {
            return null;
        }

        var slots = Intents.SlotsOf(intent);
        var fitting = said.Where(s => slots.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Value);
        return unread with
        {
            Intent = intent,
            Slots = Filled(reader.ReadAnswer(unread.Text, context, intent), fitting, unread.Text, intent),
            Ambiguous = new Dictionary<string, IReadOnlyList<Name>>(),
            More = [],
        };
    }

    /// <summary>The members of the object that hold text.</summary>
    private static Dictionary<string, string>? Said(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer[Math.Max(0, answer.IndexOf('{', StringComparison.Ordinal))..(answer.LastIndexOf('}') + 1)]);
            return json.RootElement.ValueKind != JsonValueKind.Object ? null : json.RootElement.EnumerateObject()
                .Where(p => p.Value.ValueKind == JsonValueKind.String).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Value.GetString()!);
        }
        catch (Exception garbage) when (garbage is JsonException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private bool NamesAStranger(Dictionary<string, string> said) =>
        ModelQuestion.Names.Any(n => said.TryGetValue(n.Slot, out var id) && candidates.Find(id, n.Kind) is null);

    /// <summary>What the reader finds by itself in the sentence, now that the intent is known, and where it finds nothing, what the model points at.</summary>
    private Slots Filled(Slots own, Dictionary<string, string> said, string sentence, string intent)
    {
        var filled = own with
        {
            Customer = own.Customer ?? Named("customer"),
            Region = own.Region ?? Named("region"),
            Member = own.Member ?? Named("member"),
            To = own.To ?? Named("to"),
            Metric = own.Metric ?? Code("metric"),
            Kind = own.Kind ?? Code("kind"),
            Intention = own.Intention ?? Code("intention"),
            Tier = own.Tier ?? Code("tier"),
            Status = own.Status ?? Code("status"),
            Language = own.Language ?? Code("language"),
            Date = own.Date ?? Day("date", DayView.Past),
            Due = own.Due ?? Day("due", DayView.Coming),
            Period = own.Period ?? Span(),
            Amount = own.Amount ?? (Words("amount") is { } amount ? reader.ReadAmount(amount) : null),
            Outcome = Words("outcome") ?? own.Outcome,
            NextStep = Words("next_step") ?? own.NextStep,
            Text = Words("text") ?? own.Text,
            Reason = Words("reason") ?? own.Reason,
        };
        return filled.Customer is null && filled.Region is null && filled.Member is null ? filled : filled with { UnknownName = null };

        Name? Named(string slot) => said.TryGetValue(slot, out var id) ? candidates.Find(id, ModelQuestion.Names.First(n => n.Slot == slot).Kind) : null;

        string? Code(string slot) => said.TryGetValue(slot, out var code) && ModelQuestion.Codes[slot].Contains(code) ? code : null;

        DateOnly? Day(string slot, DayView view) => Words(slot) is { } words ? reader.ReadDay(words, context, view) : null;

        Period? Span() => Words("period") is { } words ? reader.ReadAnswer(words, context, intent).Period : null;

        string? Words(string slot) => said.TryGetValue(slot, out var words) ? In(sentence, words.Trim()) : null;
    }

    /// <summary>The words as they were typed; null when they were not.</summary>
    private static string? In(string sentence, string words) =>
        words.Length > 0 && sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? sentence.Substring(at, words.Length) : null;
}
