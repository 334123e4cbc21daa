using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Chat;

/// <summary>One thing that a member said or pressed, with all that is needed to answer it.</summary>
public sealed record Turn
{
    public required Member Member { get; init; }

    /// <summary>Whose eyes every query of this turn looks with.</summary>
    public required Viewer Viewer { get; init; }

    public required Locale Locale { get; init; }

    /// <summary>What was understood.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Against what it was read: names the member may see, and their local time.</summary>
    public required ReadingContext Context { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Today in the member's zone: for visits and follow-ups.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Context.Now);

    /// <summary>Today in the company's zone: for money.</summary>
    public required DateOnly CompanyToday { get; init; }
}
