using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in order: the first added is the outermost.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await RunAsync(turnContext, null, 0, cancellationToken);
        await next(cancellationToken);
    }

    /// <summary>Runs all middleware around the callback.</summary>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunAsync(turnContext, callback, 0, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(
        ITurnContext turnContext, BotCallbackHandler callback, int step, CancellationToken cancellationToken)
    {
        if (step == _middleware.Count)
            return callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;

        return _middleware[step].OnTurnAsync(
            turnContext, token => RunAsync(turnContext, callback, step + 1, token), cancellationToken);
    }
}
