using System.Net;
using System.Net.Http.Json;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.WebChat;

/// <summary>A page of the local web chat, without a browser: speaks Direct Line as Web Chat does.</summary>
internal sealed class Chat
{
    private readonly HttpClient _http;
    private string _watermark = "";

    private Chat(HttpClient http, string person, string id) => (_http, Person, Id) = (http, person, id);

    public string Person { get; }

    public string Id { get; }

    public static async Task<Chat> OpenAsync(HttpClient http, string person, string locale = "en-US")
    {
        using var response = await http.PostAsJsonAsync("/v3/directline/conversations", new { user = new { id = person }, locale });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var opened = JObject.Parse(await response.Content.ReadAsStringAsync());
        return new Chat(http, person, (string)opened["conversationId"]!);
    }

    /// <summary>What is new since the last time.</summary>
    public async Task<IReadOnlyList<JObject>> NewsAsync()
    {
        var group = JObject.Parse(await _http.GetStringAsync($"/v3/directline/conversations/{Id}/activities?watermark={_watermark}"));
        _watermark = (string)group["watermark"]!;
        return [.. group["activities"]!.Cast<JObject>()];
    }

    /// <summary>Sends a line or a press, marked as Web Chat marks it, and gives the id that it got.</summary>
    public async Task<string> SendAsync(string mark, string? text = null, JToken? value = null)
    {
        var activity = new JObject
        {
            ["type"] = "message",
            ["from"] = new JObject { ["id"] = Person, ["role"] = "user" },
            ["channelData"] = new JObject { ["clientActivityID"] = mark },
        };
        if (text is not null)
        {
            activity["text"] = text;
        }

        if (value is not null)
        {
            activity["value"] = value;
        }

        using var response = await PostAsync(activity.ToString(Formatting.None));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)JObject.Parse(await response.Content.ReadAsStringAsync())["id"]!;
    }

    public Task<HttpResponseMessage> PostAsync(string body) => _http.PostAsync(
        $"/v3/directline/conversations/{Id}/activities", new StringContent(body, Encoding.UTF8, "application/json"));
}
