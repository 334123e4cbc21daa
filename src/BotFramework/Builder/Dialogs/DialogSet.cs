using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that call each other by their ids.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set without a stack of its own, as a component has it.</summary>
    public DialogSet()
    {
    }

    /// <summary>A hash of the versions of the dialogs.</summary>
    public virtual string GetVersion() => _version ??= Hash(_dialogs.Values);

    /// <summary>Adds a dialog. If another has its id, it gets a number at the end of its own.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present) && present == dialog)
            return this;

        dialog.Id = FreeId(dialog.Id);
        _dialogs[dialog.Id] = dialog;
        _version = null;
        return this;
    }

    /// <exception cref="InvalidOperationException">The set has no stack of its own.</exception>
    public async Task<DialogContext> CreateContextAsync(
        ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
            throw new InvalidOperationException("The set was made without an accessor to its state.");

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog, or null.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private static string Hash(IEnumerable<Dialog> dialogs)
    {
        var versions = string.Concat(dialogs.Select(dialog => dialog.GetVersion()));
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(versions)));
    }

    private string FreeId(string wanted)
    {
        var id = wanted;
        for (var number = 2; _dialogs.ContainsKey(id); number++)
            id = wanted + number;
        return id;
    }
}
