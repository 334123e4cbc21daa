using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Import;
using SalesBot.Features.Team;

namespace SalesBot.Hosting;

/// <summary>What a start adds to the store: the demo company to an empty one in Development, and the first administrators.</summary>
internal static partial class FirstStart
{
    /// <summary>The demo company lies beside the program, built or published.</summary>
    public static string DemoFolder => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <exception cref="SettingsException">The demo company cannot be imported, or an administrator is named wrongly.</exception>
    public static async Task PrepareAsync(IServiceProvider services, IHostEnvironment environment, ILogger log)
    {
        var db = services.GetRequiredService<SalesDb>();
        if (environment.IsDevelopment() && !await HasMembersAsync(db)) await LoadDemoAsync(services, db, log);
        var upns = services.GetRequiredService<SalesBotOptions>().Administrators;
        var added = await services.GetRequiredService<FirstAdministrators>().AddAsync(upns, CancellationToken.None);
        if (added > 0) AdministratorsAdded(log, added);
    }

    /// <summary>Whether anybody is in the store.</summary>
    public static Task<bool> HasMembersAsync(SalesDb db) => Everyone(db).AnyAsync();

    private static IQueryable<Member> Everyone(SalesDb db) => db.For(Viewer.System("start")).Members;

    private static async Task LoadDemoAsync(IServiceProvider services, SalesDb db, ILogger log)
    {
        var report = await services.GetRequiredService<Importer>().RunAsync(new ImportRequest(DemoFolder), CancellationToken.None);
        if (!report.IsClean) throw new SettingsException(ReportText.Of(report, isDryRun: false));
        DemoLoaded(log, await Everyone(db).CountAsync());
    }

    [LoggerMessage(LogLevel.Information, "The store was empty: the demo company of {Members} members is loaded.")]
    private static partial void DemoLoaded(ILogger log, int members);

    [LoggerMessage(LogLevel.Information, "{Count} of the administrators in the settings were no members yet; they are now.")]
    private static partial void AdministratorsAdded(ILogger log, int count);
}
