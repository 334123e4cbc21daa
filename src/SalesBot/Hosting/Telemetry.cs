using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SalesBot.Chat.Turns;

namespace SalesBot.Hosting;

/// <summary>
/// Traces and metrics by OpenTelemetry's own settings: they leave the machine when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names where
/// to, and are not gathered else.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="SettingsException">The endpoint is no address.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 } endpoint)
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"{Endpoint} is '{endpoint}', which is no address; write one such as http://localhost:4317.");
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("salesbot"))
            // Whether a turn is traced is not for the channel to say, whose request may come with a trace that it does not record.
            .WithTracing(traces => traces.SetSampler(new AlwaysOnSampler()).AddSource(TurnMeter.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter())
            // Entity Framework measures queries, saves and lost races itself; ASP.NET Core and HttpClient their requests.
            .WithMetrics(metrics => metrics.AddMeter(TurnMeter.Name, "Microsoft.EntityFrameworkCore")
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }
}
