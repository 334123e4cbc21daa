using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <summary>
    /// Answers the invokes of Teams by the method that is made for each; a value that does not fit is 400. What Teams
    /// does not have is left to <see cref="ActivityHandler"/>.
    /// </summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity.Name == null && turnContext.Activity.ChannelId == Channels.Msteams)
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
            return await AnswerTeamsAsync(turnContext, cancellationToken)
                ?? await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>Tells apart a dialog that was sent from what was decided on its preview.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken) => action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            var other => throw new InvokeResponseException(
                HttpStatusCode.BadRequest, $"{other} is not a supported BotMessagePreviewAction."),
        };

    private static T ValueOf<T>(ITurnContext<IInvokeActivity> turnContext)
        where T : class
    {
        if (turnContext.Activity.Value is not JObject value)
            throw new InvokeResponseException(HttpStatusCode.BadRequest, "The value is no object.");
        try
        {
            return value as T ?? ActivityJson.As<T>(value);
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, $"The value is no {typeof(T).Name}.");
        }
    }

    /// <summary>The answer, or null where the invoke is none of Teams alone.</summary>
    private async Task<InvokeResponse> AnswerTeamsAsync(
        ITurnContext<IInvokeActivity> turn, CancellationToken ct)
    {
        switch (turn.Activity.Name)
        {
            case "composeExtension/queryLink":
                return Body(await OnTeamsAppBasedLinkQueryAsync(turn, ValueOf<AppBasedLinkQuery>(turn), ct));
            case "composeExtension/anonymousQueryLink":
                return Body(await OnTeamsAnonymousAppBasedLinkQueryAsync(turn, ValueOf<AppBasedLinkQuery>(turn), ct));
            case "composeExtension/query":
                return Body(await OnTeamsMessagingExtensionQueryAsync(turn, ValueOf<MessagingExtensionQuery>(turn), ct));
            case "composeExtension/selectItem":
                return Body(await OnTeamsMessagingExtensionSelectItemAsync(turn, ValueOf<JObject>(turn), ct));
            case "composeExtension/fetchTask":
                return Body(await OnTeamsMessagingExtensionFetchTaskAsync(turn, ValueOf<MessagingExtensionAction>(turn), ct));
            case "composeExtension/submitAction":
                return Body(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, ValueOf<MessagingExtensionAction>(turn), ct));
            case "composeExtension/querySettingUrl":
                return Body(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, ValueOf<MessagingExtensionQuery>(turn), ct));
            case "task/fetch":
                return Body(await OnTeamsTaskModuleFetchAsync(turn, ValueOf<TaskModuleRequest>(turn), ct));
            case "task/submit":
                return Body(await OnTeamsTaskModuleSubmitAsync(turn, ValueOf<TaskModuleRequest>(turn), ct));
            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turn, ValueOf<JObject>(turn), ct);
                return CreateInvokeResponse();
            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turn, ValueOf<JObject>(turn), ct);
                return CreateInvokeResponse();
            default:
                return null;
        }
    }

    private static InvokeResponse Body(object body) => CreateInvokeResponse(body);
}
