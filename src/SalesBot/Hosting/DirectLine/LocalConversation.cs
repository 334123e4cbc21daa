using Newtonsoft.Json.Linq;

namespace SalesBot.Hosting.DirectLine;

/// <summary>
/// One chat of the local web chat: what both sides sent, in order. It lives in memory and ends with the process, which
/// is enough to try the bot in Development; what the bot itself knows of the chat stands in its store.
/// </summary>
/// <param name="id">The conversation's id, and its token.</param>
/// <param name="person">User principal name of who opened it; null when they did not say.</param>
/// <param name="locale">The tag of their language; null when they did not say.</param>
internal sealed class LocalConversation(string id, string? person, string? locale)
{
    private const int MostActivities = 1000;

    /// <summary>By this number Web Chat orders what it shows.</summary>
    private const string Sequence = "webchat:sequence-id";

    private readonly Lock _lock = new();
    private readonly List<(long Mark, JObject Activity)> _kept = [];
    private long _mark;

    public string Id => id;

    public string? Person => person;

    public string? Locale => locale;

    /// <summary>Keeps an activity under a new id and the next place, and gives the id.</summary>
    public string Add(JObject activity)
    {
        lock (_lock)
        {
            var added = $"{id}-{++_mark:D7}";
            activity["id"] = added;
            Keep(activity, _mark);
            return added;
        }
    }

    /// <summary>
    /// Puts an activity in the place of the one with that id. It is told to the page as news with the old id and the old
    /// place, which is how Web Chat takes an activity that changed. False when there is none.
    /// </summary>
    public bool Replace(string activityId, JObject activity)
    {
        lock (_lock)
        {
            if (IndexOf(activityId) is not (>= 0 and var at))
            {
                return false;
            }

            var place = _kept[at].Activity["channelData"]!.Value<long>(Sequence);
            _kept.RemoveAt(at);
            ++_mark;
            activity["id"] = activityId;
            Keep(activity, place);
            return true;
        }
    }

    /// <summary>Forgets an activity; a page that shows it already goes on doing so. False when there is none.</summary>
    public bool Remove(string activityId)
    {
        lock (_lock)
        {
            return _kept.RemoveAll(k => Wire.Text(k.Activity, "id") == activityId) > 0;
        }
    }

    /// <summary>What is newer than a watermark, and the watermark now.</summary>
    public (IReadOnlyList<JObject> Activities, long Watermark) Since(long watermark)
    {
        lock (_lock)
        {
            return ([.. _kept.Where(k => k.Mark > watermark).Select(k => (JObject)k.Activity.DeepClone())], _mark);
        }
    }

    private int IndexOf(string activityId) => _kept.FindIndex(k => Wire.Text(k.Activity, "id") == activityId);

    private void Keep(JObject activity, long place)
    {
        if (activity["channelData"] is not JObject data)
        {
            activity["channelData"] = data = [];
        }

        data[Sequence] = place;
        _kept.Add((_mark, activity));
        if (_kept.Count > MostActivities)
        {
            _kept.RemoveAt(0);
        }
    }
}
