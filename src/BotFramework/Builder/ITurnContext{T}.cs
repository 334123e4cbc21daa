using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn on an activity of one kind.</summary>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
