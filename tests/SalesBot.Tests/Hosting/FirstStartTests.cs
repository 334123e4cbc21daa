using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>What a start adds to the store.</summary>
public sealed class FirstStartTests : IDisposable
{
    private const string Loaded = "The store was empty: the demo company of 12 members is loaded.";

    private readonly string _empty = Directory.CreateTempSubdirectory("salesbot-first-").FullName;
    private readonly CapturedLog _log = new();

    [Fact]
    public async Task An_empty_store_gets_the_demo_company_in_Development_and_the_log_says_so()
    {
        await using var world = Start(("SalesBot:DataFolder", _empty));
        var members = await MembersAsync(world);
        Assert.Equal(12, members.Count);
        Assert.Contains(_log.Lines, line => line.Contains(Loaded, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_with_members_is_left_as_it_is()
    {
        await using var world = Start();

        Assert.Equal(12, (await MembersAsync(world)).Count);
        Assert.DoesNotContain(Loaded, _log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_an_empty_store_stays_empty()
    {
        await using var world = Start(("SalesBot:DataFolder", _empty), ("environment", "Production"), ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"));

        Assert.Empty(await MembersAsync(world));
    }

    [Fact]
    public async Task Administrators_of_the_settings_become_members_and_who_is_one_stays_as_they_are()
    {
        await using var world = Start(
            ("SalesBot:Administrators:0", "Root.Admin@Company.Example"), ("SalesBot:Administrators:1", "root.admin@company.example"), ("SalesBot:Administrators:2", "zhang.min@demo.example"));

        var members = await MembersAsync(world);
        Assert.Equal(13, members.Count);
        var admin = members["root.admin@company.example"];
        Assert.Equal(
            ("root.admin", Role.Administrator, null, "Asia/Shanghai", true),
            (admin.Name, admin.Role, admin.Language, admin.TimeZone, admin.Active));
        Assert.Equal(("Zhang Min", Role.Rep), (members["zhang.min@demo.example"].Name, members["zhang.min@demo.example"].Role));
        var audit = await StoreAsync(world, db => db.Set<AuditEntry>().Where(a => a.System == "settings").ToListAsync());
        Assert.Equal((nameof(Member), $"{admin.Id}", null), audit.Select(a => (a.Entity, a.Key, a.Before)).Single());
        Assert.DoesNotContain("root.admin", _log.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_second_start_adds_nobody()
    {
        await using var world = Start(("SalesBot:Administrators:0", "root@company.example"));
        await world.StopAsync();
        world.Run();

        Assert.Equal(13, (await MembersAsync(world)).Count);
    }

    public void Dispose() => Directory.Delete(_empty, recursive: true);

    private World Start(params (string, string)[] settings) => World.Start(services => services.AddSingleton<ILoggerProvider>(_log), settings);

    private static Task<Dictionary<string, Member>> MembersAsync(World world) =>
        StoreAsync(world, db => db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Upn));

    private static async Task<T> StoreAsync<T>(World world, Func<SalesDb, Task<T>> look)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }
}
