using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesBot.Data;

namespace SalesBot.Hosting;

/// <summary>The bot is well when its store answers.</summary>
internal sealed class StoreCheck(SalesDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The store does not answer.");
}
