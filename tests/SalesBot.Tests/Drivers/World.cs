using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace SalesBot.Tests.Drivers;

/// <summary>
/// The whole program with the demo company, on a clock that stands still, talking to a connector of our own. Tests enter by
/// the endpoint, as a channel does; nothing else of the outside world is there.
/// </summary>
public sealed class World : IAsyncDisposable
{
    /// <summary>Tuesday, 24 November 2026, 10:10 in Shanghai.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 2, 10, 0, TimeSpan.Zero);

    private readonly WebApplicationFactory<Program> _host;
    private readonly string _folder;

    private World(WebApplicationFactory<Program> host, string folder, Connector connector, FakeTimeProvider clock)
    {
        (_host, _folder, Connector, Clock) = (host, folder, connector, clock);
        Http = host.CreateClient();
    }

    public Connector Connector { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>A running program with the demo company in its store.</summary>
    public static World Start(params (string Key, string Value)[] settings) => Start(null, settings);

    public static World Start(Action<IServiceCollection>? change, params (string Key, string Value)[] settings)
    {
        var folder = DemoStore.Copy();
        var connector = new Connector();
        var clock = new FakeTimeProvider(Morning);
        var host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(Environments.Development).UseSetting("SalesBot:DataFolder", folder);
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton<IStartupFilter>(new FromThisMachine());
                services.AddHttpClient("").ConfigurePrimaryHttpMessageHandler(() => connector);
                change?.Invoke(services);
            });
        });
        return new World(host, folder, connector, clock);
    }

    /// <summary>A member in a personal chat of their own.</summary>
    public Person As(string name) => new(this, name.Contains('@') ? name : $"{name}@demo.example");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
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
