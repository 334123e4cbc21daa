using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;

namespace SalesBot.Data.Privacy;

/// <summary>
/// Takes a person out of the store for good. What the business did stays, with every sum, credited to a number; who that was can no
/// longer be found out: the name, what they wrote of themselves, what they were told, and what the audit remembers of these go.
/// </summary>
public sealed class Erasure(SalesDb db)
{
    /// <param name="member">Whose access has ended.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="at">UTC instant.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    /// <returns>How many rows went.</returns>
    /// <exception cref="InvalidOperationException">The member still has access.</exception>
    public async Task<int> RunAsync(Member member, Viewer by, DateTime at, CancellationToken cancellationToken)
    {
        if (member.Active)
        {
            throw new InvalidOperationException("Who still has access is not erased: they would be a member without a name.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var gone = await RemoveConversationsAsync(member.Id, cancellationToken);
        gone += await RemoveNotesOnSummariesAsync(member.Id, cancellationToken);
        foreach (var (table, whose) in PersonalTables.Own(db.Model))
        {
            gone += await PersonalTables.ForTableAsync<int>(this, typeof(Erasure), nameof(RemoveAsync), table, whose, member.Id, cancellationToken);
        }

        await ForgetNameAsync(member.Id, cancellationToken);
        db.Add(new AuditEntry { At = at, MemberId = by.IsSystem ? null : by.MemberId, System = by.SystemName, Entity = nameof(Member), Key = Key(member.Id), After = """{"Erased":true}""" });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return gone;
    }

    private async Task<int> RemoveConversationsAsync(int memberId, CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var (channel, conversation) in await PersonalTables.ConversationsAsync(db, memberId, cancellationToken))
        {
            var begins = $"{channel}/conversations/{conversation}";
            gone += await db.Set<OutgoingMessage>().Where(o => o.Channel == channel && o.Conversation == conversation).ExecuteDeleteAsync(cancellationToken);
            gone += await db.Set<TakenActivity>().Where(t => t.Channel == channel && t.Conversation == conversation).ExecuteDeleteAsync(cancellationToken);
            gone += await db.Set<ConversationRow>().Where(r => r.Key.StartsWith(begins)).ExecuteDeleteAsync(cancellationToken);
        }

        return gone;
    }

    /// <summary>What others said of their summaries is of them, and hangs on rows that go.</summary>
    private async Task<int> RemoveNotesOnSummariesAsync(int memberId, CancellationToken cancellationToken)
    {
        var theirs = db.Set<Summary>().Where(s => s.MemberId == memberId);
        var notes = db.Set<SummaryNote>().Where(n => theirs.Any(s => s.Id == n.SummaryId));
        await ForgetAsync(nameof(SummaryNote), await notes.Select(n => n.Id.ToString()).ToListAsync(cancellationToken), cancellationToken);
        return await notes.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> RemoveAsync<T>(IProperty whose, int memberId, CancellationToken cancellationToken)
        where T : class
    {
        var rows = PersonalTables.Rows<T>(db, [whose], memberId);
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;
        var keys = (await rows.ToListAsync(cancellationToken)).Select(row => string.Join('/', key.Select(p => p.GetGetter().GetClrValue(row)))).ToList();
        await ForgetAsync(typeof(T).Name, keys, cancellationToken);
        return await rows.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task ForgetNameAsync(int memberId, CancellationToken cancellationToken)
    {
        var (upn, name) = (FormattableString.Invariant($"erased-{memberId}"), FormattableString.Invariant($"Member {memberId}"));
        await ForgetAsync(nameof(Member), [Key(memberId)], cancellationToken);
        var was = await db.Set<Member>().Where(m => m.Id == memberId).Select(m => m.Upn).SingleAsync(cancellationToken);
        // What files said that named them. A file that still does is told so at the next import: it names nobody.
        await db.Set<ImportedRecord>().Where(r => r.Key.Contains(was) || r.Content.Contains(was)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Member>().Where(m => m.Id == memberId).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Upn, upn).SetProperty(m => m.Name, name).SetProperty(m => m.NameZh, "").SetProperty(m => m.Language, (string?)null),
            cancellationToken);
    }

    /// <summary>The audit keeps that something was changed, by whom and when; not what stood there.</summary>
    private async Task ForgetAsync(string entity, List<string> keys, CancellationToken cancellationToken)
    {
        foreach (var some in keys.Chunk(500))
        {
            await db.Set<AuditEntry>().Where(a => a.Entity == entity && some.Contains(a.Key)).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.Before, (string?)null).SetProperty(a => a.After, (string?)null), cancellationToken);
        }
    }

    private static string Key(int memberId) => memberId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
