using Microsoft.Extensions.Time.Testing;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Import;

namespace SalesBot.Tests.Drivers;

/// <summary>The demo company, imported once by the program itself and copied for each world.</summary>
internal static class DemoStore
{
    private static readonly StoreTemplate Template = new(ImportAsync);

    /// <summary>The files of the demo company, as they lie beside the program.</summary>
    public static string Files => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>A new store with the demo company in it.</summary>
    public static TestStore Copy() => Template.Copy();

    private static async Task ImportAsync(SalesDb db)
    {
        var importer = new Importer(db, new Company("Asia/Shanghai", "CNY", ""), new TierRules(), new FakeTimeProvider(World.Morning));
        var report = await importer.RunAsync(new ImportRequest(Files), CancellationToken.None);
        Assert.Empty(report.Problems);
    }
}
