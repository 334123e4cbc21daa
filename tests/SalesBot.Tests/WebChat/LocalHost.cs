using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SalesBot.Prompts;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.WebChat;

/// <summary>The program with the demo company on a port of its own, reached over the network as a browser reaches it.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _host;
    private readonly string _folder = DemoStore.Copy();

    private LocalHost(Action<IServiceCollection>? change)
    {
        _host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment(Environments.Development)
            .UseSetting("SalesBot:DataFolder", _folder)
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning")
            .ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(new FakeTimeProvider(World.Morning));
                // The bot speaks first when the page asks it to, not in the middle of another test.
                services.Remove(services.Single(d => d.ImplementationType == typeof(PromptWorker)));
                change?.Invoke(services);
            }));
        _host.UseKestrel();
        _host.StartServer();
        Http = _host.CreateClient();
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _host.Services;

    public static LocalHost Start(Action<IServiceCollection>? change = null) => new(change);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
