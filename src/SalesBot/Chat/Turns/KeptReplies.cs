using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SalesBot.Chat.Turns;

/// <summary>What a turn wants to say, kept back until what it did is saved.</summary>
internal sealed class KeptReplies
{
    private readonly List<Kept> _kept = [];

    public IReadOnlyList<Kept> All => _kept;

    /// <summary>Whether the turn only looked: then nothing of it is saved or said, but the answer to the request itself.</summary>
    public bool ChangesNothing { get; set; }

    /// <summary>Keeps instead of sending; there is no activity id before the reply is really sent.</summary>
    public void Keep(ITurnContext turnContext)
    {
        turnContext.OnSendActivities((_, activities, _) =>
        {
            _kept.AddRange(activities.Select(a => new Kept(a, IsUpdate: false)));
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        });
        turnContext.OnUpdateActivity((_, activity, _) =>
        {
            _kept.Add(new Kept(activity, IsUpdate: true));
            return Task.FromResult(new ResourceResponse(activity.Id));
        });
    }

    /// <summary>Notes what the reply that was kept last shows, so that it can be found and replaced later.</summary>
    public void LastShows(string shows) => _kept[^1] = _kept[^1] with { Shows = shows };
}

/// <summary>A reply kept back.</summary>
/// <param name="Activity">Addressed and ready to send.</param>
/// <param name="IsUpdate">Replaces an earlier activity.</param>
/// <param name="Shows">What it shows, such as a form's id.</param>
internal sealed record Kept(Activity Activity, bool IsUpdate, string? Shows = null);
