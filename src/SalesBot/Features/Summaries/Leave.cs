using SalesBot.Core.Calendar;

namespace SalesBot.Features.Summaries;

/// <summary>Tells which members are on leave on which days: whoever is, is not waited for.</summary>
public interface ILeave
{
    Task<IReadOnlySet<(int MemberId, DateOnly Date)>> OfAsync(IReadOnlyCollection<int> members, Period period, CancellationToken cancellationToken);
}

/// <summary>Where no leave is recorded, nobody is away.</summary>
internal sealed class NoLeaveIsRecorded : ILeave
{
    public Task<IReadOnlySet<(int MemberId, DateOnly Date)>> OfAsync(
        IReadOnlyCollection<int> members, Period period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<(int MemberId, DateOnly Date)>>(new HashSet<(int, DateOnly)>());
}
