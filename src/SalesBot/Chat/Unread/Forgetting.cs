using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Chat.Unread;

/// <summary>How long sentences that were not understood are kept.</summary>
internal sealed record Retention(int Days);

/// <summary>Forgets them after that time: at start, then every few hours.</summary>
internal sealed class Forgetting(IServiceScopeFactory scopes, Retention retention, TimeProvider clock, ILogger<Forgetting> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Old sentences could not be forgotten; tried again in {Pause}", Pause);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.GetUtcNow().UtcDateTime.AddDays(-retention.Days);
        await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<UnreadSentence>().Where(u => u.At < until).ExecuteDeleteAsync(cancellationToken);
    }
}
