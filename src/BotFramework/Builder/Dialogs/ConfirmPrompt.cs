using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or no: by a word, a button, or the number where the choices are numbered.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> Defaults = new()
    {
        ["en"] = (new("Yes"), new("No"), ChoicePrompt.Listed["en"]),
        ["es"] = (new("Sí"), new("No"), ChoicePrompt.Listed["es"]),
        ["zh"] = (new("是的"), new("不"), ChoicePrompt.Listed["zh"]),
    };

    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">The id.</param>
    /// <param name="choiceDefaults">Yes, no and how they are listed in a language, by its code or a locale's.</param>
    /// <param name="validator">Decides what is taken.</param>
    /// <param name="defaultLocale">The language where an activity says none.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = new(choiceDefaults, StringComparer.OrdinalIgnoreCase);
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the two are shown, unless the options say.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How the two are listed, whatever the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no, whatever the language.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var (choices, listed) = ChoicesFor(turnContext, options);
        return SendChoicesAsync(turnContext, options, isRetry, choices, Style, listed, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Text;
        var answer = string.IsNullOrEmpty(text) ? null : YesNo.Read(text) ?? Chosen(text, turnContext, options);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer != null, Value = answer == true });
    }

    private bool? Chosen(string text, ITurnContext turnContext, PromptOptions options)
    {
        var (choices, listed) = ChoicesFor(turnContext, options);
        if (ConfirmChoices == null && listed?.IncludeNumbers == false)
            return null;

        var found = ChoiceRecognizers.RecognizeChoices(text, choices);
        return found.Count == 0 ? null : found[0].Resolution.Index == 0;
    }

    private (List<Choice> Choices, ChoiceFactoryOptions Listed) ChoicesFor(
        ITurnContext turnContext, PromptOptions options)
    {
        var locale = options.RecognizeLanguage ?? turnContext.Activity.Locale ?? DefaultLocale ?? "en";
        if (!_choiceDefaults.TryGetValue(locale, out var usual) && !_choiceDefaults.TryGetValue(locale.Split('-')[0], out usual))
            usual = Defaults["en"];
        var (yes, no) = ConfirmChoices == null ? (usual.Item1, usual.Item2) : (ConfirmChoices.Item1, ConfirmChoices.Item2);
        return ([yes, no], ChoiceOptions ?? usual.Item3);
    }
}
