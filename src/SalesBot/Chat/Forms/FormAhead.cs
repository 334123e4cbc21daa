using Newtonsoft.Json.Linq;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>A thing that was said in the same breath as the one whose form stands open: its form comes after that one.</summary>
internal sealed class FormAhead
{
    public string Intent { get; set; } = "";

    public string Language { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>What was said of it, as a button would carry it.</summary>
    public Dictionary<string, string> Slots { get; set; } = [];

    /// <summary>A customer that was named and is not known.</summary>
    public string? Unknown { get; set; }

    /// <summary>Customer codes that fit equally.</summary>
    public List<string> Candidates { get; set; } = [];

    public static FormAhead Of(Reading reading) => new()
    {
        Intent = reading.Intent,
        Language = reading.Language,
        Text = reading.Text,
        Slots = new(PressedSlots.Write(reading.Slots)),
        Unknown = reading.Slots.UnknownName,
        Candidates = reading.Ambiguous.TryGetValue("customer", out var several) ? [.. several.Select(n => n.Key)] : [],
    };

    /// <summary>As it was read, with the names that the person may see by now.</summary>
    public Reading Read(Turn turn)
    {
        var names = turn.Context.Names.All;
        var slots = PressedSlots.Read(JObject.FromObject(Slots), names);
        var several = names.Where(n => n.Kind == NameKind.Customer && Candidates.Contains(n.Key)).ToList();
        return new Reading
        {
            Intent = Intent,
            Language = Language,
            Text = Text,
            Confidence = 1,
            Slots = slots with { UnknownName = slots.UnknownName ?? Unknown },
            Ambiguous = several.Count > 0 ? new Dictionary<string, IReadOnlyList<Name>> { ["customer"] = several } : new Dictionary<string, IReadOnlyList<Name>>(),
        };
    }
}
