namespace Microsoft.Bot.Schema;

/// <summary>Something happened, with a name and a value.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
