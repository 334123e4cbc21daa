using System.Text;

namespace SalesBot.Chat.Cards;

/// <summary>Writes a card as plain text, for channels without cards, for lists of messages and for people who listen.</summary>
internal static class PlainText
{
    public static string Write(Card card)
    {
        var text = new StringBuilder();
        if (card.Title.Length > 0)
        {
            text.Append(card.Title).Append('\n');
        }

        if (card.Subtitle is not null)
        {
            text.Append(card.Subtitle).Append('\n');
        }

        foreach (var block in card.Blocks)
        {
            text.Append('\n');
            WriteBlock(text, block);
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The same for a channel without buttons: an address that a button would open is written out.</summary>
    public static string WriteWithAddresses(Card card) => string.Join(
        "\n\n", ((string[])[Write(card), .. card.Buttons.Where(b => b.Url is not null).Select(b => $"{b.Title}: {b.Url!.AbsoluteUri}")]).Where(part => part.Length > 0));

    private static void WriteBlock(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Figure figure:
                text.Append(figure.Heading).Append(": ").Append(figure.Value).Append('\n');
                AppendLines(text, figure.Details);
                break;
            case Facts facts:
                AppendHeading(text, facts.Heading);
                AppendLines(text, facts.Items.Select(f => $"{f.Label}: {f.Value}"));
                break;
            case Table table:
                AppendHeading(text, table.Heading);
                AppendLines(text, table.Rows.Select(row => Row(table.Columns, row)));
                break;
            case Lines lines:
                AppendHeading(text, lines.Heading);
                AppendLines(text, lines.Items);
                break;
            case Entries entries:
                AppendHeading(text, entries.Heading);
                AppendLines(text, entries.Items.Select(e => e.Detail is null ? e.Text : $"{e.Text} ({e.Detail})"));
                break;
            case Inputs inputs:
                AppendLines(text, inputs.Items.Where(i => i.Value is not null).Select(i => $"{i.Label}: {Shown(i)}"));
                break;
        }
    }

    private static string Row(IReadOnlyList<string> columns, IReadOnlyList<string> cells) =>
        cells[0] + ": " + string.Join(" · ", cells.Skip(1).Select((cell, i) => $"{columns[i + 1]} {cell}"));

    private static string Shown(Input input) =>
        input.Words ?? input.Choices.FirstOrDefault(c => c.Code == input.Value)?.Words ?? input.Value!;

    private static void AppendHeading(StringBuilder text, string? heading)
    {
        if (heading is not null)
        {
            text.Append(heading).Append('\n');
        }
    }

    private static void AppendLines(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append("- ").Append(line).Append('\n');
        }
    }
}
