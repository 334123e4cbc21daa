using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Faults;

/// <summary>A channel's connector on loopback, for a program that is a process of its own: keeps what was answered to what.</summary>
internal sealed class StubConnector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JObject>> _replies = [];
    private readonly WebApplication _app;
    private readonly ManyWaits _waits = new();
    private int _ids;

    private StubConnector(WebApplication app) => _app = app;

    /// <summary>Replies that came more than once.</summary>
    public int SaidTwice { get; private set; }

    /// <summary>The address that activities give as the channel's.</summary>
    public string Url => _app.Urls.Single() + "/";

    public static async Task<StubConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new StubConnector(builder.Build());
        connector._app.Map("/v3/conversations/{**rest}", connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>What the program answers to an activity, once it does.</summary>
    public Task<JObject> ReplyTo(string activity) => Promise(activity).Task;

    /// <summary>Comes when so many more replies have come.</summary>
    public Task More(int replies) => _waits.For(replies);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private TaskCompletionSource<JObject> Promise(string activity) =>
        _replies.GetOrAdd(activity, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        var activity = JObject.Parse(await body.ReadToEndAsync());
        if (HttpMethods.IsPost(request.Method) && activity.Value<string>("replyToId") is { } answered)
        {
            if (!Promise(answered).TrySetResult(activity)) SaidTwice++;
            _waits.Count();
        }

        return Results.Json(new { id = $"sent-{Interlocked.Increment(ref _ids)}" });
    }

    /// <summary>Who waits for a number of things, while they are counted.</summary>
    private sealed class ManyWaits
    {
        private readonly List<(int Until, TaskCompletionSource Done)> _waits = [];
        private int _count;

        public Task For(int more)
        {
            lock (_waits)
            {
                var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _waits.Add((_count + more, done));
                return done.Task;
            }
        }

        public void Count()
        {
            lock (_waits)
            {
                _count++;
                foreach (var (_, done) in _waits.Where(w => w.Until <= _count)) done.TrySetResult();
                _waits.RemoveAll(w => w.Until <= _count);
            }
        }
    }
}
