namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack as a step of a waterfall has it, with the step before's result.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _wentOn;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, WaterfallState state, object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        (Index, Reason, Options, Values) = (state.Index, state.Reason, state.Options, state.Values);
        Result = result;
    }

    /// <summary>Which step it is; the first is 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the step before asked for.</summary>
    public object Result { get; }

    /// <summary>What the steps keep for each other.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step without asking.</summary>
    /// <exception cref="InvalidOperationException">The step went on already.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException("result cannot be a cancellation token", nameof(result));
        if (_wentOn)
            throw new InvalidOperationException(
                $"NextAsync was already called for dialog '{_waterfall.Id}', step {Index}.");

        _wentOn = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
