namespace SalesBot.Chat.Cards;

/// <summary>Makes a card that is too large smaller, row by row, from its longest list.</summary>
internal static class Shorten
{
    private const string LeftOut = "…";

    public static bool Can(Card card) => card.Blocks.Any(b => Length(b) > 1);

    public static Card Longest(Card card)
    {
        var longest = card.Blocks.MaxBy(Length)!;
        return card with { Blocks = [.. card.Blocks.Select(b => ReferenceEquals(b, longest) ? Half(b) : b)] };
    }

    /// <summary>How many rows it has to give, the mark of what was left out not counted.</summary>
    private static int Length(Block block) => block switch
    {
        Table table => Kept(table.Rows, row => row[0] == LeftOut),
        Lines lines => Kept(lines.Items, line => line == LeftOut),
        Entries entries => Kept(entries.Items, entry => entry.Text == LeftOut),
        Facts facts => facts.Items.Count,
        _ => 0,
    };

    private static int Kept<T>(IReadOnlyList<T> rows, Func<T, bool> isMark) =>
        rows.Count > 0 && isMark(rows[^1]) ? rows.Count - 1 : rows.Count;

    private static Block Half(Block block) => block switch
    {
        Table table => table with { Rows = [.. table.Rows.Take(Length(table) / 2), [.. table.Columns.Select(_ => LeftOut)]] },
        Lines lines => lines with { Items = [.. lines.Items.Take(Length(lines) / 2), LeftOut] },
        Entries entries => entries with { Items = [.. entries.Items.Take(Length(entries) / 2), new Entry(LeftOut, null, [])] },
        Facts facts => facts with { Items = [.. facts.Items.Take(Length(facts) / 2)] },
        _ => block,
    };
}
