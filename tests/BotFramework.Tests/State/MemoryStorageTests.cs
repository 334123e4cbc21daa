using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.State;

/// <summary>The storage in memory.</summary>
public sealed class MemoryStorageTests
{
    private readonly IStorage _storage = new MemoryStorage();

    [Fact]
    public async Task What_was_written_is_read_and_what_is_not_there_is_left_out()
    {
        await WriteAsync("a", new Note { Text = "one" });

        var read = await _storage.ReadAsync<Note>(["a", "b"]);

        Assert.Equal(["a"], read.Keys);
        Assert.Equal("one", read["a"].Text);
    }

    [Fact]
    public async Task What_was_read_is_a_copy()
    {
        await WriteAsync("a", new Note { Text = "one" });

        (await _storage.ReadAsync<JObject>(["a"]))["a"]["Text"] = "changed";

        Assert.Equal("one", (await _storage.ReadAsync<Note>(["a"]))["a"].Text);
    }

    [Fact]
    public async Task An_item_that_was_changed_since_it_was_read_is_not_written_over()
    {
        await WriteAsync("a", new Note { Text = "one" });
        var mine = (await _storage.ReadAsync<Note>(["a"]))["a"];
        await WriteAsync("a", (await _storage.ReadAsync<Note>(["a"]))["a"]);

        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("a", mine));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("a", new Note { Text = "never read" }));
    }

    [Fact]
    public async Task A_star_writes_over_any_version()
    {
        await WriteAsync("a", new Note { Text = "one" });

        await WriteAsync("a", new Note { Text = "two", ETag = "*" });

        Assert.Equal("two", (await _storage.ReadAsync<Note>(["a"]))["a"].Text);
    }

    [Fact]
    public async Task What_has_no_version_is_written_over()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["n"] = 1 });
        await WriteAsync("a", new Dictionary<string, object> { ["n"] = 2 });

        Assert.Equal(2, (int?)(await _storage.ReadAsync<JObject>(["a"]))["a"]["n"]);
    }

    [Fact]
    public async Task What_was_deleted_is_gone_and_deleting_again_is_no_error()
    {
        await WriteAsync("a", new Note());
        await _storage.DeleteAsync(["a", "b"]);
        await _storage.DeleteAsync(["a"]);

        Assert.Empty(await _storage.ReadAsync(["a"]));
    }

    [StricterFact(Difference.StoredTypes)]
    public async Task No_names_of_types_are_written_and_none_is_believed()
    {
        var stored = new Dictionary<string, JObject>();
        IStorage storage = new MemoryStorage(stored);
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "one" } });
        Assert.Null(stored["a"]["$type"]);

        stored["a"]["$type"] = "System.IO.FileInfo, System.IO.FileSystem";
        Assert.IsType<JObject>((await storage.ReadAsync(["a"]))["a"]);
    }

    private Task WriteAsync(string key, object value) => _storage.WriteAsync(new Dictionary<string, object> { [key] = value });

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
