using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Chat.Cards;

/// <summary>What an Adaptive Card of version 1.5 may hold, in the part that the bot draws; anything else is told.</summary>
internal static class CardRules
{
    private static readonly string[] Spacings = ["none", "small", "default", "medium", "large", "extraLarge", "padding"];
    private static readonly string[] Styles = ["default", "emphasis", "good", "attention", "warning", "accent"];

    /// <summary>By element type: its properties, and the words that are allowed where only some are.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]?>> Elements = new()
    {
        ["AdaptiveCard"] = new() { ["$schema"] = null, ["version"] = ["1.5"], ["fallbackText"] = null, ["body"] = null, ["actions"] = null, ["refresh"] = null },
        ["TextBlock"] = new()
        {
            ["text"] = null,
            ["wrap"] = null,
            ["isSubtle"] = null,
            ["spacing"] = Spacings,
            ["size"] = ["small", "default", "medium", "large", "extraLarge"],
            ["weight"] = ["lighter", "default", "bolder"],
            ["color"] = ["default", "dark", "light", "accent", "good", "warning", "attention"],
            ["horizontalAlignment"] = ["left", "center", "right"],
        },
        ["Container"] = new() { ["items"] = null, ["spacing"] = Spacings, ["style"] = Styles, ["separator"] = null },
        ["ActionSet"] = new() { ["actions"] = null, ["spacing"] = Spacings },
        ["ColumnSet"] = new() { ["columns"] = null, ["spacing"] = Spacings, ["style"] = Styles },
        ["Column"] = new() { ["items"] = null, ["width"] = null, ["spacing"] = Spacings, ["style"] = Styles, ["minHeight"] = null },
        ["FactSet"] = new() { ["facts"] = null, ["spacing"] = Spacings },
        ["Table"] = new() { ["columns"] = null, ["rows"] = null, ["firstRowAsHeader"] = null, ["showGridLines"] = null },
        ["TableRow"] = new() { ["cells"] = null, ["style"] = Styles },
        ["TableCell"] = new() { ["items"] = null, ["style"] = Styles },
        ["Input.Date"] = new() { ["id"] = null, ["label"] = null, ["value"] = null },
        ["Input.Text"] = new() { ["id"] = null, ["label"] = null, ["value"] = null, ["maxLength"] = null, ["isMultiline"] = null },
        ["Input.ChoiceSet"] = new() { ["id"] = null, ["label"] = null, ["value"] = null, ["choices"] = null },
        ["Action.OpenUrl"] = new() { ["title"] = null, ["url"] = null },
        ["Action.Submit"] = new()
        {
            ["title"] = null,
            ["data"] = null,
            ["associatedInputs"] = ["auto", "none"],
            ["style"] = ["default", "positive", "destructive"],
        },
        ["Action.Execute"] = new()
        {
            ["title"] = null,
            ["verb"] = null,
            ["data"] = null,
            ["associatedInputs"] = ["auto", "none"],
            ["style"] = ["default", "positive", "destructive"],
        },
    };

    /// <summary>All that is wrong, a line each; empty for a good card.</summary>
    public static IReadOnlyList<string> Broken(JObject card) =>
        [.. card.DescendantsAndSelf().OfType<JObject>().Where(o => o["type"] is not null).SelectMany(FaultsOf)];

    private static IEnumerable<string> FaultsOf(JObject element)
    {
        var type = element.Value<string>("type")!;
        if (!Elements.TryGetValue(type, out var properties))
        {
            return [$"There is no {type}."];
        }

        return element.Properties().Where(p => p.Name != "type")
            .Where(p => !properties.TryGetValue(p.Name, out var words) || words?.Contains((string?)p.Value) == false)
            .Select(p => $"{type} has no {p.Name} of '{p.Value}'.");
    }
}
