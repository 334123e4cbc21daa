using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Builders;

/// <summary>Questions as buttons send them: whatever they carry is a claim.</summary>
internal static class Questions
{
    public const string LastYear = "2025-01-01/2025-12-31";
    public const string ThisYear = "2026-01-01/2026-12-31";

    public static readonly DateOnly NewYear = new(2026, 1, 1);

    /// <summary>Asks and gives the one answer.</summary>
    public static async Task<Sent> AsksForAsync(this Person person, string intent, params (string Slot, string Value)[] slots)
    {
        var data = new JObject { ["do"] = "ask", ["intent"] = intent };
        foreach (var (slot, value) in slots)
        {
            data[slot] = value;
        }

        return Assert.Single(await person.SubmitsAsync(data));
    }

    /// <summary>The rows of the table that has a column of this name first: its cells as they are shown.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(this Sent answer, string firstColumn) =>
        [.. answer.Tables().Single(table => table[0][0] == firstColumn).Skip(1)];

    public static int Bytes(this Sent answer) => System.Text.Encoding.UTF8.GetByteCount(answer.Card!.ToString(Formatting.None));

    /// <summary>Every text that the card shows.</summary>
    public static IEnumerable<string> Shown(this Sent answer) => ((JArray)answer.Card!["body"]!).Descendants().OfType<JProperty>()
        .Where(property => property.Name is "text" or "title" or "value").Select(property => Unescaped((string)property.Value!));

    public static decimal Amount(string shown) => decimal.Parse(shown.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Tables(this Sent answer) => answer.Card!.SelectTokens("$..body[*].items[*]")
        .Where(item => (string?)item["type"] == "Table")
        .Select(table => (IReadOnlyList<IReadOnlyList<string>>)[.. table["rows"]!.Select(row =>
            (IReadOnlyList<string>)[.. row["cells"]!.Select(cell => Unescaped((string)cell["items"]![0]!["text"]!))])]);

    private static string Unescaped(string markdown) => markdown.Replace("\\", "", StringComparison.Ordinal);
}
