namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in one turn, with the set that they come from.</summary>
public partial class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state?.DialogStack ?? [];
    }

    /// <summary>The stack inside the dialog on top of another.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
    {
        Parent = parentDialogContext;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The stack; the dialog on top comes first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the dialog on top, if that is a container; else null.</summary>
    public DialogContext Child =>
        ActiveDialog != null && FindDialog(ActiveDialog.Id) is DialogContainer container
            ? container.CreateChildContext(this)
            : null;

    /// <summary>The dialog on top, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The dialog of this id here or in a parent, or null.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Tells the dialog on top, or on top of the innermost stack, and then outwards.</summary>
    /// <returns>Whether a dialog handled it.</returns>
    public async Task<bool> EmitEventAsync(
        string name,
        object value = null,
        bool bubble = true,
        bool fromLeaf = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var dc = fromLeaf ? Innermost() : this;
        if (dc.ActiveDialog == null || dc.FindDialog(dc.ActiveDialog.Id) is not { } dialog)
            return false;

        var e = new DialogEvent { Bubble = bubble, Name = name, Value = value };
        return await dialog.OnDialogEventAsync(dc, e, cancellationToken);
    }

    /// <summary>The locale of the activity, or else the current culture's name.</summary>
    public string GetLocale() =>
        (Context as TurnContext)?.Locale ?? Context.Activity.Locale
        ?? System.Globalization.CultureInfo.CurrentCulture.Name;

    private DialogContext Innermost()
    {
        var dc = this;
        while (dc.Child is { } child)
            dc = child;
        return dc;
    }
}
