using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Tests.WebChat;

/// <summary>The local web chat's own channel, over a real port: what Web Chat asks of it, and what the bot asks of it.</summary>
public sealed class DirectLineTests : IAsyncLifetime
{
    private readonly LocalHost _host = LocalHost.Start();

    [Fact]
    public async Task Whoever_opens_a_chat_is_greeted_with_three_things_to_begin_with()
    {
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");

        var welcome = Assert.Single(await chat.NewsAsync());

        Assert.StartsWith("Hello Zhang Min, I'm SalesBot.", (string?)welcome["text"], StringComparison.Ordinal);
        Assert.Equal(
            ["Log a visit", "How am I doing on my target?", "What can you do?"],
            welcome["suggestedActions"]!["actions"]!.Select(a => (string?)a["value"]));
    }

    [Theory]
    [InlineData("en-US", "I don't know you yet")]
    [InlineData("es-ES", "Todavía no te conozco")]
    [InlineData("zh-CN", "我还不认识您")]
    public async Task Who_is_not_a_member_is_told_so_in_the_language_of_the_page(string locale, string beginning)
    {
        var chat = await Chat.OpenAsync(_host.Http, "stranger@demo.example", locale);

        Assert.StartsWith(beginning, (string?)Assert.Single(await chat.NewsAsync())["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_sends_comes_back_with_the_pages_own_mark_before_the_answer_to_it()
    {
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");
        await chat.NewsAsync();

        var id = await chat.SendAsync("mark-1", text: "🎉");
        var news = await chat.NewsAsync();

        Assert.Equal([id, (string?)news[1]["id"]], news.Select(n => (string?)n["id"]));
        Assert.Equal(("🎉", "mark-1", "user"), ((string?)news[0]["text"], (string?)news[0]["channelData"]!["clientActivityID"], (string?)news[0]["from"]!["role"]));
        Assert.Equal((id, "salesbot"), ((string?)news[1]["replyToId"], (string?)news[1]["from"]!["id"]));
        Assert.Empty(await chat.NewsAsync());
    }

    [Fact]
    public async Task A_card_that_turned_into_its_result_comes_again_under_its_id_and_in_its_place()
    {
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");
        await chat.SendAsync("mark-1", value: new JObject { ["do"] = "ask", ["intent"] = "visit.log" });
        var card = (await chat.NewsAsync())[^1];
        var save = card.SelectToken("attachments[0].content.actions[0].data")!;
        (save["customer"], save["outcome"]) = ("C001", "They want 200 cases.");

        await chat.SendAsync("mark-2", value: save);
        var turned = (await chat.NewsAsync()).Single(a => (string?)a["id"] == (string?)card["id"]);

        Assert.Equal(card["channelData"]!["webchat:sequence-id"], turned["channelData"]!["webchat:sequence-id"]);
        Assert.StartsWith("Saved: visit to", (string?)turned.SelectToken("attachments[0].content.body[0].text"), StringComparison.Ordinal);
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        Assert.Single(await db.Set<Visit>().Where(v => v.Outcome == "They want 200 cases.").ToListAsync());
    }

    [Fact]
    public async Task Who_opened_the_chat_is_who_speaks_in_it()
    {
        var chat = await Chat.OpenAsync(_host.Http, "stranger@demo.example");
        await chat.NewsAsync();

        using var _ = await chat.PostAsync("""{"type":"message","text":"help","from":{"id":"zhang.min@demo.example"}}""");

        Assert.StartsWith("I don't know you yet", (string?)(await chat.NewsAsync())[1]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_comes_back_to_its_chat_and_is_told_when_there_is_none()
    {
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");

        using var known = await _host.Http.GetAsync($"/v3/directline/conversations/{chat.Id}?watermark=1");
        using var unknown = await _host.Http.GetAsync("/v3/directline/conversations/gone?watermark=1");
        using var refresh = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/refresh");
        refresh.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Id);
        using var refreshed = await _host.Http.SendAsync(refresh);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), (known.StatusCode, unknown.StatusCode, refreshed.StatusCode));
        Assert.Equal(chat.Id, (string?)JObject.Parse(await refreshed.Content.ReadAsStringAsync())["conversationId"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"hello\"")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":7}")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");

        using var response = await chat.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/api/messages")]
    public async Task A_body_larger_than_any_activity_is_refused(string door)
    {
        using var body = new StringContent($$"""{"type":"{{new string('a', 1024 * 1024)}}"}""", Encoding.UTF8, "application/json");

        using var response = await _host.Http.PostAsync(door, body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/v3/conversations/gone/activities")]
    [InlineData("POST", "/v3/conversations/gone/activities/1")]
    [InlineData("PUT", "/v3/conversations/gone/activities/1")]
    [InlineData("DELETE", "/v3/conversations/gone/activities/1")]
    [InlineData("POST", "/v3/directline/conversations/gone/activities")]
    [InlineData("GET", "/v3/directline/conversations/gone/activities")]
    public async Task A_chat_that_is_gone_is_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method is "POST" or "PUT" ? JsonContent.Create(new { type = "message" }) : null;

        using var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task What_the_bot_takes_back_is_not_shown_again()
    {
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");
        var welcome = Assert.Single(await chat.NewsAsync());

        using var deleted = await _host.Http.DeleteAsync($"/v3/conversations/{chat.Id}/activities/{(string?)welcome["id"]}");
        var whole = JObject.Parse(await _host.Http.GetStringAsync($"/v3/directline/conversations/{chat.Id}/activities"));

        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Empty(whole["activities"]!);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
