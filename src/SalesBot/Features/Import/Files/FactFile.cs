using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary>
/// A file of things that happened on a day. A row is the same as one of an import before when it says the same; of equal
/// rows each is one. They are written one by one as they are read, so that a million take no more memory than ten.
/// </summary>
/// <typeparam name="TLine">A row as it was read.</typeparam>
internal abstract class FactFile<TLine> : ImportFile
    where TLine : class
{
    public override void Check(Row row, Book book) => Read(row, book);

    public override async Task<Tally> WriteAsync(IEnumerable<Row> rows, Writing to, CancellationToken cancellationToken)
    {
        var tally = new Tally(Name);
        var before = await to.Rows.CountAsync(Name, cancellationToken);
        await PrepareAsync(to, cancellationToken);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tally.Read++;
            Write(row, to, tally);
        }

        await FollowAsync(to, cancellationToken);
        await to.SaveAsync(cancellationToken);
        (tally.Missing, var first) = await to.Rows.MissingAsync(Name, before, tally.Unchanged + tally.Changed, cancellationToken);
        tally.FirstMissing = first.Count > 0 ? await NamesAsync(first, to, cancellationToken) : [];
        return tally;
    }

    /// <summary>Reads a row; null when it is wrong, of which it then tells, and when it is left for later.</summary>
    protected abstract TLine? Read(Row row, Book book);

    /// <summary>What it is found again by; see <see cref="RowMemory.ContentOf"/>.</summary>
    protected abstract string ContentOf(TLine line);

    /// <summary>Learns the next ids.</summary>
    protected abstract Task PrepareAsync(Writing to, CancellationToken cancellationToken);

    /// <summary>Writes what a new row says.</summary>
    /// <returns>The id of the fact.</returns>
    protected abstract long Insert(TLine line, Writing to);

    /// <summary>Whether a row that is in the store says something new all the same.</summary>
    protected virtual bool Renew(TLine line, string content, Writing to) => false;

    /// <summary>Writes what was renewed.</summary>
    protected virtual Task FollowAsync(Writing to, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Facts in words, for whoever looks for their rows.</summary>
    protected abstract Task<List<string>> NamesAsync(List<long> ids, Writing to, CancellationToken cancellationToken);

    private void Write(Row row, Writing to, Tally tally)
    {
        if (Read(row, to.Book) is not { } line)
        {
            tally.Later++;
            return;
        }

        var content = ContentOf(line);
        if (to.Rows.Meets(Name, content))
        {
            if (Renew(line, content, to)) tally.Changed++;
            else tally.Unchanged++;
            return;
        }

        to.Rows.Take(Name, content, Insert(line, to));
        tally.Added++;
    }
}
