using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Data;

public class StoreTests
{
    [Fact]
    public async Task Every_write_is_audited_with_who_when_and_what_before_and_after()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var chen = await db.Set<Member>().FirstAsync(m => m.Upn == "chen.jie@demo.example");
        var viewer = new Viewer(chen.Id, Role.Rep, new HashSet<int>(), new HashSet<int>());

        chen.Language = "es";
        await db.SaveAsync(viewer, World.Morning.UtcDateTime, default);

        var entry = await db.Set<AuditEntry>().OrderByDescending(a => a.Id).FirstAsync();
        Assert.Equal(("Member", $"{chen.Id}", chen.Id, null), (entry.Entity, entry.Key, entry.MemberId!.Value, entry.System));
        Assert.Equal(World.Morning.UtcDateTime, entry.At);
        Assert.Equal(("""{"Language":"en"}""", """{"Language":"es"}"""), (entry.Before, entry.After));
    }

    [Fact]
    public async Task A_fact_and_its_sum_are_written_together_or_not_at_all()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var before = await SumAsync(db);
        db.Add(new Payment { CustomerId = 2, RegionId = 3, MemberId = 4, Date = new DateOnly(2026, 11, 24), Amount = 48_000.50m });
        db.Add(new Payment { CustomerId = int.MaxValue, RegionId = 3, MemberId = 4, Date = new DateOnly(2026, 11, 24), Amount = 1 });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default));

        Assert.Equal(before, await SumAsync(db));
        db.ChangeTracker.Entries<Payment>().Single(e => e.Entity.CustomerId == int.MaxValue).State = EntityState.Detached;
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);
        Assert.Equal(before + 4_800_050, await SumAsync(db));
    }

    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<SalesDb>().Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_store_that_a_newer_version_has_used_is_not_opened()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        await db.Database.ExecuteSqlRawAsync(
            """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99')""");

        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.MigrateAsync(db, world.Services.GetRequiredService<StoreSettings>(), default));

        Assert.StartsWith("The store was used by a newer version of the program (it has 29990101000000_Later)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instant_is_kept_to_the_microsecond_and_read_back_as_UTC()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var at = World.Morning.UtcDateTime.AddTicks(12_345_678);

        db.Add(new UnreadSentence { MemberId = 1, At = at, Text = "what", Guesses = ["help"] });
        await db.SaveAsync(Viewer.System("test"), at, default);
        db.ChangeTracker.Clear();

        var read = await db.Set<UnreadSentence>().OrderByDescending(u => u.Id).FirstAsync();
        Assert.Equal((World.Morning.UtcDateTime.AddTicks(12_345_670), DateTimeKind.Utc), (read.At, read.At.Kind));
    }

    [Theory]
    [InlineData("Zhōu", "zhou")]
    [InlineData("Zz", "aa")]
    [InlineData("Z", "酒")]
    [InlineData("a b", "aa")]
    public async Task Text_is_ordered_by_its_letters_numbers_on_every_database(string first, string second)
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        db.AddRange(new UnreadSentence { MemberId = -1, Text = second, Guesses = [] }, new UnreadSentence { MemberId = -1, Text = first, Guesses = [] });
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);

        var ordered = await db.Set<UnreadSentence>().Where(u => u.MemberId == -1).OrderBy(u => u.Text).Select(u => u.Text).ToListAsync();

        Assert.Equal([first, second], ordered);
    }

    private static Task<long> SumAsync(SalesDb db) => db.For(Viewer.System("test")).RegionSums.SumAsync(s => s.CollectedMinor);
}
