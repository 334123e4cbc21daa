using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Turns;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>
/// One prompt that was taken up, to its outcome. Whether it is still owed, and what it says, is asked now and not when it was
/// planned. From the moment the channel is called nothing stops it: a program that ends waits for the answer.
/// </summary>
internal sealed class PromptDelivery(SalesDb db, PromptRows rows, PromptScribe scribe, PromptCarrier carrier, Outbox outbox, TimeProvider clock)
{
    private static readonly Viewer Sending = Viewer.System("prompts");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task DeliverAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        var written = await scribe.WriteAsync(prompt, cancellationToken);
        if (written.Outcome is { } outcome)
        {
            await rows.SettleAsync(prompt, outcome, written.Note, cancellationToken);
        }
        else if (written.Again is { } again)
        {
            await rows.RestAsync(prompt, again, written.Note, isAnswered: false, cancellationToken);
        }
        else if (await rows.BeginAsync(prompt, cancellationToken))
        {
            await SendAsync(prompt, written);
        }
    }

    private async Task SendAsync(Prompt prompt, Written written)
    {
        var (to, turn, reply) = (written.To!, written.Turn!, written.Reply!);
        var activity = Speaker.ToActivity(reply, to.Channel);
        var answer = await carrier.SendAsync(to, activity);
        switch (answer)
        {
            case ChannelAnswer.Taken taken:
                await MarkSentAsync(prompt, outbox.Sent(to, activity, reply.Shows, taken.Id));
                await carrier.KeepOfferAsync(to, reply, turn);
                break;
            case ChannelAnswer.Busy busy:
                await rows.RestAsync(prompt, Now + PromptTimes.Rest(busy.After, prompt.Attempts), busy.Said, isAnswered: true, CancellationToken.None);
                break;
            case ChannelAnswer.Unheard unheard:
                await rows.RestAsync(prompt, Now + PromptTimes.InDoubt, unheard.Said, isAnswered: false, CancellationToken.None);
                break;
            case ChannelAnswer.Gone gone:
                await MarkGoneAsync(to);
                await rows.SettleAsync(prompt, PromptOutcome.Gone, gone.Said, CancellationToken.None);
                break;
            case ChannelAnswer.Refused refused:
                await rows.SettleAsync(prompt, PromptOutcome.Failed, refused.Said, CancellationToken.None);
                break;
        }
    }

    /// <summary>With it goes the message, so that a press finds its card; nothing else may keep the mark from being saved.</summary>
    private async Task MarkSentAsync(Prompt prompt, OutgoingMessage message)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await rows.SettleAsync(prompt, PromptOutcome.Sent, null, CancellationToken.None, message.SentId);
        db.Add(message);
        await db.SaveAsync(Sending, Now, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Unless they have talked from elsewhere meanwhile.</summary>
    private Task<int> MarkGoneAsync(MemberConversation to)
    {
        var now = Now;
        return db.Set<MemberConversation>().Where(c => c.MemberId == to.MemberId && c.Reference == to.Reference && c.GoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.GoneAt, now), CancellationToken.None);
    }
}
