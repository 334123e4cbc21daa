using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Drivers;

/// <summary>The world as Teams: a bot with credentials, the tenant <see cref="Tenant"/>, its roster and its channel.</summary>
public sealed class TeamsWorld : IAsyncDisposable
{
    public const string Tenant = "tenant-1";

    private readonly ConcurrentDictionary<string, JObject> _roster = new();
    private readonly ConcurrentQueue<JObject> _created = new();
    private readonly ConcurrentQueue<string> _asked = new();

    private TeamsWorld(World world)
    {
        World = world;
        world.Connector.Fault = request => Issuer.Answer(request) ?? Teams(request);
    }

    public World World { get; }

    /// <summary>Answers for the roster while it is set; null lets it answer.</summary>
    public Func<HttpResponseMessage?>? RosterFault { get; set; }

    /// <summary>What a request to open a personal chat gets; null opens it.</summary>
    public HttpStatusCode? OpeningFails { get; set; }

    /// <summary>The personal chats that the bot opened.</summary>
    public IReadOnlyList<JObject> Created => [.. _created];

    /// <summary>Whom the bot asked the roster for, by the channel's id.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static TeamsWorld Start(params (string, string)[] settings) =>
        new(World.Start([.. Issuer.Credentials, ("SalesBot:Tenants:0", Tenant), .. settings]));

    /// <summary>A person of Teams with an account of their own, who goes by that name in the roster.</summary>
    public TeamsPerson As(string name, string? objectId = null)
    {
        var upn = name.Contains('@') ? name : $"{name}@demo.example";
        var person = new TeamsPerson(this, objectId ?? Guid.NewGuid().ToString());
        IsNamed(person, upn);
        return person;
    }

    /// <summary>What the roster says of a person from now on.</summary>
    public void IsNamed(TeamsPerson person, string upn, string role = "user", string? objectId = null, string tenant = Tenant) => _roster[person.Id] = new JObject
    {
        ["id"] = person.Id,
        ["objectId"] = objectId ?? person.ObjectId,
        ["name"] = upn.Split('@')[0],
        ["userPrincipalName"] = upn,
        ["userRole"] = role,
        ["tenantId"] = tenant,
    };

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private HttpResponseMessage? Teams(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        switch (path)
        {
            case ["v3", "conversations", _, "members", var id] when request.Method == HttpMethod.Get:
                _asked.Enqueue(id);
                return RosterFault?.Invoke() ?? (_roster.TryGetValue(id, out var person) ? Json(person) : new HttpResponseMessage(HttpStatusCode.NotFound));
            case ["v3", "conversations"] when request.Method == HttpMethod.Post:
                return OpeningFails is { } status ? new HttpResponseMessage(status) : Open(request);
            default:
                return null;
        }
    }

    private HttpResponseMessage Open(HttpRequestMessage request)
    {
        using var reader = new StreamReader(request.Content!.ReadAsStream());
        var wanted = JObject.Parse(reader.ReadToEnd());
        _created.Enqueue(wanted);
        return Json(new JObject { ["id"] = TeamsPerson.ChatOf(wanted["members"]![0]!.Value<string>("id")!) });
    }

    private static HttpResponseMessage Json(JObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json") };
}
