using System.Security.Cryptography;
using SalesBot.Features.Import.Files;

namespace SalesBot.Features.Import;

/// <summary>The files of a folder that can be imported.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Files">In the order in which they are imported.</param>
/// <param name="Unknown">Other CSV files: names that may be slips.</param>
internal sealed record SourceFolder(
    string Path, IReadOnlyList<(ImportFile Kind, string Path)> Files, IReadOnlyList<string> Unknown)
{
    /// <exception cref="ImportException">There is no such folder, or nothing in it to import.</exception>
    public static SourceFolder Open(string folder)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        if (!Directory.Exists(path)) throw new ImportException($"There is no folder {path}.");

        var kinds = ImportFile.All();
        var names = Directory.EnumerateFiles(path)
            .Where(file => System.IO.Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            .ToLookup(file => System.IO.Path.GetFileNameWithoutExtension(file).ToLowerInvariant());
        List<(ImportFile, string)> files =
            [.. kinds.SelectMany(kind => names[kind.Name].Order(StringComparer.Ordinal).Take(1).Select(file => (kind, file)))];
        if (files.Count == 0)
        {
            throw new ImportException(
                $"There is nothing to import in {path}: it has none of the files {string.Join(", ", kinds.Select(k => k.Name + ".csv"))}.");
        }

        var taken = files.Select(f => f.Item2).ToHashSet();
        return new(path, files, [.. names.SelectMany(n => n).Where(f => !taken.Contains(f)).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Hash of what the files hold, wherever they lie.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (kind, path) in Files)
        {
            using var content = File.OpenRead(path);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(kind.Name));
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
