namespace Microsoft.Bot.Schema;

/// <summary>A call that wants an answer in the response of the same request.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }
}
