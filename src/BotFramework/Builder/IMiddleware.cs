namespace Microsoft.Bot.Builder;

/// <summary>Does something before and after a turn, or instead of it, if it does not call <c>next</c>.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
