using System.Text;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Cells;

/// <summary>Values that are one of a few: <c>in_person</c> is <c>InPerson</c>. Letter case and <c>-</c> for <c>_</c> do not matter.</summary>
internal static class Codes
{
    /// <summary>The value of a column; null when it is empty or none of them, of which the row then tells.</summary>
    public static T? Read<T>(Row row, string column)
        where T : struct, Enum
    {
        var text = row.Text(column);
        if (text.Length == 0) return null;
        if (All<T>.ByCode.TryGetValue(text.Replace('-', '_').Replace(' ', '_'), out var value)) return value;
        row.Fault(column, $"this is none of {string.Join(", ", All<T>.ByCode.Keys)}.");
        return null;
    }

    /// <summary>The value of a column that must not be empty.</summary>
    public static T? Needed<T>(Row row, string column)
        where T : struct, Enum => row.Needed(column).Length == 0 ? null : Read<T>(row, column);

    private static string Code(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0) code.Append('_');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    private static class All<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByCode =
            Enum.GetValues<T>().ToDictionary(value => Code(value.ToString()), StringComparer.OrdinalIgnoreCase);
    }
}
