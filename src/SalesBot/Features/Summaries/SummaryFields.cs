using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>What a member writes of a week or month, declared once: for the form, for the row and for whoever reads it.</summary>
internal static class SummaryFields
{
    /// <summary>The words, in the order in which they are asked and read.</summary>
    public static readonly IReadOnlyList<string> Words = ["results", "went_wrong", "correction", "learned", "help", "plan"];

    public static IReadOnlyList<Field> All { get; } =
    [
        new("kept", FieldKind.Choice, false, _ => null, (reader, text, _) => reader.ReadYesNo(text) switch { true => "yes", false => "no", null => null })
        {
            Codes = ["yes", "no"],
            ReadNamed = text => Named("kept", text),
        },
        .. Words.Select(name => new Field(name, FieldKind.Paragraph, false, _ => null, (_, text, _) => text)
        {
            ReadNamed = text => Named(name, text),
        }),
    ];

    public static string? In(Summary summary, string field) => field switch
    {
        "results" => summary.Results,
        "went_wrong" => summary.WentWrong,
        "correction" => summary.Correction,
        "learned" => summary.Learned,
        "help" => summary.HelpWanted,
        "plan" => summary.Plan,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A summary has no such field."),
    };

    /// <summary>Writes the form into the row.</summary>
    public static void Put(Filled filled, Summary summary)
    {
        summary.Results = filled["results"]!;
        summary.WentWrong = filled["went_wrong"];
        summary.Correction = filled["correction"];
        summary.Learned = filled["learned"];
        summary.HelpWanted = filled["help"];
        summary.Plan = filled["plan"];
        summary.KeptCorrection = filled["kept"] switch { "yes" => true, "no" => false, _ => null };
    }

    /// <summary>The row as the form has it.</summary>
    public static Dictionary<string, string> Of(Summary summary)
    {
        var values = Words.Select(name => (name, Value: In(summary, name))).Where(f => f.Value is not null).ToDictionary(f => f.name, f => f.Value!);
        if (summary.KeptCorrection is { } kept)
        {
            values["kept"] = kept ? "yes" : "no";
        }

        return values;
    }

    /// <summary>What stands against handing it in.</summary>
    public static IEnumerable<Problem> Problems(Filled filled, Turn turn)
    {
        var broken = Words.Where(name => filled[name] is not null)
            .Select(name => (name, Rule: (Rule)new SummaryWordsAreNotTooLong(filled[name]!)))
            .Prepend(("results", new ResultsAreSaid(filled["results"])));
        return broken.Where(b => !b.Item2.IsKept)
            .Select(b => new Problem(b.Item1, SummaryWords.Say(turn, $"rule.{b.Item2.Name}", [.. b.Item2.Figures])));
    }

    /// <summary>What was written, for whoever reads it; whether the correction was kept goes first.</summary>
    public static IEnumerable<Block> Blocks(Summary summary, Locale locale)
    {
        if (summary.KeptCorrection is { } kept)
        {
            yield return new Facts(null, [new(SummaryWords.Texts.Say(locale, "field.kept.label"), SummaryWords.Texts.Say(locale, kept ? "field.kept.yes" : "field.kept.no"))]);
        }

        foreach (var name in Words)
        {
            if (In(summary, name) is { } words)
            {
                yield return new Lines(SummaryWords.Texts.Say(locale, $"field.{name}.label"), words.Split('\n'));
            }
        }
    }

    /// <summary>"help: a discount for Kongfu", in any of the languages; null when the line begins with none of the field's names.</summary>
    private static string? Named(string field, string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon is < 1 or > 40)
        {
            return null;
        }

        var (name, words) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
        return words.Length > 0 && Names.Value[field].Contains(name) ? words : null;
    }

    private static readonly Lazy<IReadOnlyDictionary<string, HashSet<string>>> Names = new(() => Words.Append("kept").ToDictionary(
        name => name,
        name => Locale.All.SelectMany(locale => SummaryWords.Texts.Say(locale, $"field.{name}.said").Split('|', StringSplitOptions.TrimEntries)
            .Append(SummaryWords.Texts.Say(locale, $"field.{name}.label"))).ToHashSet(StringComparer.OrdinalIgnoreCase)));
}
