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
            // From the round's beginning on: however long it takes, the next comes at its time.
            var pause = Task.Delay(Pause, clock, stoppingToken);
            var next = await RunAsync(stoppingToken) - clock.GetUtcNow().UtcDateTime;
            var sooner = next < Pause ? Task.Delay(next > ShortestPause ? next.Value : ShortestPause, clock, stoppingToken) : pause;
            await await Task.WhenAny(pause, sooner);
        }
    }

    /// <summary>Runs one; when there is something to do again.</summary>
    private async Task<DateTime?> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await round.RunAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError("Prompts could not be sent; tried again in {Pause}: {Fault}", Pause, FaultTrace.Of(fault));
            log.LogDebug(fault, "The whole fault");
            return null;
        }
    }
}
