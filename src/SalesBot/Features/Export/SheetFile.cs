using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace SalesBot.Features.Export;

/// <summary>Writes a sheet so that a spreadsheet program shows what people typed and never reckons it.</summary>
internal static class SheetFile
{
    /// <summary>With one of these a cell begins a formula, also behind spaces and in their wide forms.</summary>
    private const string Openers = "=+-@|\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>What one cell of a workbook holds at most.</summary>
    private const int LongestCell = 32_000;

    public static byte[] Write(ExportSheet sheet, ExportFormat format) => format == ExportFormat.Csv ? Csv(sheet) : Xlsx(sheet);

    public static string ContentType(ExportFormat format) => format == ExportFormat.Csv
        ? "text/csv; charset=utf-8"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>With the mark of UTF-8: without it Excel takes Chinese for something else.</summary>
    private static byte[] Csv(ExportSheet sheet)
    {
        var text = new StringBuilder();
        foreach (var row in sheet.Rows.Prepend(sheet.Heads))
        {
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        var words => $"\"{Harmless(words.ToString()!).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };

    private static string Harmless(string words) =>
        words.TrimStart(' ', '\u00A0', '\u3000') is [var first, ..] && Openers.Contains(first, StringComparison.Ordinal) ? $"'{words}" : words;

    /// <summary>Words are cells of text, which no program reckons.</summary>
    private static byte[] Xlsx(ExportSheet sheet)
    {
        using var content = new MemoryStream();
        var rows = sheet.Rows.Select(row => sheet.Heads.Zip(row).ToDictionary(cell => cell.First, cell => Cell(cell.Second)));
        MiniExcel.SaveAs(content, rows.DefaultIfEmpty(sheet.Heads.ToDictionary(head => head, _ => (object?)null)).ToList());
        return content.ToArray();
    }

    private static object? Cell(object? value) => value is string words ? Writable(words) : value;

    /// <summary>Without what no workbook can hold.</summary>
    private static string Writable(string words) =>
        string.Concat(words.EnumerateRunes().Where(r => !Rune.IsControl(r) || r.Value is '\t' or '\n' or '\r').Take(LongestCell).Select(r => r.ToString()));
}
