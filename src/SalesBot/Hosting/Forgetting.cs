using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Features.Export;
using SalesBot.Prompts;

namespace SalesBot.Hosting;

/// <summary>
/// Forgets what was kept long enough: at start, then every few hours. The business itself is never forgotten: visits, payments,
/// summaries and their like stay.
/// </summary>
internal sealed class Forgetting(IServiceScopeFactory scopes, SalesBotOptions options, TimeProvider clock, ILogger<Forgetting> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>As much as is deleted at once: whoever wants to save meanwhile does not wait for long.</summary>
    private const int Handful = 2000;

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
                log.LogError(fault, "What is old could not be forgotten; tried again in {Pause}", Pause);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var (unread, message) = (Before(options.Keep.UnreadDays), Before(options.Keep.MessageDays));
        await ForgetAsync<UnreadSentence>(rows => rows.Where(u => u.At < unread).OrderBy(u => u.Id));
        await ForgetAsync<OutgoingMessage>(rows => rows.Where(o => o.SentAt < message || (o.GivenUp && o.LeasedUntil < message)).OrderBy(o => o.Id));
        await ForgetAsync<TakenActivity>(rows => rows.Where(t => t.At < message).OrderBy(t => t.At));
        await ForgetAsync<Saved>(rows => rows.Where(s => s.At < message).OrderBy(s => s.Id));
        await ForgetAsync<ExportLink>(rows => rows.Where(l => l.ExpiresAt < message).OrderBy(l => l.ExpiresAt));
        await ForgetAsync<Prompt>(rows => rows.Where(p => p.SettledAt < message).OrderBy(p => p.Id));
        if (options.Keep.AuditDays > 0)
        {
            var audit = Before(options.Keep.AuditDays);
            await ForgetAsync<AuditEntry>(rows => rows.Where(a => a.At < audit).OrderBy(a => a.Id));
        }

        async Task ForgetAsync<T>(Func<IQueryable<T>, IQueryable<T>> old)
            where T : class
        {
            while (await old(db.Set<T>()).Take(Handful).ExecuteDeleteAsync(cancellationToken) == Handful)
            {
            }
        }
    }

    private DateTime Before(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}
