using System.Globalization;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter of channels that are reached over HTTP, without the HTTP in which activities come in.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <summary>Sends in order; a failure leaves the rest unsent.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="HttpRequestException">The channel is out of reach.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken)
                ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Connector(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Connector(turnContext).Conversations.DeleteActivityAsync(
            reference.Conversation?.Id, reference.ActivityId, cancellationToken);

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var caller = new AuthenticateRequestResult
        {
            Audience = BotFrameworkAuthentication.GetOriginatingAudience(),
            ClaimsIdentity = claimsIdentity,
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity),
        };
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken);
    }

    /// <exception cref="UnauthorizedAccessException">The sender is not let in.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        activity.CallerId = authenticateRequestResult.CallerId;
        using var context = await CreateContextAsync(
            authenticateRequestResult.ConnectorFactory,
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            activity,
            cancellationToken);
        await RunPipelineAsync(context, callback, cancellationToken);
        return ResponseOf(context);
    }

    private static IConnectorClient Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("The turn has no connector.");

    private static InvokeResponse ResponseOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse
            {
                Status = 200,
                Body = new ExpectedReplies { Activities = context.BufferedReplyActivities },
            };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;
        return InvokeResponseActivity.Kept(context)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }

    private async Task<TurnContext> CreateContextAsync(
        ConnectorFactory connectorFactory,
        ClaimsIdentity claimsIdentity,
        string audience,
        Activity activity,
        CancellationToken cancellationToken)
    {
        var connector = await connectorFactory.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, claimsIdentity);
        context.TurnState.Add(connector);
        context.TurnState.Add(connectorFactory);
        context.TurnState.Set(OAuthScopeKey, audience);
        return context;
    }

    private async Task<ResourceResponse> SendAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;
            case InvokeResponseActivity.Type:
                InvokeResponseActivity.Keep(turnContext, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var conversations = Connector(turnContext).Conversations;
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await conversations.SendToConversationAsync(activity, cancellationToken)
            : await conversations.ReplyToActivityAsync(activity, cancellationToken);
    }
}
