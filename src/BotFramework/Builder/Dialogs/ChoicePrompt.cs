using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of the choices: by its value, its button, a synonym or its number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    /// <summary>How choices are listed in each language that is known here.</summary>
    internal static readonly Dictionary<string, ChoiceFactoryOptions> Listed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new(", ", " or ", ", or ", true),
        ["es"] = new(", ", " o ", ", o ", true),
        ["zh"] = new("， ", " 要么 ", "， 要么 ", true),
    };

    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, Listed, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">The id.</param>
    /// <param name="choiceDefaults">How choices are listed in a language, by its code or a locale's.</param>
    /// <param name="validator">Decides what is taken.</param>
    /// <param name="defaultLocale">The language where an activity says none.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = new(choiceDefaults, StringComparer.OrdinalIgnoreCase);
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown, unless the options say.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How choices are listed, whatever the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var listed = ChoiceOptions ?? DefaultsFor(options.RecognizeLanguage ?? turnContext.Activity.Locale ?? DefaultLocale);
        return SendChoicesAsync(turnContext, options, isRetry, options.Choices ?? [], Style, listed, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.AsMessageActivity()?.Text;
        var found = string.IsNullOrEmpty(text)
            ? []
            : ChoiceRecognizers.RecognizeChoices(text, options.Choices ?? [], RecognizerOptions);
        return Task.FromResult(found.Count == 0
            ? new PromptRecognizerResult<FoundChoice>()
            : new PromptRecognizerResult<FoundChoice> { Succeeded = true, Value = found[0].Resolution });
    }

    private ChoiceFactoryOptions DefaultsFor(string locale)
    {
        if (locale != null && _choiceDefaults.TryGetValue(locale, out var exact))
            return exact;

        var language = locale?.Split('-')[0];
        return language != null && _choiceDefaults.TryGetValue(language, out var near)
            ? near
            : _choiceDefaults.GetValueOrDefault("en-us") ?? _choiceDefaults.GetValueOrDefault("en");
    }
}
