using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Turns;
using SalesBot.Chat.Words;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat;

/// <summary>Says something to a member who did not ask: in the personal conversation in which they talked last.</summary>
public sealed class Messenger
{
    private static readonly Viewer Telling = Viewer.System("messenger");

    private readonly SalesDb _db;
    private readonly Outbox _outbox;

    internal Messenger(SalesDb db, Outbox outbox) => (_db, _outbox) = (db, outbox);

    /// <summary>Says it once the turn is saved, in the member's own language; false when they never talked to the bot, removed it, or have left.</summary>
    /// <param name="memberId">To whom.</param>
    /// <param name="write">Words it in a language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> TellAsync(int memberId, Func<Locale, Reply> write, CancellationToken cancellationToken)
    {
        var member = await _db.For(Telling).Members.FirstOrDefaultAsync(m => m.Id == memberId && m.Active, cancellationToken);
        var kept = await _db.Set<MemberConversation>().AsNoTracking().FirstOrDefaultAsync(c => c.MemberId == memberId, cancellationToken);
        if (member is null || kept is not { GoneAt: null })
        {
            return false;
        }

        var locale = Locale.Of(member.Language ?? Outbox.ReadReference(kept).Locale);
        _db.Add(_outbox.Row(kept, Speaker.ToActivity(write(locale), kept.Channel)));
        return true;
    }

    /// <summary>Keeps where a member talks now.</summary>
    internal async Task KeepAsync(Activity incoming, int memberId, CancellationToken cancellationToken)
    {
        var kept = await _db.Set<MemberConversation>().FirstOrDefaultAsync(c => c.MemberId == memberId, cancellationToken);
        var reference = Outbox.WriteReference(incoming);
        if (kept is null)
        {
            _db.Add(new MemberConversation
            {
                MemberId = memberId,
                Channel = incoming.ChannelId,
                Conversation = incoming.Conversation.Id,
                Reference = reference,
            });
        }
        else if (kept.Reference != reference || kept.GoneAt is not null)
        {
            (kept.Channel, kept.Conversation, kept.Reference) = (incoming.ChannelId, incoming.Conversation.Id, reference);
            kept.GoneAt = null;
        }
    }
}
