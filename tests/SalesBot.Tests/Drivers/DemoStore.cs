using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Import;

namespace SalesBot.Tests.Drivers;

/// <summary>The demo company, imported once by the program itself and copied for each world.</summary>
internal static class DemoStore
{
    private static readonly Lazy<string> Template = new(() => Task.Run(ImportAsync).GetAwaiter().GetResult());

    /// <summary>The files of the demo company, as they lie beside the program.</summary>
    public static string Files => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>A new data folder with the demo company in it.</summary>
    public static string Copy()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        File.Copy(Template.Value, Path.Combine(folder, Store.FileName));
        return folder;
    }

    private static async Task<string> ImportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using var services = new ServiceCollection().AddStore(folder).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        await Store.MigrateAsync(db, folder, CancellationToken.None);
        var importer = new Importer(db, new Company("Asia/Shanghai", "CNY", ""), new TierRules(), new FakeTimeProvider(World.Morning));
        var report = await importer.RunAsync(new ImportRequest(Files), CancellationToken.None);
        Assert.Empty(report.Problems);

        // What is still in the log comes into the one file that is copied.
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return Path.Combine(folder, Store.FileName);
    }
}
