using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What is done in a turn; a bot's <see cref="IBot.OnTurnAsync"/>.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Calls the next middleware, or the bot.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>
/// Takes part in the sending of activities. Not calling <paramref name="next"/> keeps them; the list may be changed before.
/// </summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Takes part in an update; not calling <paramref name="next"/> prevents it.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Takes part in a deletion; not calling <paramref name="next"/> prevents it.</summary>
public delegate Task DeleteActivityHandler(
    ITurnContext turnContext, ConversationReference reference, Func<Task> next);
