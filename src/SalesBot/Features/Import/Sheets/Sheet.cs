using System.Text;
using CsvHelper;

namespace SalesBot.Features.Import.Sheets;

/// <summary>One CSV file, read row by row; what is wrong with its form is added to the problems.</summary>
internal sealed class Sheet(string path, ColumnList columns, Encoding encoding, Problems problems)
{
    // A quote that is never closed would otherwise take in the rest of a file of any size.
    private const int LargestRow = 1024 * 1024;

    private readonly string _file = Path.GetFileName(path);
    private bool _broken;

    /// <summary>Whether it could be read to its end, as far as it was read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Its rows; those that are broken are told and passed over.</summary>
    public IEnumerable<Row> Rows()
    {
        using var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        using var csv = CsvReader.Create(text, Options());
        if (Header(csv) is not { } header) yield break;

        var row = new Row(csv, _file, header, problems);
        while (Next(csv))
        {
            if (_broken || IsBlank(csv) || !HasAllFields(csv, header.Count)) continue;
            row.Begin();
            yield return row;
        }
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = Separators.Of(path, encoding),
        TrackLineNumbers = true,
        MaxRecordSize = LargestRow,
        OnMalformedRecord = record =>
        {
            if (Explain(record.Reason) is not { } reason) return;
            _broken = true;
            IsWhole &= record.Reason != CsvMalformedReason.UnterminatedQuote;
            Add(record.LineNumber, "", reason);
        },
    };

    private Dictionary<string, int>? Header(CsvReader csv)
    {
        var names = Try(() => csv.Headers.Select(name => name.Trim().ToLowerInvariant()).ToList());
        if (names is null || _broken) return null;
        if (names.Count == 0)
        {
            IsWhole = false;
            Add(1, "", "the file is empty; its first line names the columns.");
            return null;
        }

        var faults = columns.FaultsOf(names).ToList();
        foreach (var (column, reason) in faults) Add(1, column, reason);
        IsWhole &= faults.Count == 0;
        return faults.Count > 0 ? null : names.Index().ToDictionary(name => name.Item, name => name.Index);
    }

    private bool Next(CsvReader csv)
    {
        _broken = false;
        return Try(() => csv.Read() ? csv : null) is not null;
    }

    /// <summary>Null when the file cannot be read on; the reason is told.</summary>
    private T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (CsvFormatException wrong)
        {
            Add(wrong.LineNumber, "", "a row is longer than a megabyte; most likely a quote is opened here and never closed.");
        }
        catch (DecoderFallbackException)
        {
            Add(Decoding.FirstBadLine(path, encoding), "", Decoding.Explain(encoding));
        }

        IsWhole = false;
        return null;
    }

    private bool HasAllFields(CsvReader csv, int expected)
    {
        if (csv.FieldCount == expected) return true;
        Add(csv.LineNumber, "", $"the row has {csv.FieldCount} values, but there are {expected} columns; put text with a separator in it between quotes.");
        return false;
    }

    private static bool IsBlank(CsvReader csv) =>
        Enumerable.Range(0, csv.FieldCount).All(i => string.IsNullOrWhiteSpace(csv.GetString(i)));

    private static string? Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote is opened and never closed.",
        CsvMalformedReason.TextAfterClosingQuote => "there is text after a closing quote; write a quote inside of quotes twice.",
        _ => null,
    };

    private void Add(long line, string column, string reason) => problems.Add(new Problem(_file, line, column, "", reason));
}
