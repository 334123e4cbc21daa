using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Features.Import;

/// <summary>
/// Remembers which rows became facts, by content and ordinal. It lies in the store, so that neither many rows nor many
/// equal ones take memory.
/// </summary>
internal sealed class RowMemory(SalesDb db, int import) : IDisposable
{
    // The first of the equal rows that this import has not come upon yet.
    private const string Meet =
        """
        UPDATE "ImportedRows" SET "Import" = @2 WHERE "File" = @0 AND "Content" = @1 AND "Ordinal" =
            (SELECT MIN("Ordinal") FROM "ImportedRows" WHERE "File" = @0 AND "Content" = @1 AND "Import" <> @2)
        """;

    private const string Keep =
        """
        INSERT INTO "ImportedRows" ("File", "Content", "Ordinal", "FactId", "Import")
        SELECT @0, @1, COALESCE(MAX("Ordinal"), 0) + 1, @2, @3 FROM "ImportedRows" WHERE "File" = @0 AND "Content" = @1
        """;

    private const string Open =
        """
        SELECT f."Id" FROM "ImportedRows" r JOIN "FollowUps" f ON f."VisitId" = r."FactId"
        WHERE r."File" = @0 AND r."Content" = @1 AND r."Import" = @2 AND f."Status" = 'Open' ORDER BY f."Id"
        """;

    private readonly Statement _open = new(db, Open, 3);
    private readonly Statement _meet = new(db, Meet, 3);
    private readonly Statement _keep = new(db, Keep, 4);

    /// <summary>What a row is found again by.</summary>
    /// <param name="day">Goes first: rows of one time then lie together, which keeps the table fast.</param>
    /// <param name="values">All else that it says.</param>
    public static string ContentOf(DateOnly day, params ReadOnlySpan<string> values)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\u001f', values));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return string.Concat(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), "-", Convert.ToBase64String(hash[..16]).AsSpan(0, 22));
    }

    /// <summary>Whether an import before had this row; each equal row is met once.</summary>
    public bool Meets(string file, string content) => _meet.Run(file, content, import) > 0;

    /// <summary>Remembers the fact that a new row became.</summary>
    public void Take(string file, string content, long factId) => _keep.Run(file, content, factId, import);

    /// <summary>The id of the open follow-up of a visit that was met; null when there is none.</summary>
    public long? OpenFollowUp(string file, string content) => (long?)_open.Ask(file, content, import);

    /// <summary>The ids of facts whose rows are not in the file any more: how many, and the first few.</summary>
    public async Task<(int Count, List<long> First)> MissingAsync(string file, int before, int met, CancellationToken cancellationToken)
    {
        if (before == met) return (0, []);
        var first = await db.Set<ImportedRow>().Where(r => r.File == file && r.Import != import)
            .OrderBy(r => r.Content).Select(r => r.FactId).Take(Tally.MostNamed).ToListAsync(cancellationToken);
        return (before - met, first);
    }

    /// <summary>How many rows of a file are remembered.</summary>
    public Task<int> CountAsync(string file, CancellationToken cancellationToken) =>
        db.Set<ImportedRow>().CountAsync(r => r.File == file, cancellationToken);

    public void Dispose()
    {
        _open.Dispose();
        _meet.Dispose();
        _keep.Dispose();
    }
}
