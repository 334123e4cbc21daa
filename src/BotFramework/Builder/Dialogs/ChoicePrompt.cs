using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of the choices: by its value, its button, a synonym or its number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new(", ", " or ", ", or ", true),
        ["es"] = new(", ", " o ", ", o ", true),
        ["zh"] = new("， ", " 要么 ", "， 要么 ", true),
    };

    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
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

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var prompt = AppendChoices(
            isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? DefaultsFor(options.RecognizeLanguage ?? activity.Locale ?? DefaultLocale),
            activity.Conversation?.ConversationType,
            activity.From?.Id == null ? null : [activity.From.Id],
            cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken);
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
