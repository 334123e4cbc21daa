using SalesBot.Core.Calendar;

namespace SalesBot.Features.Summaries;

/// <summary>Which members are on leave on which days.</summary>
internal sealed class OnLeave
{
    public Task<HashSet<(int MemberId, DateOnly Date)>> OfAsync(IReadOnlyCollection<int> members, Period period, CancellationToken cancellationToken) =>
        Task.FromResult<HashSet<(int MemberId, DateOnly Date)>>([]);
}
