namespace SalesBot.Hosting.DirectLine;

/// <summary>The chats of the local web chat that are open; beyond a bound the oldest is forgotten.</summary>
internal sealed class LocalConversations
{
    private const int Most = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LocalConversation> _byId = [];
    private readonly Queue<string> _ages = new();

    public LocalConversation Open(string? person, string? locale)
    {
        var opened = new LocalConversation(Guid.NewGuid().ToString("N"), person, locale);
        lock (_lock)
        {
            _byId.Add(opened.Id, opened);
            _ages.Enqueue(opened.Id);
            if (_ages.Count > Most)
            {
                _byId.Remove(_ages.Dequeue());
            }
        }

        return opened;
    }

    /// <summary>The chat with that id; null when it is not known, or not any more.</summary>
    public LocalConversation? Find(string id)
    {
        lock (_lock)
        {
            return _byId.GetValueOrDefault(id);
        }
    }
}
