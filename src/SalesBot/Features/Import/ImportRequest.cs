using System.Text;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import;

/// <summary>What is to be imported.</summary>
/// <param name="Folder">Relative to where the person stands.</param>
internal sealed record ImportRequest(string Folder)
{
    /// <summary>Of all files; one that begins with a byte order mark says its own.</summary>
    public Encoding Encoding { get; init; } = Decoding.Utf8;

    /// <summary>Tells what would happen, and leaves the store as it is.</summary>
    public bool DryRun { get; init; }
}

/// <summary>It cannot be imported; the message is a sentence that names the full path.</summary>
internal sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What came of an import.</summary>
/// <param name="Folder">What was read.</param>
/// <param name="Files">By file; empty when there were problems.</param>
/// <param name="Problems">By file and line; nothing was imported when there are any.</param>
internal sealed record ImportReport(SourceFolder Folder, IReadOnlyList<Tally> Files, IReadOnlyList<Problem> Problems)
{
    public bool IsClean => Problems.Count == 0;

    public int Added => Files.Sum(f => f.Added);

    public int Changed => Files.Sum(f => f.Changed);
}
