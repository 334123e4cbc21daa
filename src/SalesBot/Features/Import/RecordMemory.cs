using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Features.Import;

/// <summary>Remembers what a file last said of each thing that has a key.</summary>
internal sealed class RecordMemory(SalesDb db) : IDisposable
{
    private const string Keep =
        """
        INSERT INTO "ImportedRecords" ("File", "Key", "Content") VALUES (@0, @1, @2)
        ON CONFLICT ("File", "Key") DO UPDATE SET "Content" = excluded."Content"
        """;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Statement _keep = new(db, Keep, 3);

    public static string Write(SortedDictionary<string, string> content) => JsonSerializer.Serialize(content, Readable);

    /// <summary>The columns that say something else than they did; all of them when nothing was remembered.</summary>
    public static HashSet<string> SaidAnew(SortedDictionary<string, string> now, string? before)
    {
        var old = before is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(before)!;
        return [.. now.Where(said => !old.TryGetValue(said.Key, out var then) || then != said.Value).Select(said => said.Key)];
    }

    /// <summary>What was last said of these.</summary>
    public Task<Dictionary<string, string>> ContentsAsync(string file, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        db.Set<ImportedRecord>().AsNoTracking().Where(r => r.File == file && keys.Contains(r.Key))
            .ToDictionaryAsync(r => r.Key, r => r.Content, cancellationToken);

    public void Take(string file, string key, string content) => _keep.Run(file, key, content);

    /// <summary>Those that the file had once and has no more: how many, and the first few.</summary>
    public async Task<(int Count, List<string> First)> MissingAsync(string file, Func<string, bool> isThere, CancellationToken cancellationToken)
    {
        var (count, first) = (0, new List<string>());
        var keys = db.Set<ImportedRecord>().Where(r => r.File == file).OrderBy(r => r.Key).Select(r => r.Key);
        await foreach (var key in keys.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (isThere(key)) continue;
            count++;
            if (first.Count < Tally.MostNamed) first.Add(key);
        }

        return (count, first);
    }

    public void Dispose() => _keep.Dispose();
}
