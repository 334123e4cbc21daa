using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Data;
using SalesBot.Data.Privacy;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>A person may have what is kept about them, and be forgotten; what the business did still adds up.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task What_is_kept_about_a_person_is_written_with_what_they_said_and_were_told()
    {
        await using var world = World.Start();
        await world.As("zhang.min").SaysAsync("flibber the gostak");
        await world.As("wang.lei").SaysAsync("xyzzy plugh");

        Assert.Equal((0, "All that is kept about Zhang Min is in z.json.\n", ""), await RunAsync(world, "about", "Zhang.Min@demo.example", "z.json"));

        var file = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(world.Folder, "z.json")));
        Assert.Equal("Zhang Min", (string?)file["Members"]!.Single(m => (string?)m["Upn"] == "zhang.min@demo.example")["Name"]);
        Assert.Equal("flibber the gostak", (string?)file["UnreadSentences"]!.Single()["Text"]);
        Assert.Contains("I didn't get that", (string?)file["Outbox"]!.Single()["Body"]);
        Assert.True(file["Visits"]!.Count() > 10);
        Assert.True(file["Customers"]!.Any());
        Assert.DoesNotContain("xyzzy", file.ToString());
    }

    [Fact]
    public async Task Who_is_erased_can_be_found_nowhere_in_the_store_and_no_sum_has_changed()
    {
        await using var world = World.Start();
        await world.As("wang.lei").SaysAsync("xyzzy plugh");
        var before = await RegionAsync(world);
        await world.StopAsync();

        Assert.Equal((1, "", "Wang Lei still has access. End it first: deactivate wang.lei@demo.example\n"), await RunAsync(world, "erase", "wang.lei@demo.example", "--yes"));
        await RunAsync(world, "deactivate", "wang.lei@demo.example", "--to", "zhang.min@demo.example");
        Assert.Equal(
            (1, "", "This takes Wang Lei out of the store for good; backups made before still hold them. To do it: erase wang.lei@demo.example --yes\n"),
            await RunAsync(world, "erase", "wang.lei@demo.example"));
        var (exit, output, _) = await RunAsync(world, "erase", "wang.lei@demo.example", "--yes");

        Assert.Equal(0, exit);
        Assert.Matches(@"^Wang Lei is erased: \d+ rows of theirs are gone\. Visits, payments and every sum stand as before, credited to Member \d+\.\n$", output);
        Assert.Equal((1, "", "There is no member wang.lei@demo.example.\n"), await RunAsync(world, "about", "wang.lei@demo.example", "w.json"));
        Assert.Empty(await WhereAsync(world.Folder, "wang.lei@", "Wang Lei", "王磊", "xyzzy"));
        Assert.Equal(0, (await RunAsync(world, "rebuild-sums")).Exit);
        world.Run();
        Assert.Equal(before, await RegionAsync(world));
    }

    [Fact]
    public async Task No_column_that_could_name_a_member_is_overlooked()
    {
        await using var world = World.Start();
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        string[] others = ["RegionId", "CustomerId", "ParentId", "VisitId", "SummaryId", "ReversesId", "FactId", "SavedId", "ActivityId", "SentId", "ObjectId", "Id"];

        var unknown =
            from table in db.Model.GetEntityTypes()
            let known = PersonalTables.ColumnsOf(table).Select(c => c.Name).ToList()
            from column in table.GetProperties()
            where column.Name.EndsWith("Id", StringComparison.Ordinal) && !others.Contains(column.Name) && !known.Contains(column.Name)
            select $"{table.GetTableName()}.{column.Name}";

        Assert.Empty(unknown);
    }

    private static Task<string> RegionAsync(World world) => world.As("chen.jie").AsksAsync("how did Southwest Shandong do last year");

    /// <summary>The tables in whose rows one of these stands, whatever the column.</summary>
    private static async Task<List<string>> WhereAsync(string folder, params string[] words)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, Store.FileName)};Pooling=False");
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var table in await AskAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            var columns = await AskAsync(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var row = string.Join(" || '|' || ", columns.Select(c => $"COALESCE(\"{c}\", '')"));
            foreach (var word in words)
            {
                var count = await AskAsync(connection, $"SELECT COUNT(*) FROM \"{table}\" WHERE instr({row}, '{word}') > 0");
                if (count[0] != "0")
                {
                    found.Add($"{table}: {word}, {count[0]} times");
                }
            }
        }

        return found;
    }

    private static async Task<List<string>> AskAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetValue(0).ToString()!);
        }

        return values;
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(World world, params string[] arguments)
    {
        await using var program = BuiltProgram.Run(world.Folder, arguments, ("SalesBot__DataFolder", "."));
        return await program.EndsAsync();
    }
}
