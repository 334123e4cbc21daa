using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using SalesBot.Chat;
using SalesBot.Prompts;
using SalesBot.Tests.Prompts;

namespace SalesBot.Tests.WebChat;

/// <summary>In the local web chat a person can have now what the bot would say of its own accord.</summary>
public sealed class SendNowTests : IAsyncLifetime
{
    private readonly Word _word = new("word") { Due = (_, _) => null };
    private readonly LocalHost _host;

    public SendNowTests() => _host = LocalHost.Start(services =>
    {
        services.RemoveAll<IPromptKind>();
        services.AddSingleton<IPromptKind>(_word);
    });

    [Fact]
    public async Task It_comes_into_the_chat_as_often_as_it_is_asked_for()
    {
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");
        await chat.NewsAsync();

        Assert.Equal((HttpStatusCode.OK, """{"sent":1}"""), await AskAsync("zhang.min@demo.example"));
        Assert.Equal(["Zhang Min, 2026-11-24"], (await chat.NewsAsync()).Select(n => (string?)n["text"]));
        Assert.Equal((HttpStatusCode.OK, """{"sent":1}"""), await AskAsync("zhang.min@demo.example"));
        Assert.Single(await chat.NewsAsync());
    }

    [Fact]
    public async Task With_nothing_to_say_nothing_comes()
    {
        _word.Write = _ => null;
        var chat = await Chat.OpenAsync(_host.Http, "zhang.min@demo.example");
        await chat.NewsAsync();

        Assert.Equal((HttpStatusCode.OK, """{"sent":0}"""), await AskAsync("zhang.min@demo.example"));
        Assert.Empty(await chat.NewsAsync());
    }

    [Fact]
    public async Task Only_a_member_is_sent_anything()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("stranger@demo.example")).Status);
    }

    [Fact]
    public async Task A_page_from_elsewhere_may_not_ask_for_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/local/prompts?upn=zhang.min%40demo.example");
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_button_of_the_page_sends_it()
    {
        _word.Write = turn => new Reply($"Good morning, {turn.Member.Name}.");
        await using var browser = await Browser.OpenAsync(_host.Http.BaseAddress!, "#zhang.min@demo.example");
        await Assertions.Expect(browser.Said("Hello Zhang Min")).ToBeVisibleAsync();

        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Send my digest now" }).ClickAsync();
        await Assertions.Expect(browser.Said("Good morning, Zhang Min.")).ToBeVisibleAsync();
        _word.Write = _ => null;
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Send my digest now" }).ClickAsync();
        await Assertions.Expect(browser.Page.GetByText("There is nothing to say now.")).ToBeVisibleAsync();
        await browser.ShootAsync("digest-now");

        Assert.Empty(browser.Complaints);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string upn)
    {
        using var answer = await _host.Http.PostAsync($"/local/prompts?upn={Uri.EscapeDataString(upn)}", null);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
