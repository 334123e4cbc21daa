using SalesBot.Chat;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>Whether somebody was told.</summary>
internal enum Told
{
    Now,

    /// <summary>They never talked to the bot: there is no conversation in which to tell them.</summary>
    Later,

    Nobody,
}

/// <summary>Tells a member at once that something was said about a summary.</summary>
internal sealed class TellOfNote
{
    public Task<Told> Async(int memberId, Summary summary, SummaryNote note, Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(Told.Later);
}
