using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Data;

namespace SalesBot.Tests.Drivers;

/// <summary>Turns meet right before they save: each has thought over the same store, and none has written to it yet.</summary>
internal sealed class Meeting : DbTransactionInterceptor
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _awaited;

    public void Join(IServiceCollection services) => services
        .ConfigureDbContext<SqliteSalesDb>(options => options.AddInterceptors(this))
        .ConfigureDbContext<PostgresSalesDb>(options => options.AddInterceptors(this));

    /// <summary>The next saves wait until so many of them are there.</summary>
    public void Await(int people) => _awaited = people;

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (_awaited > 0)
        {
            if (Interlocked.Decrement(ref _awaited) == 0)
            {
                _all.SetResult();
            }

            await _all.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        }

        return result;
    }
}
