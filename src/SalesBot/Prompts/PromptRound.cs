using SalesBot.Chat.Turns;

namespace SalesBot.Prompts;

/// <summary>
/// One round of the clock's edge: plan, take up what is due, write it, send it, settle it. It waits for nothing: what may not be
/// sent yet is left to a later round.
/// </summary>
internal sealed class PromptRound(IServiceScopeFactory scopes, ILogger<PromptRound> log)
{
    /// <summary>So many are written and sent at once: a morning of five hundred people then takes half a minute.</summary>
    private const int AtOnce = 8;

    /// <summary>Does all there is to do now.</summary>
    /// <returns>UTC instant at which there is something to do again; null when nothing waits.</returns>
    public async Task<DateTime?> RunAsync(CancellationToken cancellationToken)
    {
        await InScopeAsync(s => s.GetRequiredService<PromptPlanner>().PlanAsync(cancellationToken));
        await InScopeAsync(s => s.GetRequiredService<PromptRows>().WakeAsync(cancellationToken));
        while (await DeliverDueAsync(null, cancellationToken) > 0)
        {
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PromptRows>().NextAsync(cancellationToken);
    }

    /// <summary>Takes up what is due to this member, or to anybody, and brings it to its outcome; how many there were.</summary>
    internal async Task<int> DeliverDueAsync(int? memberId, CancellationToken cancellationToken)
    {
        var claim = Guid.NewGuid().ToString("N");
        List<Prompt> claimed = [];
        await InScopeAsync(async s => claimed = await s.GetRequiredService<PromptRows>().ClaimAsync(claim, memberId, cancellationToken));
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(claimed, options, async (prompt, token) => await DeliverAsync(prompt, token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await InScopeAsync(s => s.GetRequiredService<PromptRows>().GiveBackAsync(claim, CancellationToken.None));
            throw;
        }

        return claimed.Count;
    }

    /// <summary>One that fails, as when the store is out of reach, does not keep the others: its lease runs out, and it is taken up again.</summary>
    private async Task DeliverAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        try
        {
            await InScopeAsync(s => s.GetRequiredService<PromptDelivery>().DeliverAsync(prompt, cancellationToken));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError("Prompt {Prompt} has no outcome; taken up again later: {Fault}", prompt.Id, FaultTrace.Of(fault));
            log.LogDebug(fault, "The whole fault of prompt {Prompt}", prompt.Id);
        }
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
