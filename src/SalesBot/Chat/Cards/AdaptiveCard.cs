using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SalesBot.Chat.Words;

namespace SalesBot.Chat.Cards;

/// <summary>Draws a card as Adaptive Card JSON, version 1.5.</summary>
internal static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What Teams takes at most.</summary>
    public const int MaxBytes = 28 * 1024;

    private const int MaxActions = 6;

    /// <summary>For clients that draw no card; the whole text goes along with the message.</summary>
    private const int LongestFallback = 2000;

    /// <summary>The card within <see cref="MaxBytes"/>: the longest list gives way first.</summary>
    /// <param name="card">What it shows.</param>
    /// <param name="text">The same in words.</param>
    /// <param name="universal">Of a channel that knows universal actions; null for any other.</param>
    public static JObject Draw(Card card, string text, Universal? universal = null)
    {
        text = Cut.To(LongestFallback, text);
        for (var fitting = card; ; fitting = Shorten.Longest(fitting))
        {
            var drawn = DrawWhole(fitting, text);
            universal?.PutOn(drawn);
            if (Bytes(drawn) <= MaxBytes || !Shorten.Can(fitting))
            {
                return drawn;
            }
        }
    }

    /// <summary>Whether the whole card, with its text for clients that draw none, is within <see cref="MaxBytes"/>.</summary>
    public static bool Fits(Card card) => Bytes(DrawWhole(card, Cut.To(LongestFallback, PlainText.Write(card)))) <= MaxBytes;

    private static int Bytes(JObject drawn) => Encoding.UTF8.GetByteCount(drawn.ToString(Formatting.None));

    private static JObject DrawWhole(Card card, string text)
    {
        var body = new JArray();
        if (card.Title.Length > 0)
        {
            body.Add(Text(card.Title, size: "large", weight: "bolder"));
        }

        if (card.Subtitle is not null)
        {
            body.Add(Text(card.Subtitle, subtle: true, spacing: "none"));
        }

        foreach (var block in card.Blocks)
        {
            body.Add(DrawBlock(block));
        }

        var drawn = new JObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = text,
            ["body"] = body,
        };
        if (card.Buttons.Count > 0)
        {
            drawn["actions"] = new JArray(card.Buttons.Take(MaxActions).Select(DrawButton));
        }

        return drawn;
    }

    private static JObject DrawBlock(Block block)
    {
        var items = new JArray();
        if (block.Heading is not null)
        {
            items.Add(Text(block.Heading, weight: "bolder"));
        }

        foreach (var item in block switch
        {
            Figure figure => DrawFigure(figure),
            Facts facts => [DrawFacts(facts)],
            Table table => [DrawTable(table)],
            Lines lines => lines.Items.Select(line => Text(line, spacing: "small")),
            Inputs inputs => inputs.Items.Select(DrawInput),
            Entries entries => entries.Items.Select(DrawEntry),
            _ => throw new NotSupportedException($"{block.GetType().Name} has no picture."),
        })
        {
            items.Add(item);
        }

        return new JObject { ["type"] = "Container", ["spacing"] = "medium", ["items"] = items };
    }

    private static IEnumerable<JObject> DrawFigure(Figure figure)
    {
        yield return Text(figure.Value, size: "extraLarge", weight: "bolder", color: Color(figure.Tone), spacing: "none");
        if (figure.Share is { } share)
        {
            yield return DrawBar(Math.Clamp(share, 0, 1), figure.Tone);
        }

        foreach (var detail in figure.Details)
        {
            yield return Text(detail, spacing: "small");
        }
    }

    /// <summary>A bar of two columns; what it shows stands in words beside it.</summary>
    private static JObject DrawBar(decimal share, Tone tone)
    {
        var filled = (int)decimal.Round(share * 100);
        var columns = new JArray();
        if (filled > 0)
        {
            columns.Add(BarPart(filled, tone switch { Tone.Good => "good", Tone.Attention => "warning", Tone.Bad => "attention", _ => "accent" }));
        }

        if (filled < 100)
        {
            columns.Add(BarPart(100 - filled, "emphasis"));
        }

        return new JObject { ["type"] = "ColumnSet", ["spacing"] = "small", ["columns"] = columns };
    }

    private static JObject BarPart(int width, string style) => new()
    {
        ["type"] = "Column",
        ["width"] = width,
        ["style"] = style,
        ["spacing"] = "none",
        ["minHeight"] = "8px",
        ["items"] = new JArray(),
    };

    private static JObject DrawFacts(Facts facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JArray(facts.Items.Select(f => new JObject { ["title"] = Plain(f.Label), ["value"] = Plain(f.Value) })),
    };

    private static JObject DrawTable(Table table) => new()
    {
        ["type"] = "Table",
        ["firstRowAsHeader"] = true,
        ["showGridLines"] = false,
        ["columns"] = new JArray(table.Columns.Select((_, i) => new JObject { ["width"] = i == 0 ? 2 : 1 })),
        ["rows"] = new JArray(table.Rows.Prepend(table.Columns).Select((row, i) => DrawRow(row, head: i == 0))),
    };

    private static JObject DrawRow(IReadOnlyList<string> cells, bool head) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JArray(cells.Select((cell, i) => new JObject
        {
            ["type"] = "TableCell",
            ["items"] = new JArray(Text(cell, weight: head ? "bolder" : null, right: i > 0)),
        })),
    };

    private static JObject DrawEntry(Entry entry)
    {
        var items = new JArray { Text(entry.Text, color: Color(entry.Tone)) };
        if (entry.Detail is not null)
        {
            items.Add(Text(entry.Detail, subtle: true, spacing: "none"));
        }

        if (entry.Buttons.Count > 0)
        {
            items.Add(new JObject
            {
                ["type"] = "ActionSet",
                ["spacing"] = "small",
                ["actions"] = new JArray(entry.Buttons.Take(MaxActions).Select(DrawButton)),
            });
        }

        return new JObject { ["type"] = "Container", ["spacing"] = "medium", ["separator"] = true, ["items"] = items };
    }

    private static JObject DrawInput(Input input)
    {
        var drawn = new JObject { ["id"] = input.Id, ["label"] = input.Label };
        if (input.Value is not null)
        {
            drawn["value"] = input.Value;
        }

        switch (input.Kind)
        {
            case InputKind.Day:
                drawn["type"] = "Input.Date";
                break;
            case InputKind.Choice:
                drawn["type"] = "Input.ChoiceSet";
                drawn["choices"] = new JArray(input.Choices.Select(c => new JObject { ["title"] = c.Words, ["value"] = c.Code }));
                break;
            default:
                drawn["type"] = "Input.Text";
                drawn["maxLength"] = 2000;
                drawn["isMultiline"] = input.Kind == InputKind.Paragraph;
                break;
        }

        return drawn;
    }

    private static JObject DrawButton(Button button)
    {
        if (button.Url is { } url)
        {
            return new JObject { ["type"] = "Action.OpenUrl", ["title"] = button.Title, ["url"] = url.AbsoluteUri };
        }

        var drawn = new JObject
        {
            ["type"] = "Action.Submit",
            ["title"] = button.Title,
            ["data"] = JObject.FromObject(button.Data),
            ["associatedInputs"] = button.Submits ? "auto" : "none",
        };
        if (button.Main)
        {
            drawn["style"] = "positive";
        }

        return drawn;
    }

    private static JObject Text(
        string text, string? size = null, string? weight = null, string? color = null, string? spacing = null, bool subtle = false, bool right = false)
    {
        var drawn = new JObject { ["type"] = "TextBlock", ["text"] = Plain(text), ["wrap"] = true };
        foreach (var (name, value) in new[] { ("size", size), ("weight", weight), ("color", color), ("spacing", spacing), ("horizontalAlignment", right ? "right" : null) })
        {
            if (value is not null)
            {
                drawn[name] = value;
            }
        }

        if (subtle)
        {
            drawn["isSubtle"] = true;
        }

        return drawn;
    }

    private static string? Color(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Attention => "warning",
        Tone.Bad => "attention",
        _ => null,
    };

    /// <summary>Text blocks read Markdown: what people typed must show as typed and link to nowhere.</summary>
    private static string Plain(string text) => Markdown.Escape(text);
}
