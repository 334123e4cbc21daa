using System.Text;

namespace SalesBot.Benchmarks.PublicSets;

/// <summary>Tables with commas between and quotes around, as RFC 4180 has them.</summary>
internal static class Csv
{
    public static IEnumerable<List<string>> Read(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\r' or '\n'))
            {
                cell.Append(c);
            }
            else if (c == ',')
            {
                Close();
            }
            else if (c == '\n')
            {
                Close();
                if (row is not [""]) yield return row;
                row = [];
            }
        }

        Close();
        if (row is not [""]) yield return row;

        void Close()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
