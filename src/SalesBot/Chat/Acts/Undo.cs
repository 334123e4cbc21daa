using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Acts;

/// <summary>
/// Takes back a person's own last save of the last 24 hours in this conversation, unless somebody has built on it: said
/// as a word, or pressed on the receipt of one save.
/// </summary>
internal sealed class Undo(SalesDb db, TakeBack takeBack) : IAnswer, IAct
{
    public const string Name = "undo";

    private static readonly TimeSpan Within = TimeSpan.FromHours(24);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        await UndoAsync(await Own(turn).Where(s => !s.TakenBack).FirstOrDefaultAsync(cancellationToken), turn, cancellationToken);

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
        await UndoAsync(await Own(turn).Where(s => s.Id == pressed.Id).FirstOrDefaultAsync(cancellationToken), turn, cancellationToken);

    /// <summary>Whether something this person saved can still be taken back.</summary>
    public async Task<bool> MayAsync(Saved saved, Turn turn, CancellationToken cancellationToken) =>
        !saved.TakenBack && saved.At > turn.Now - Within && !await takeBack.IsBuiltOnAsync(saved, cancellationToken);

    private async Task<Reply> UndoAsync(Saved? saved, Turn turn, CancellationToken cancellationToken)
    {
        if (saved is null)
        {
            return Say(turn, "undo.nothing");
        }

        if (saved.TakenBack)
        {
            return Say(turn, "undo.already");
        }

        if (await takeBack.IsBuiltOnAsync(saved, cancellationToken))
        {
            return Say(turn, "undo.builton", saved.What);
        }

        await takeBack.RevertAsync(saved, cancellationToken);
        return Say(turn, "undo.done", saved.What);
    }

    /// <summary>What this person saved here of late, the last first.</summary>
    private IQueryable<Saved> Own(Turn turn)
    {
        var since = turn.Now - Within;
        return db.Set<Saved>()
            .Where(s => s.MemberId == turn.Member.Id && s.Channel == turn.Channel && s.Conversation == turn.Conversation && s.At > since)
            .OrderByDescending(s => s.At).ThenByDescending(s => db.Set<AuditEntry>().Where(a => a.SavedId == s.Id).Max(a => (long?)a.Id));
    }

    private static Reply Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => new(Phrases.Shared.Say(turn.Locale, key, blanks));
}
