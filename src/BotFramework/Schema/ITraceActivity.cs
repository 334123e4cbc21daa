namespace Microsoft.Bot.Schema;

/// <summary>For the eyes of the developer, shown by the Emulator.</summary>
public interface ITraceActivity : IActivity
{
    string Name { get; set; }

    string Label { get; set; }

    string ValueType { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
