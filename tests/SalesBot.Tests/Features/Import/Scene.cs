using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Import;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Import;

/// <summary>
/// An empty store, a folder with a small company in it, and a clock: Shandong over Jining over Jinxiang, Liu Yang with his
/// rep Zhang Min, two customers. A test writes the files it is about and imports.
/// </summary>
internal sealed class Scene : IAsyncDisposable
{
    private static readonly StoreTemplate EmptyStore = new(_ => Task.CompletedTask);

    private readonly ServiceProvider _services;
    private readonly TestStore _store = EmptyStore.Copy();
    private readonly string _root = Directory.CreateTempSubdirectory("salesbot-import-").FullName;

    public Scene()
    {
        _services = new ServiceCollection().AddStore(_store.Place)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new Company("Asia/Shanghai", "CNY", ""))
            .AddSingleton(new TierRules())
            .AddScoped<Importer>()
            .BuildServiceProvider();
        Directory.CreateDirectory(Folder);
        Has("regions", "code,parent,name_en", "shandong,,Shandong", "jining,shandong,Jining", "jinxiang,jining,Jinxiang");
        Has("members", "upn,name,role,manager_upn,regions",
            "liu.yang@demo.example,Liu Yang,manager,,shandong", "zhang.min@demo.example,Zhang Min,rep,liu.yang@demo.example,jining");
        Has("customers", "code,name,kind,region,owner_upn,recorded,since",
            "C001,Tianyuan,distributor,jinxiang,zhang.min@demo.example,2025-10-11,2025-10-12",
            "C002,Kongfu,dealer,jining,zhang.min@demo.example,2026-11-02,");
    }

    /// <summary>Tuesday, 24 November 2026, 10:10 in Shanghai, until a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(World.Morning);

    public string Folder => Path.Combine(_root, "company");

    /// <summary>Writes a file, in UTF-8 without a mark.</summary>
    public Scene Has(string file, params string[] lines) => Has(file, new UTF8Encoding(false), string.Join('\n', lines) + "\n");

    public Scene Has(string file, Encoding encoding, string content)
    {
        File.WriteAllText(PathOf(file), content, encoding);
        return this;
    }

    /// <summary>Takes files away.</summary>
    public Scene Without(params string[] files)
    {
        foreach (var file in files) File.Delete(PathOf(file));
        return this;
    }

    public string PathOf(string file) => Path.Combine(Folder, file.Contains('.') ? file : $"{file}.csv");

    /// <summary>Imports the folder; there must be nothing wrong with it.</summary>
    public async Task<IReadOnlyDictionary<string, Tally>> ImportsAsync(Func<ImportRequest, ImportRequest>? change = null)
    {
        var report = await RunAsync(change);
        Assert.Empty(report.Problems.Select(p => p.ToString()));
        return report.Files.ToDictionary(f => f.File);
    }

    /// <summary>Imports the folder, which is to be refused, and gives what was told.</summary>
    public async Task<string[]> IsRefusedAsync(Func<ImportRequest, ImportRequest>? change = null)
    {
        var report = await RunAsync(change);
        Assert.Empty(report.Files);
        return [.. report.Problems.Select(p => p.ToString())];
    }

    public async Task<ImportReport> RunAsync(Func<ImportRequest, ImportRequest>? change = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var request = new ImportRequest(Folder);
        return await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(change?.Invoke(request) ?? request, CancellationToken.None);
    }

    /// <summary>Looks into the store, or changes it as a person in chat would.</summary>
    public async Task<T> StoreAsync<T>(Func<SalesDb, Task<T>> look)
    {
        await using var scope = _services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }

    public Task<Dictionary<string, Member>> MembersAsync() =>
        StoreAsync(db => db.Set<Member>().Include(m => m.Regions).AsNoTracking().ToDictionaryAsync(m => m.Upn));

    /// <summary>All rows of a table, in the order of their keys.</summary>
    public Task<List<T>> RowsAsync<T>()
        where T : class => StoreAsync(db =>
        {
            var keys = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Select(p => p.Name).ToList();
            var rows = db.Set<T>().AsNoTracking();
            return keys.Skip(1).Aggregate(rows.OrderBy(r => EF.Property<object>(r, keys[0])), (by, key) => by.ThenBy(r => EF.Property<object>(r, key))).ToListAsync();
        });

    public async Task<T> TheOnlyAsync<T>()
        where T : class => Assert.Single(await RowsAsync<T>());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
