using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using SalesBot.Chat.Teams;

namespace SalesBot.Chat;

/// <summary>The bot: each kind of activity, and who deals with it. Runs inside a turn's transaction.</summary>
internal sealed class SalesBotHandler(
    Talk talk, Privately privately, Arrivals arrivals, CardPresses presses, Afterthoughts afterthoughts, ConversationState conversation)
    : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        var text = Spoken.In(activity);
        return Privately.IsShared(activity)
            ? privately.HearAsync(turnContext, text, cancellationToken)
            : talk.HearAsync(turnContext, text, activity.Value, cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        presses.AnswerAsync(turnContext, invokeValue.Action.Data, cancellationToken);

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        afterthoughts.EditedAsync(turnContext, cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        afterthoughts.DeletedAsync(turnContext, cancellationToken);

    /// <summary>Without asking the roster for everybody who came, as the framework would: nobody is greeted by name there.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.MembersAdded is { Count: > 0 } added
            ? arrivals.CameAsync(turnContext, added, cancellationToken)
            : Task.CompletedTask;

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        arrivals.AddedAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        arrivals.RemovedAsync(turnContext, cancellationToken);
}
