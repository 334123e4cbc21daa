using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BotFramework.Tests.Hostile;
using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>Whatever is posted to the bot: no fault of ours comes of it. SALESBOT_FUZZ sets how many bodies, for a longer run.</summary>
public sealed class HostileInputTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("SALESBOT_FUZZ") ?? "200", null);

    private static readonly string[] Apologies = ["went wrong on my side", "ha fallado por mi parte", "我这边出了点问题"];

    [Theory]
    [InlineData(1)]
    public async Task Hostile_activities_are_answered_like_any(int seed)
    {
        await using var world = World.Start();
        var min = world.As("zhang.min");
        var taken = 0;
        foreach (var body in new ActivityFuzzer(seed).Bodies(await SeedsAsync(min), Count))
        {
            var seen = world.Connector.Sent.Count;
            var status = await PostAsync(world, body);
            taken += status == HttpStatusCode.OK ? 1 : 0;
            var said = string.Join('\n', world.Connector.Sent.Skip(seen).Select(sent => sent.Text));

            Assert.True(
                (status < HttpStatusCode.InternalServerError || status == HttpStatusCode.NotImplemented) && !Apologies.Any(words => said.Contains(words, StringComparison.Ordinal)),
                $"{(int)status} {said} on {Start(body)}");
        }

        Assert.InRange(taken, Count / 5, Count);
    }

    /// <summary>What is said, and what the buttons of a card say.</summary>
    private static async Task<List<JObject>> SeedsAsync(Person min)
    {
        var shown = await min.SaysAsync("Saw Kongfu this morning, they'll sign, call them on Friday");
        return
        [
            min.Message(m => m["text"] = "how is Jining doing"),
            min.Message(m => m["text"] = "本周该拜访谁"),
            min.Message(m => m["text"] = "¿cómo voy con la cuota este mes?"),
            min.Message(m => m["text"] = "2"),
            .. shown.SelectMany(sent => sent.Actions).Select(action => min.Message(m => m["value"] = action["data"])),
            min.Message(m => (m["type"], m["membersAdded"]) = ("conversationUpdate", new JArray(new JObject { ["id"] = min.Upn }))),
            min.Message(m => (m["type"], m["name"], m["value"]) = ("invoke", "adaptiveCard/action", JObject.Parse("""{"action":{"type":"Action.Execute","verb":"x","data":{"a":1}}}"""))),
            min.Message(m => (m["type"], m["action"]) = ("installationUpdate", "add")),
        ];
    }

    private static async Task<HttpStatusCode> PostAsync(World world, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await world.Http.PostAsync("/api/messages", content);
            return response.StatusCode;
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{fault.Message} on {Start(body)}", fault);
        }
    }

    private static string Start(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        return text[..Math.Min(text.Length, 2000)];
    }
}
