using Microsoft.Data.Sqlite;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>The daily sums are counted again from the facts: what differed is named and put right.</summary>
public sealed class RebuildSumsTests : IDisposable
{
    private readonly string _folder = DemoStore.Copy().Place.DataFolder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Sums_that_are_right_are_said_to_be_right()
    {
        var (exit, output, error) = await RunAsync();

        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"^All \d+ daily sums are those of the facts\.\n$", output);
    }

    [Fact]
    public async Task A_sum_that_is_wrong_one_that_is_missing_and_one_too_many_are_named_and_put_right()
    {
        var before = await RowsAsync();
        Change(
            """
            UPDATE "DailySums" SET "CollectedMinor" = "CollectedMinor" + 100 WHERE rowid = (SELECT MAX(rowid) FROM "DailySums" WHERE "CollectedMinor" > 0);
            DELETE FROM "DailySums" WHERE rowid = (SELECT MIN(rowid) FROM "DailySums");
            INSERT INTO "DailySums" ("RegionId", "Date", "MemberId", "CollectedMinor", "Visits", "Touches", "NewCustomers", "Leads") VALUES (1, '2020-02-29', 1, 0, 7, 0, 0, 0);
            """);
        var broken = await RowsAsync();

        var (exit, dry, _) = await RunAsync("--dry-run");
        Assert.Equal(1, exit);
        Assert.EndsWith($"3 of {before.Count + 1} daily sums differed from the facts; nothing was changed.\n", dry);
        Assert.Contains("visits 7, touches 0, new customers 0, leads 0 stood there; the facts say nothing\n", dry);
        Assert.Contains(": nothing stood there; the facts say collected ", dry);
        Assert.Equal(4, dry.Count(c => c == '\n'));
        Assert.Equal(broken, await RowsAsync());

        Assert.EndsWith(" daily sums differed from the facts and were put right.\n", (await RunAsync()).Item2);
        Assert.Equal(before, await RowsAsync());
        Assert.Equal(0, (await RunAsync()).Item1);
    }

    [Fact]
    public async Task An_argument_that_there_is_not_is_told() =>
        Assert.Equal((2, "", "Usage: rebuild-sums [--dry-run]\n"), await RunAsync("now"));

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, Store.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task<List<string>> RowsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, Store.FileName)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT concat_ws('|', "RegionId", "Date", "MemberId", "CollectedMinor", "Visits", "Touches", "NewCustomers", "Leads") FROM "DailySums" ORDER BY 1""";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private async Task<(int, string, string)> RunAsync(params string[] arguments)
    {
        await using var program = BuiltProgram.Run(_folder, ["rebuild-sums", .. arguments], ("SalesBot__DataFolder", "."));
        return await program.EndsAsync();
    }
}
