using SalesBot.Chat.Turns;

namespace SalesBot.Prompts;

/// <summary>Runs the rounds: every quarter of a minute, and sooner when something is due sooner.</summary>
internal sealed class PromptWorker(PromptRound round, TimeProvider clock, ILogger<PromptWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(await RunAsync(stoppingToken), clock, stoppingToken);
        }
    }

    /// <summary>Runs one; how long to wait for the next.</summary>
    private async Task<TimeSpan> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            var next = await round.RunAsync(stoppingToken) - clock.GetUtcNow().UtcDateTime;
            return next is not { } wait || wait > Pause ? Pause : wait < ShortestPause ? ShortestPause : wait;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError("Prompts could not be sent; tried again in {Pause}: {Fault}", Pause, FaultTrace.Of(fault));
            log.LogDebug(fault, "The whole fault");
            return Pause;
        }
    }
}
