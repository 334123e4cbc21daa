namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot expects an answer (<see cref="Activity.InputHint"/>).</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string IgnoringInput = "ignoringInput";
    public const string ExpectingInput = "expectingInput";
}
