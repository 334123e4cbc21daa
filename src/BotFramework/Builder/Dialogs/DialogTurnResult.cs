namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a stack stands after a turn, and what the dialog that ended gives back.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    public object Result { get; set; }

    public bool ParentEnded { get; set; }
}
