using System.ComponentModel.DataAnnotations;

namespace SalesBot.Hosting;

/// <summary>What the host itself is set to.</summary>
internal static class Settings
{
    private const string DefaultUrl = "http://localhost:3978";

    private static readonly string[] Addresses = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>The default stands in code: in a settings file or a launch profile it would beat the environment variable.</summary>
    public static void ListenByDefault(this WebApplicationBuilder builder)
    {
        if (!Addresses.Any(key => builder.Configuration.GetSection(key).Exists()))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    /// <summary>Standard output belongs to the answers of commands.</summary>
    public static void LogToStandardError(this WebApplicationBuilder builder) =>
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
                options => options.LogToStandardErrorThreshold = LogLevel.Trace);

    /// <exception cref="SettingsException">A setting is wrong; the message lists all that are.</exception>
    public static void Check(SalesBotOptions options)
    {
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true))
        {
            throw new SettingsException(string.Join(Environment.NewLine, wrong.Select(w => w.ErrorMessage)));
        }
    }
}

/// <summary>The program cannot start as it is set; the message says what to set.</summary>
internal sealed class SettingsException(string message) : Exception(message);
