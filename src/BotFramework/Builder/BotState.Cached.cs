using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state as a turn has it, with what was read, to tell whether it was changed.</summary>
    public class CachedBotState
    {
        private static readonly JsonSerializerSettings Settings = new();
        private string _json;

        internal CachedBotState(Dictionary<string, object> state)
        {
            State = state;
            MarkSaved();
        }

        internal IDictionary<string, object> State { get; }

        internal bool IsChanged() => _json != Json();

        internal void MarkSaved() => _json = Json();

        internal void MarkChanged() => _json = null;

        private string Json() => JsonConvert.SerializeObject(State, Settings);
    }
}
