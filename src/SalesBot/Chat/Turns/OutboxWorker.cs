using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace SalesBot.Chat.Turns;

/// <summary>Sends what is still owed: at start what a stopped process left, then what a channel would not take at once.</summary>
internal sealed class OutboxWorker(IServiceScopeFactory scopes, CloudAdapter adapter, BotIdentity identity, TimeProvider clock, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Outbox>().DrainAsync(adapter, identity.AppId, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Owed replies could not be sent; tried again in {Pause}", Pause);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>The bot's own id with the channels; empty without credentials.</summary>
public sealed record BotIdentity(string AppId);
