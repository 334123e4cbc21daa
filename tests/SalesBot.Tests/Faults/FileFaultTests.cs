using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Tests.Chat.Turns;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Faults;

/// <summary>A file or a disk that fails: it is said plainly, at the start or in the turn, and nothing comes to harm.</summary>
public sealed class FileFaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task A_damaged_store_is_told_and_left_as_it_is(int from)
    {
        using var store = DemoStore.Copy();
        var file = FileIn(store.Place.DataFolder);
        var damaged = await File.ReadAllBytesAsync(file);
        Array.Fill(damaged, (byte)'Z', from, damaged.Length - from);
        await File.WriteAllBytesAsync(file, damaged);

        Assert.Equal($"The store {file} is damaged or no store at all. Nothing was changed in it; put a backup in its place.\n", await RefusesAsync(store.Place.DataFolder));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_told_with_what_makes_it_newer()
    {
        using var store = DemoStore.Copy();
        await using (var world = World.Start(("SalesBot:DataFolder", store.Place.DataFolder)))
        {
            await world.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99')"""));
        }

        Assert.Equal(
            "The store was used by a newer version of the program (it has 29990101000000_Later), and this one would not keep it whole. "
            + "Run the newer version, or restore a backup from before.\n",
            await RefusesAsync(store.Place.DataFolder));
    }

    [Fact]
    public async Task A_read_only_disk_is_told_at_the_start()
    {
        using var disk = DiskWithStore();
        disk.MakeReadOnly();

        var errors = await RefusesAsync(disk.Folder);

        Assert.StartsWith($"The store {FileIn(disk.Folder)} cannot be written: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_at_the_start()
    {
        using var disk = DiskWithStore();
        using var full = disk.Fill();

        Assert.Equal($"There is no room left on the disk for the store {FileIn(disk.Folder)}. Nothing was changed in it.\n", await RefusesAsync(disk.Folder));
    }

    [Fact]
    public async Task A_disk_that_is_full_in_a_turn_is_told_in_a_sentence_and_with_room_all_is_well()
    {
        using var disk = DiskWithStore();
        await using var world = World.Start(("SalesBot:DataFolder", disk.Folder));
        var min = world.As("zhang.min");
        var press = min.SavePress(await min.OpensTheFormAsync(), new string('x', 1500));

        using (disk.Fill())
        {
            // What is left of the file's log takes some turns yet.
            string told;
            do
            {
                told = (await min.SubmitsAsync(Scene.Asked("visit.list")))[^1].Text;
            }
            while (!IsFault(told));

            Assert.Contains(await min.PostAsync(press), reply => IsFault(reply.Text));
            Assert.Empty(await world.VisitsEnteredAsync());
        }

        Assert.Equal([true, false], (await min.PostAsync(press)).Select(a => a.IsUpdate));
        Assert.Single(await world.VisitsEnteredAsync());
        Assert.Equal("ok", await world.ReadAsync(db => db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync()));
    }

    private static bool IsFault(string text) => text.StartsWith("Something went wrong on my side, and nothing was saved.", StringComparison.Ordinal);

    private static string FileIn(string folder) => Path.Combine(folder, Store.FileName);

    private static SmallDisk DiskWithStore()
    {
        var disk = SmallDisk.Make(megabytes: 8);
        using var store = DemoStore.Copy();
        File.Copy(FileIn(store.Place.DataFolder), FileIn(disk.Folder));
        return disk;
    }

    private static async Task<string> RefusesAsync(string data)
    {
        await using var program = BuiltProgram.Run(
            Path.GetTempPath(), [], ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("SalesBot__DataFolder", data));
        var (exit, _, errors) = await program.EndsAsync();
        Assert.Equal(1, exit);
        return errors;
    }
}
