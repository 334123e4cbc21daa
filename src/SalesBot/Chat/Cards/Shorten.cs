namespace SalesBot.Chat.Cards;

/// <summary>Makes a card that is too large smaller, row by row, from its longest list.</summary>
internal static class Shorten
{
    public static bool Can(Card card) => card.Blocks.Any(b => Length(b) > 1);

    public static Card Longest(Card card)
    {
        var longest = card.Blocks.MaxBy(Length)!;
        return card with { Blocks = [.. card.Blocks.Select(b => ReferenceEquals(b, longest) ? Half(b) : b)] };
    }

    private static int Length(Block block) => block switch
    {
        Table table => table.Rows.Count,
        Lines lines => lines.Items.Count,
        Facts facts => facts.Items.Count,
        _ => 0,
    };

    private static Block Half(Block block) => block switch
    {
        Table table => table with { Rows = [.. table.Rows.Take(table.Rows.Count / 2), [.. table.Columns.Select(_ => "…")]] },
        Lines lines => lines with { Items = [.. lines.Items.Take(lines.Items.Count / 2), "…"] },
        Facts facts => facts with { Items = [.. facts.Items.Take(facts.Items.Count / 2)] },
        _ => block,
    };
}
