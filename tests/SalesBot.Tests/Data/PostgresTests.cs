using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Chat.Turns;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Data;

/// <summary>What is PostgreSQL's alone: writers at the same time, and a server that goes away.</summary>
[OnPostgres]
public sealed class PostgresTests
{
    [Fact]
    public async Task A_change_of_names_that_is_committed_after_a_later_one_is_not_missed()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        await using var slow = world.Services.CreateAsyncScope();
        var db = slow.ServiceProvider.GetRequiredService<SalesDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        (await db.Set<Customer>().SingleAsync(c => c.Code == Scene.Customer)).Name = "Lucky Cellars";
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);

        await min.SaysAsync("speak Spanish");
        await min.SaysAsync("habla inglés");
        // By now the names are read again, with all that is committed.
        await min.SaysAsync("help");
        await db.CommitAsync(transaction, namesChanged: true, default);

        Assert.Contains("Lucky Cellars", (await min.SaysAsync("brief me on Lucky Cellars"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_letter_is_left_out_of_what_is_kept()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        var body = min.SavePress(await min.OpensTheFormAsync(), "They ZERO want HALF samples.").ToString()
            .Replace("ZERO", "\\u0000", StringComparison.Ordinal).Replace("HALF", "\\ud83c", StringComparison.Ordinal);

        using var response = await world.Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(["They  want \ufffd samples."], await world.VisitsEnteredAsync());
    }

    [Fact]
    public async Task A_turn_whose_connection_breaks_before_it_is_saved_is_thought_again_and_saved_once()
    {
        var broken = new BreaksOnce();
        await using var world = World.Start(services => services.ConfigureDbContext<PostgresSalesDb>(options => options.AddInterceptors(broken)));
        var min = world.As("zhang.min");
        var press = min.SavePress(await min.OpensTheFormAsync(), "They want samples.");

        broken.IsNext = true;
        var answers = await min.PostAsync(press);

        Assert.False(broken.IsNext, "The connection was not broken.");
        Assert.Equal([true, false], answers.Select(a => a.IsUpdate));
        Assert.Equal(["They want samples."], await world.VisitsEnteredAsync());
    }

    [Fact]
    public async Task While_the_database_is_away_people_are_told_in_a_sentence_and_afterwards_all_is_well()
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        var press = min.SavePress(await min.OpensTheFormAsync(), "They want samples.");
        var database = await world.ReadAsync(db => Task.FromResult(db.Database.GetDbConnection().Database));

        PostgresCluster.Running.Execute($"ALTER DATABASE {database} ALLOW_CONNECTIONS false");
        PostgresCluster.Running.Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
        var told = Assert.Single(await min.PostAsync(press)).Text;
        PostgresCluster.Running.Execute($"ALTER DATABASE {database} ALLOW_CONNECTIONS true");

        Assert.StartsWith("Something went wrong on my side, and nothing was saved.", told, StringComparison.Ordinal);
        Assert.Equal([true, false], (await min.PostAsync(press)).Select(a => a.IsUpdate));
        Assert.Equal(["They want samples."], await world.VisitsEnteredAsync());
    }

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation, "Raced")]
    [InlineData(PostgresErrorCodes.DeadlockDetected, "Raced")]
    [InlineData(PostgresErrorCodes.SerializationFailure, "Raced")]
    [InlineData(PostgresErrorCodes.AdminShutdown, "Away")]
    [InlineData(PostgresErrorCodes.DiskFull, "Stays")]
    [InlineData(PostgresErrorCodes.UndefinedTable, "Stays")]
    public async Task What_passes_is_thought_again_and_what_does_not_is_told(string state, string outlook)
    {
        await using var world = World.Start();
        var fault = new DbUpdateException("It was not saved.", new PostgresException("said so", "ERROR", "ERROR", state));

        Assert.Equal(outlook, await world.ReadAsync(db => Task.FromResult(db.OutlookAfter(fault).ToString())));
    }

    /// <summary>The server ends the connection at which a turn is about to commit.</summary>
    private sealed class BreaksOnce : DbTransactionInterceptor
    {
        public bool IsNext { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (IsNext)
            {
                IsNext = false;
                PostgresCluster.Running.Execute($"SELECT pg_terminate_backend({((NpgsqlConnection)transaction.Connection!).ProcessID})");
            }

            return ValueTask.FromResult(result);
        }
    }
}
