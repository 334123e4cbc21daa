using Newtonsoft.Json.Linq;
using SalesBot.Hosting.DirectLine;

namespace SalesBot.Tests.WebChat;

/// <summary>The local web chat lives in memory and may not fill it.</summary>
public sealed class BoundTests
{
    [Fact]
    public void The_oldest_chat_is_forgotten_when_there_are_more_than_a_hundred()
    {
        var all = new LocalConversations();
        var opened = Enumerable.Range(0, 101).Select(_ => all.Open("zhang.min@demo.example", "en-US").Id).ToList();

        Assert.Null(all.Find(opened[0]));
        Assert.All(opened.Skip(1), id => Assert.NotNull(all.Find(id)));
    }

    [Fact]
    public void The_oldest_activity_is_forgotten_when_there_are_more_than_a_thousand()
    {
        var chat = new LocalConversations().Open("zhang.min@demo.example", "en-US");
        var ids = Enumerable.Range(0, 1001).Select(_ => chat.Add(new JObject { ["type"] = "message" })).ToList();

        var (kept, watermark) = chat.Since(0);

        Assert.Equal(ids.Skip(1), kept.Select(a => (string)a["id"]!));
        Assert.Equal(1001, watermark);
    }
}
