using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Data;
using SalesBot.Prompts;

namespace SalesBot.Tests.Drivers;

/// <summary>
/// The whole program with the demo company, on a clock that stands still, talking to a connector of our own. Tests enter by
/// the endpoint, as a channel does; nothing else of the outside world is there.
/// </summary>
public sealed class World : IAsyncDisposable
{
    /// <summary>Tuesday, 24 November 2026, 10:10 in Shanghai.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 2, 10, 0, TimeSpan.Zero);

    private readonly Func<WebApplicationFactory<Program>> _build;
    private readonly TestStore _store;
    private readonly List<WebApplicationFactory<Program>> _beside = [];
    private WebApplicationFactory<Program> _host;

    private World(Func<WebApplicationFactory<Program>> build, TestStore store, Connector connector, FakeTimeProvider clock)
    {
        (_build, _store, Connector, Clock) = (build, store, connector, clock);
        _host = build();
        Http = _host.CreateClient();
    }

    public Connector Connector { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; private set; }

    /// <summary>Where its store lies.</summary>
    public string Folder => _store.Place.DataFolder;

    public IServiceProvider Services => _host.Services;

    /// <summary>A running program with the demo company in its store.</summary>
    public static World Start(params (string Key, string Value)[] settings) => Start(null, settings);

    public static World Start(Action<IServiceCollection>? change, params (string Key, string Value)[] settings)
    {
        var store = DemoStore.Copy();
        var connector = new Connector();
        var clock = new FakeTimeProvider(Morning);
        return new World(Build, store, connector, clock);

        WebApplicationFactory<Program> Build() => new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(Environments.Development).UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning")
                .UseSetting("SalesBot:Limits:PerPerson", "100000").UseSetting("SalesBot:Limits:PerConversation", "100000");
            foreach (var (key, value) in store.Settings.Concat(settings))
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton<IStartupFilter>(new FromThisMachine());
                services.AddHttpClient("").ConfigurePrimaryHttpMessageHandler(() => connector);
                // A test says itself when the bot may speak first; see RoundAsync.
                services.Remove(services.Single(d => d.ImplementationType == typeof(PromptWorker)));
                change?.Invoke(services);
            });
        });
    }

    /// <summary>Stops the program; its store stays.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>Runs the program anew over the same store; people talk on where they were.</summary>
    public void Run()
    {
        _host = _build();
        Http = _host.CreateClient();
    }

    /// <summary>Lets the bot send of its own accord what is due now; when there is something to do again (UTC), or null.</summary>
    public Task<DateTime?> RoundAsync() => Services.GetRequiredService<PromptRound>().RunAsync(CancellationToken.None);

    /// <summary>Sets the clock, without a tick of the program's timers on the way; then lets the bot send what is due.</summary>
    public Task<DateTime?> RoundAtAsync(DateTimeOffset instant)
    {
        Clock.AdjustTime(instant);
        return RoundAsync();
    }

    /// <summary>Whether something for a conversation is on its way for the first time.</summary>
    public async Task<bool> OwesAsync(string conversation)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<OutgoingMessage>()
            .AnyAsync(o => o.Conversation == conversation && o.SentAt == null && !o.GivenUp && o.Attempts <= 1);
    }

    /// <summary>One more instance of the program over the same store, as behind a balancer, and the way to it.</summary>
    public HttpClient Beside()
    {
        _beside.Add(_build());
        return _beside[^1].CreateClient();
    }

    /// <summary>A member in a personal chat of their own.</summary>
    public Person As(string name) => new(this, name.Contains('@') ? name : $"{name}@demo.example");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        foreach (var other in _beside)
        {
            await other.DisposeAsync();
        }

        _store.Dispose();
    }

    /// <summary>The test server has no network: its requests count as coming from this machine unless they say otherwise.</summary>
    private sealed class FromThisMachine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(rest => context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers["Test-From"], out var from)
                    ? from
                    : IPAddress.Loopback;
                return rest(context);
            });
            next(app);
        };
    }
}
