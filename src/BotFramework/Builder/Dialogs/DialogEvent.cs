namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that dialogs are told, from the inside out.</summary>
public class DialogEvent
{
    /// <summary>Whether the parents are told, too, if no dialog handles it.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
