using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt says, and what it offers.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>What is said when the answer was none; without it, <see cref="Prompt"/>.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    public ListStyle? Style { get; set; }

    /// <summary>For the validator.</summary>
    public object Validations { get; set; }

    public string RecognizeLanguage { get; set; }
}
