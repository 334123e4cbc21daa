using System.Text;

namespace SalesBot.Features.Import.Sheets;

/// <summary>What separates the values of a file. The names in its first line hold none of these, texts further down may.</summary>
internal static class Separators
{
    private static readonly char[] Known = [',', ';', '\t'];

    /// <summary>Null when the file says it itself (<c>sep=;</c>) or has one column.</summary>
    public static char? Of(string path, Encoding encoding)
    {
        using var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        var start = new char[4096];
        var header = start.AsSpan(0, SafeRead(text, start));
        if (header.StartsWith("sep=")) return null;
        if (header.IndexOfAny('\r', '\n') is var end && end >= 0) header = header[..end];
        return header.IndexOfAny(Known) is var first && first >= 0 ? header[first] : ',';
    }

    // A file that cannot be decoded is told of where it is read.
    private static int SafeRead(StreamReader text, char[] start)
    {
        try
        {
            return text.ReadBlock(start, 0, start.Length);
        }
        catch (DecoderFallbackException)
        {
            return 0;
        }
    }
}
