namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a stack stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing was on it.</summary>
    Empty,

    /// <summary>The dialog on top waits for the next activity.</summary>
    Waiting,

    /// <summary>The last dialog ended with its result.</summary>
    Complete,

    /// <summary>All dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended, and the turn is over.</summary>
    CompleteAndWait,
}
