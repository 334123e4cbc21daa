using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SalesBot.Chat.People;
using SalesBot.Chat.Teams;
using SalesBot.Chat.Words;

namespace SalesBot.Chat;

/// <summary>Who comes, and where the bot is added or removed: a person is welcomed once, a team once.</summary>
internal sealed class Arrivals(
    Desk desk, Talk talk, WhoIsWho who, Links links, Speaker speaker, Messenger messenger, ConversationState conversation, IWelcome welcome)
{
    /// <summary>People, the bot perhaps among them, came into the conversation.</summary>
    public Task CameAsync(ITurnContext turnContext, IEnumerable<ChannelAccount> added, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var bot = added.ToLookup(m => m.Id == activity.Recipient?.Id);
        return Privately.IsShared(activity) ? (bot[true].Any() ? AddedToTeamAsync(turnContext, cancellationToken) : Task.CompletedTask)
            // Teams tells of the bot alone, and of whom it was added for as the sender.
            : bot[false].Any() || activity.ChannelId == Channels.Msteams ? CameAsync(turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>The bot was added, or is back.</summary>
    public Task AddedAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Privately.IsShared(turnContext.Activity)
        ? AddedToTeamAsync(turnContext, cancellationToken)
        : CameAsync(turnContext, cancellationToken);

    /// <summary>The bot was removed: nothing can be said there any more.</summary>
    public Task RemovedAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        messenger.GoneAsync(turnContext.Activity, cancellationToken);

    private async Task CameAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = await desk.OpenAsync(turnContext, null, "", cancellationToken);
        if (turn is not null)
        {
            turnContext.TurnState.Set(turn);
            await messenger.KeepAsync(turnContext.Activity, turn.Member.Id, cancellationToken);
        }

        if (await IsFirstTimeAsync(turnContext, cancellationToken))
        {
            await speaker.SayAsync(
                turnContext, turn is null ? await talk.WhyNotAsync(turnContext, cancellationToken) : welcome.To(turn), cancellationToken);
        }
    }

    private async Task AddedToTeamAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (!await IsFirstTimeAsync(turnContext, cancellationToken))
        {
            return;
        }

        var activity = turnContext.Activity;
        var member = (await who.FindAsync(turnContext, cancellationToken)).Member;
        var locale = Locale.Of(member?.Language ?? activity.Locale);
        var name = member is null ? await links.NameAsync(turnContext, cancellationToken)
            : locale == Locale.Chinese && member.NameZh.Length > 0 ? member.NameZh : member.Name;
        var text = name is null ? Phrases.Shared.Say(locale, "team.welcome.nobody") : Phrases.Shared.Say(locale, "team.welcome", name);
        await speaker.SayAsync(turnContext, new Reply(text), cancellationToken);
    }

    private async Task<bool> IsFirstTimeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var welcomed = conversation.CreateProperty<bool>("welcomed");
        var before = await welcomed.GetAsync(turnContext, () => false, cancellationToken);
        await welcomed.SetAsync(turnContext, true, cancellationToken);
        return !before;
    }
}
