using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace SalesBot.Hosting;

/// <summary>
/// Where a balancer and a supervisor look: <c>/health/live</c> answers while the process does; <c>/health/ready</c> and <c>/health</c>
/// when the bot can take messages too.
/// </summary>
internal static class Health
{
    /// <summary>Marks a check that must pass before messages are sent here.</summary>
    public const string Ready = "ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
        app.MapHealthChecks("/health");
    }
}
