using System.Text;

namespace SalesBot.Features.Import.Sheets;

/// <summary>Encodings of files. Bytes that have no meaning are a fault, never a question mark in somebody's name.</summary>
internal static class Decoding
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encoding of a name such as <c>gb18030</c>; null when there is none.</summary>
    public static Encoding? ByName(string name)
    {
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        var (encoder, decoder) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (CodePagesEncodingProvider.Instance.GetEncoding(name, encoder, decoder) is { } page) return page;
        try
        {
            return Encoding.GetEncoding(name, encoder, decoder);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static string Explain(Encoding encoding) => encoding == Utf8
        ? "the file is not UTF-8; save it as UTF-8, or name its encoding, such as --encoding gb18030."
        : $"the file is not {encoding.WebName}; name the encoding it was saved in, or none for UTF-8.";

    /// <summary>The first line that cannot be decoded. In none of these encodings does a line feed stand for anything else.</summary>
    public static int FirstBadLine(string path, Encoding encoding)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.Latin1))
        {
            number++;
            try
            {
                encoding.GetCharCount(Encoding.Latin1.GetBytes(line));
            }
            catch (DecoderFallbackException)
            {
                return number;
            }
        }

        return number;
    }
}
