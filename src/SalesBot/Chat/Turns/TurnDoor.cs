using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SalesBot.Chat.Turns;

/// <summary>
/// The bot that the adapter calls. It lets in as much as the limits allow, one turn of a conversation at a time; whoever is
/// too fast does not make the others wait.
/// </summary>
internal sealed class TurnDoor(TurnTransaction turns, Haste haste, ConversationGate gate) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (haste.Count(activity) is { } tooFast)
        {
            await RefuseAsync(turnContext, tooFast, cancellationToken);
            return;
        }

        using var pass = await gate.EnterAsync($"{activity.ChannelId}|{activity.Conversation?.Id}", cancellationToken);
        await turns.OnTurnAsync(turnContext, cancellationToken);
    }

    private async Task RefuseAsync(ITurnContext turnContext, TooFast tooFast, CancellationToken cancellationToken)
    {
        if (tooFast.IsTold)
        {
            await turns.RefuseAsync(turnContext, tooFast, cancellationToken);
        }

        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            var refusal = new InvokeResponse { Status = StatusCodes.Status429TooManyRequests };
            await turnContext.SendActivityAsync(new Activity { Type = "invokeResponse", Value = refusal }, cancellationToken);
        }
    }
}
