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

        MakeFolder(options.DataFolder);
        return options;
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"SalesBot:DataFolder is {Path.GetFullPath(folder)}, which cannot be used: {fault.Message}");
        }
    }

    private static SalesBotOptions Bound(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(SalesBotOptions.Section).Get<SalesBotOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new SettingsException(Sentence(unreadable));
        }
    }

    /// <summary>The binder names the setting, its value and what it should be; of unknown ones it names itself first.</summary>
    private static string Sentence(InvalidOperationException unreadable)
    {
        const string Unknown = "were not found on the instance of ";
        var message = (unreadable.InnerException as InvalidOperationException ?? unreadable).Message;
        return message.Contains(Unknown, StringComparison.Ordinal)
            ? $"There is no setting {message[(message.LastIndexOf(':') + 1)..].Trim()} in {SalesBotOptions.Section}; the README lists those there are."
            : message;
    }
}

/// <summary>The program cannot start as it is set; the message says what to set.</summary>
internal sealed class SettingsException(string message) : Exception(message);
