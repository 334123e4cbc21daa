using Microsoft.Data.Sqlite;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>A backup is made while the bot runs, and is worth what a restore from it is worth.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = DemoStore.Copy().Place.DataFolder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_said_before_a_backup_is_there_after_a_restore_and_what_was_said_later_is_not()
    {
        await using var world = World.Start();
        var zhang = world.As("zhang.min");
        await LogsVisitAsync(zhang);
        var before = await zhang.AsksAsync("what did I visit today");
        Assert.Equal(0, (await RunAsync(world.Folder, "backup", "monday.db")).Exit);
        await LogsVisitAsync(zhang);
        Assert.NotEqual(before, await zhang.AsksAsync("what did I visit today"));

        await world.StopAsync();
        // Another process would begin without connections; this one keeps them, to a file that is gone.
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(world.Folder, $"{Store.FileName}*"))
        {
            File.Delete(file);
        }

        File.Move(Path.Combine(world.Folder, "monday.db"), Path.Combine(world.Folder, Store.FileName));
        world.Run();
        Assert.Equal(before, await zhang.AsksAsync("what did I visit today"));
    }

    [Fact]
    public async Task A_backup_says_what_it_holds_and_is_one_file()
    {
        var (exit, output, error) = await RunAsync(_folder, "backup", "b.db");

        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"^b\.db holds \d{4,} rows of \d\d tables, read again and sound\.\n$", output);
        Assert.Equal(["b.db"], Directory.GetFiles(_folder, "b.db*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.db"), "mine");

        Assert.Equal((1, "", "b.db is there already; name another file.\n"), await RunAsync(_folder, "backup", "b.db"));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(_folder, "b.db")));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var (exit, output, error) = await RunAsync(_folder, "backup", "nowhere/b.db");

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("nowhere/b.db cannot be written: ", error);
    }

    [Fact]
    public async Task A_damaged_store_makes_no_backup()
    {
        Break();

        var (exit, output, error) = await RunAsync(_folder, "backup", "b.db");

        Assert.Equal((1, "", "The copy was tried and thrown away: rows in it belong to rows that are not.\n"), (exit, output, error));
        Assert.Empty(Directory.GetFiles(_folder, "b.db*"));
    }

    private static async Task LogsVisitAsync(Person person)
    {
        await person.SaysAsync("Visited Kongfu today, they want 200 cases");
        Assert.Contains(await person.SaysAsync("yes"), said => said.Text.StartsWith("Saved", StringComparison.Ordinal));
    }

    private void Break()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, Store.FileName)};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "Customers" SET "OwnerId" = 999 WHERE "Id" = (SELECT MIN("Id") FROM "Customers")""";
        command.ExecuteNonQuery();
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string folder, params string[] arguments)
    {
        await using var program = BuiltProgram.Run(folder, arguments, ("SalesBot__DataFolder", "."));
        return await program.EndsAsync();
    }
}
