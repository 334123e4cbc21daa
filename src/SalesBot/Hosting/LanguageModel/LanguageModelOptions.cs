using System.ComponentModel.DataAnnotations;

namespace SalesBot.Hosting.LanguageModel;

/// <summary>The settings under <c>SalesBot:LanguageModel</c>. Without an endpoint no model is asked anything.</summary>
public sealed class LanguageModelOptions
{
    private const string Section = $"{SalesBotOptions.Section}:LanguageModel";

    /// <summary>An address that speaks as OpenAI's does, up to its version, such as https://NAME.openai.azure.com/openai/v1; empty for none.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name; at Azure the name of the deployment.</summary>
    public string Model { get; set; } = "";

    /// <summary>A secret: give it by the environment or a secret store, never in a file.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How long a person may wait for it, in seconds.</summary>
    public double TimeoutSeconds { get; set; } = 3;

    internal bool IsOn => Endpoint.Length > 0;

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    internal IEnumerable<ValidationResult> Wrongs()
    {
        if (IsOn && !IsSafe())
        {
            yield return new($"{Section}:Endpoint is '{Endpoint}'; write an https address, or one of this machine.");
        }

        if (IsOn && Model.Length == 0)
        {
            yield return new($"{Section}:Model is empty; write the name of the model, at Azure that of the deployment.");
        }

        // A channel sends a message again that is not taken within fifteen seconds.
        if (TimeoutSeconds is not (>= 0.2 and <= 10))
        {
            yield return new($"{Section}:TimeoutSeconds is {TimeoutSeconds}; write seconds from 0.2 to 10.");
        }
    }

    /// <summary>What people say does not cross a network in the clear.</summary>
    private bool IsSafe() => Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
