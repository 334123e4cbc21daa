using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary>
/// A file of things that have a key. What a row says anew is taken over; what it says as it did is left as people made it.
/// </summary>
/// <typeparam name="TLine">A row as it was read.</typeparam>
/// <typeparam name="TEntity">What it becomes.</typeparam>
internal abstract class KeyedFile<TLine, TEntity> : ImportFile
    where TLine : class
    where TEntity : class
{
    /// <summary>How many rows are in memory at once.</summary>
    protected virtual int Batch => 1_000;

    public override async Task<Tally> WriteAsync(IEnumerable<Row> rows, Writing to, CancellationToken cancellationToken)
    {
        var tally = new Tally(Name);
        foreach (var said in Lines(rows, to.Book, tally).Chunk(Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteAsync(said, to, tally, cancellationToken);
        }

        (tally.Missing, tally.FirstMissing) =
            await to.Records.MissingAsync(Name, key => to.Book.Has(Name, key), cancellationToken);
        return tally;
    }

    /// <summary>Reads a row; null when it is wrong, of which it then tells, and when it is left for later.</summary>
    protected abstract TLine? Read(Row row, Book book);

    protected abstract string KeyOf(TLine line);

    /// <summary>What is in the store of these, tracked, by key.</summary>
    protected abstract Task<Dictionary<string, TEntity>> FindAsync(IReadOnlyList<TLine> lines, Writing to, CancellationToken cancellationToken);

    /// <summary>A new one; its key in the store is known from now on.</summary>
    protected abstract TEntity Create(TLine line, Writing to);

    /// <summary>Takes over what the row says in the columns of <paramref name="said"/>.</summary>
    protected abstract void Apply(TEntity entity, TLine line, IReadOnlySet<string> said, Writing to);

    /// <summary>Makes ready for new ones.</summary>
    protected virtual Task PrepareAsync(Writing to, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Hands a new one, complete, to be written.</summary>
    protected virtual void Add(TEntity entity, TLine line, Writing to) => to.Db.Add(entity);

    /// <summary>Follows up on what was applied to one that was there before.</summary>
    protected virtual Task FollowAsync(IReadOnlyList<TEntity> changed, Writing to, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether what was applied made a difference.</summary>
    protected virtual bool IsChanged(TEntity entity, Writing to) =>
        to.Db.Entry(entity).State == Microsoft.EntityFrameworkCore.EntityState.Modified;

    /// <summary>What the row says, by column; days as they were reckoned.</summary>
    protected virtual void Amend(SortedDictionary<string, string> content, TLine line)
    {
    }

    private IEnumerable<Said> Lines(IEnumerable<Row> rows, Book book, Tally tally)
    {
        foreach (var row in rows)
        {
            tally.Read++;
            if (Read(row, book) is not { } line)
            {
                tally.Later++;
                continue;
            }

            var content = row.Content();
            Amend(content, line);
            yield return new Said(line, KeyOf(line), content);
        }
    }

    private async Task WriteAsync(IReadOnlyList<Said> all, Writing to, Tally tally, CancellationToken cancellationToken)
    {
        var before = await to.Records.ContentsAsync(Name, [.. all.Select(s => s.Key)], cancellationToken);
        var news = all.Select(s => (Said: s, Columns: RecordMemory.SaidAnew(s.Content, before.GetValueOrDefault(s.Key))))
            .Where(n => n.Columns.Count > 0).ToList();
        tally.Unchanged += all.Count - news.Count;
        if (news.Count == 0) return;

        await PrepareAsync(to, cancellationToken);
        var known = await FindAsync([.. news.Select(n => n.Said.Line)], to, cancellationToken);
        var created = news.Where(n => !known.ContainsKey(n.Said.Key)).ToDictionary(n => n.Said.Key, n => Create(n.Said.Line, to));
        foreach (var (said, columns) in news)
        {
            var isNew = created.TryGetValue(said.Key, out var entity);
            entity ??= known[said.Key];
            Apply(entity, said.Line, columns, to);
            Count(tally, isNew, isNew || IsChanged(entity, to));
            if (isNew) Add(entity, said.Line, to);
            to.Records.Take(Name, said.Key, RecordMemory.Write(said.Content));
        }

        await FollowAsync([.. known.Values], to, cancellationToken);
        await to.SaveAsync(cancellationToken);
    }

    private static void Count(Tally tally, bool isNew, bool isChanged)
    {
        if (isNew) tally.Added++;
        else if (isChanged) tally.Changed++;
        else tally.Unchanged++;
    }

    private sealed record Said(TLine Line, string Key, SortedDictionary<string, string> Content);
}
