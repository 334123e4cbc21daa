using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Data;

namespace SalesBot.Features.Summaries;

/// <summary>A note with its author; null where that is nobody whom the reader knows.</summary>
internal sealed record SaidNote(SummaryNote Note, Member? Author);

/// <summary>Reads what was handed in, with the rights of this moment.</summary>
internal sealed class SummaryBook(SalesDb db)
{
    /// <summary>The correction of a summary that is older than so many days is forgotten.</summary>
    private const int CorrectionFadesAfterDays = 62;

    private static readonly Viewer Naming = Viewer.System("summary notes");

    public Task<Summary?> FindAsync(Viewer viewer, int memberId, SummaryOf of, CancellationToken cancellationToken) =>
        db.For(viewer).Summaries.FirstOrDefaultAsync(
            s => s.MemberId == memberId && s.Kind == of.Kind && s.From == of.Period.From, cancellationToken);

    /// <summary>Null for none, and for one that may not be seen: the one reads like the other.</summary>
    public async Task<Summary?> ByIdAsync(Viewer viewer, string id, CancellationToken cancellationToken) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? await db.For(viewer).Summaries.FirstOrDefaultAsync(s => s.Id == key, cancellationToken)
            : null;

    /// <summary>The last that a member handed in.</summary>
    public Task<Summary?> LastAsync(Viewer viewer, int memberId, SummaryKind kind, CancellationToken cancellationToken) =>
        Of(viewer, memberId, kind).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The last before a period, whose correction comes back in it.</summary>
    public Task<Summary?> BeforeAsync(Viewer viewer, int memberId, SummaryOf of, CancellationToken cancellationToken)
    {
        var earliest = of.Period.From.AddDays(-CorrectionFadesAfterDays);
        return Of(viewer, memberId, of.Kind).FirstOrDefaultAsync(s => s.From < of.Period.From && s.From >= earliest, cancellationToken);
    }

    /// <summary>The weeks of a month that were handed in, in their order; a week belongs to the month of the day it was due.</summary>
    public async Task<IReadOnlyList<Summary>> WeeksAsync(Viewer viewer, int memberId, Period month, CancellationToken cancellationToken)
    {
        var (from, to) = (month.From.AddDays(-4), month.To.AddDays(-4));
        return await Of(viewer, memberId, SummaryKind.Week).Where(s => s.From >= from && s.From <= to).OrderBy(s => s.From).ToListAsync(cancellationToken);
    }

    /// <summary>Those of some members for a period.</summary>
    public Task<Dictionary<int, Summary>> OfAllAsync(Viewer viewer, IReadOnlyCollection<int> members, SummaryOf of, CancellationToken cancellationToken) =>
        db.For(viewer).Summaries.Where(s => members.Contains(s.MemberId) && s.Kind == of.Kind && s.From == of.Period.From)
            .ToDictionaryAsync(s => s.MemberId, cancellationToken);

    /// <summary>What was said about a summary, in order. Its author may be above the reader, and is named all the same.</summary>
    public async Task<IReadOnlyList<SaidNote>> NotesAsync(Viewer viewer, long summaryId, CancellationToken cancellationToken)
    {
        var notes = await db.For(viewer).SummaryNotes.Where(n => n.SummaryId == summaryId).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        var authors = notes.Select(n => n.AuthorId).ToHashSet();
        // Past what the reader may see of them: who speaks to somebody is known to them by name.
        var named = await db.For(Naming).Members.Where(m => authors.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        return [.. notes.Select(n => new SaidNote(n, named.GetValueOrDefault(n.AuthorId)))];
    }

    /// <summary>The own summary that somebody else said something about last; without any the last that was handed in.</summary>
    public async Task<Summary?> TalkedAboutAsync(Viewer viewer, int memberId, CancellationToken cancellationToken)
    {
        var visible = db.For(viewer);
        var last = await visible.SummaryNotes
            .Where(n => n.AuthorId != memberId && visible.Summaries.Any(s => s.Id == n.SummaryId && s.MemberId == memberId))
            .OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Select(n => (long?)n.SummaryId).FirstOrDefaultAsync(cancellationToken);
        return last is { } id
            ? await visible.Summaries.FirstOrDefaultAsync(s => s.Id == id, cancellationToken)
            : await visible.Summaries.Where(s => s.MemberId == memberId).OrderByDescending(s => s.SubmittedAt).FirstOrDefaultAsync(cancellationToken);
    }

    private IQueryable<Summary> Of(Viewer viewer, int memberId, SummaryKind kind) =>
        db.For(viewer).Summaries.Where(s => s.MemberId == memberId && s.Kind == kind).OrderByDescending(s => s.From);
}
