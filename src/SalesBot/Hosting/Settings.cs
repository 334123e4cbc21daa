using System.ComponentModel.DataAnnotations;

namespace SalesBot.Hosting;

/// <summary>What the host itself is set to.</summary>
internal static class Settings
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>Larger than any activity of a channel; what is larger is refused unread.</summary>
    private const long LargestBody = 1024 * 1024;

    private static readonly string[] Addresses = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>The default stands in code: in a settings file or a launch profile it would beat the environment variable.</summary>
    public static void ListenByDefault(this WebApplicationBuilder builder)
    {
        if (!Addresses.Any(key => builder.Configuration.GetSection(key).Exists()))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    public static void LimitBodies(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);

    /// <summary>Standard output belongs to the answers of commands.</summary>
    public static void LogToStandardError(this WebApplicationBuilder builder) =>
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
                options => options.LogToStandardErrorThreshold = LogLevel.Trace);

    /// <exception cref="SettingsException">A setting is wrong; the message lists all that are.</exception>
    public static SalesBotOptions Read(IConfiguration configuration)
    {
        var options = Bound(configuration);
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true))
        {
            throw new SettingsException(string.Join(Environment.NewLine, wrong.Select(w => w.ErrorMessage)));
        }

        return options;
    }

    private static SalesBotOptions Bound(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(SalesBotOptions.Section).Get<SalesBotOptions>() ?? new();
        }
        catch (InvalidOperationException unreadable)
        {
            // Names the setting and the value, and what kind of value it should be.
            throw new SettingsException(unreadable.Message);
        }
    }
}

/// <summary>The program cannot start as it is set; the message says what to set.</summary>
internal sealed class SettingsException(string message) : Exception(message);
