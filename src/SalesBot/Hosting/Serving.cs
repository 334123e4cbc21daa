using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Features.Diagnosis;
using SalesBot.Hosting.DirectLine;
using SalesBot.Hosting.WebChat;

namespace SalesBot.Hosting;

/// <summary>Runs the program: as the bot's server, or as one command.</summary>
internal static class Serving
{
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        LocalMode.RefuseToServeUnguarded(app.Configuration, app.Environment);
        await app.PrepareStoreAsync();
        await app.PrepareFirstStartAsync();
        app.PrepareChannels();
        app.WarnOfCredentials();
        app.UseDoors();
        await app.ListenAsync();
        await app.WaitForShutdownAsync();
        return 0;
    }

    public static async Task<int> RunCommandAsync(this WebApplication app, Command command)
    {
        await app.PrepareStoreAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return await command.RunAsync(scope.ServiceProvider, CancellationToken.None);
    }

    /// <exception cref="SettingsException">The address is none, taken, or not this machine's to give.</exception>
    private static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception fault) when (fault is IOException or FormatException or System.Net.Sockets.SocketException)
        {
            // What works in the background has begun already; it ends before the rest is taken away beneath it.
            await app.StopAsync();
            throw new SettingsException($"The program cannot listen as it is set (ASPNETCORE_URLS): {fault.Message}");
        }
    }

    private static void UseDoors(this WebApplication app)
    {
        if (app.Services.GetRequiredService<LocalMode>().IsOn)
        {
            app.Use(next => context => LocalMode.GuardAsync(context, next));
            app.UseWebChat();
        }

        app.MapExport();
        app.MapHealth();
        app.Map("/api/messages", (HttpContext context, CloudAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
    }

    /// <summary>The page on which one picks a member and talks, and the channel behind it.</summary>
    private static void UseWebChat(this WebApplication app)
    {
        app.UsePage();
        app.MapPeople();
        app.MapSendNow();
        app.MapDirectLine();
        app.MapLocalConnector();
    }

    private static void WarnOfCredentials(this WebApplication app)
    {
        var today = Zones.DateAt(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, app.Services.GetRequiredService<Company>().Zone);
        if (Credentials.Warning(app.Services.GetRequiredService<CredentialEnd>(), today) is { } warning)
        {
            app.Logger.LogWarning("{Warning}", warning);
        }
    }

    /// <exception cref="SettingsException">What is set makes no bot.</exception>
    private static void PrepareChannels(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<CloudAdapter>();
        }
        catch (ArgumentException wrong)
        {
            throw new SettingsException(wrong.Message);
        }
    }

    private static async Task PrepareStoreAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await Store.MigrateAsync(services.GetRequiredService<SalesDb>(), services.GetRequiredService<StoreSettings>(), CancellationToken.None);
    }

    private static async Task PrepareFirstStartAsync(this WebApplication app)
    {
        const int MostAttempts = 5;
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            try
            {
                await FirstStart.PrepareAsync(scope.ServiceProvider, app.Environment, app.Logger);
                return;
            }
            catch (Exception fault) when (attempt < MostAttempts
                && scope.ServiceProvider.GetRequiredService<SalesDb>().OutlookAfter(fault) is Outlook.Raced)
            {
                // Another instance starts at the same time and has added the same.
            }
        }
    }
}
