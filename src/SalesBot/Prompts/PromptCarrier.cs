using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Turns;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>Brings a prompt to the channel, and sees to it that it can be answered like any reply: pressed, and by words.</summary>
internal sealed class PromptCarrier(CloudAdapter adapter, BotIdentity identity, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PromptCarrier> log)
{
    /// <summary>Sends it and tells what the channel made of it; never throws for what the channel or the way there does.</summary>
    public async Task<ChannelAnswer> SendAsync(MemberConversation to, Activity activity)
    {
        try
        {
            string? id = null;
            await InConversationAsync(to, async (context, token) => id = (await context.SendActivityAsync(activity, token))?.Id);
            return new ChannelAnswer.Taken(id);
        }
        catch (Exception fault)
        {
            var answer = ChannelAnswer.Of(fault, clock.GetUtcNow().UtcDateTime);
            log.LogWarning("A prompt was not taken: {Answer} ({Fault})", answer, fault.GetType().Name);
            return answer;
        }
    }

    /// <summary>Keeps what it asks, so that words press its buttons; not in the middle of a form, which waits for its own answer.</summary>
    public async Task KeepOfferAsync(MemberConversation to, Reply reply, Turn turn)
    {
        if (!reply.Asks)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        using var pass = await services.GetRequiredService<ConversationGate>().EnterAsync($"{to.Channel}|{to.Conversation}", CancellationToken.None);
        try
        {
            await InConversationAsync(to, (context, token) => KeepOfferAsync(services, context, reply, turn, token));
        }
        catch (DbUpdateException)
        {
            log.LogInformation("Somebody spoke while a prompt was sent; its buttons still answer it");
        }
    }

    private static async Task KeepOfferAsync(IServiceProvider services, ITurnContext context, Reply reply, Turn turn, CancellationToken cancellationToken)
    {
        var conversation = services.GetRequiredService<ConversationState>();
        var dialogs = await conversation.CreateProperty<DialogState>("dialogs").GetAsync(context, () => new DialogState(), cancellationToken);
        if (dialogs.DialogStack.Count > 0)
        {
            return;
        }

        await services.GetRequiredService<Offers>().KeepAsync(context, reply, turn, cancellationToken);
        await conversation.SaveChangesAsync(context, cancellationToken: cancellationToken);
        await services.GetRequiredService<SalesDb>().SaveAsync(Viewer.System("prompts"), turn.Now, cancellationToken);
    }

    private Task InConversationAsync(MemberConversation to, Func<ITurnContext, CancellationToken, Task> act) =>
        adapter.ContinueConversationAsync(identity.AppId, Outbox.ReadReference(to), (context, token) => act(context, token), CancellationToken.None);
}
