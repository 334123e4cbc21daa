using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Visits;
using SalesBot.Data;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.Tests.WebChat;

/// <summary>The local web chat as a person sees it: in a browser, over a real port.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private readonly LocalHost _host = LocalHost.Start();

    private Uri Address => _host.Http.BaseAddress!;

    [Fact]
    public async Task One_picks_a_member_says_a_line_sees_the_card_and_presses_a_button()
    {
        await using var browser = await Browser.OpenAsync(Address);

        await browser.Entry("Zhang Min").ClickAsync();
        await Expect(browser.Said("Hello Zhang Min, I'm SalesBot.")).ToBeVisibleAsync();
        await browser.SaysAsync("Visited Tianyuan today, they want 200 cases, follow up Friday");
        await Expect(browser.Field("Customer")).ToHaveValueAsync("C001");
        await Expect(browser.Field("By when")).ToHaveValueAsync("2026-11-27");
        await browser.ShootAsync("form");
        await browser.Field("What came of it").FillAsync("They want 250 cases.");
        await browser.Button("Save").ClickAsync();

        await Expect(browser.Said("Saved: visit to Tianyuan Foods.").First).ToBeVisibleAsync();
        await Expect(browser.Page.Locator(".ac-pushButton[title=\"Save\"]")).ToHaveCountAsync(0);
        await browser.ShootAsync("saved");
        Assert.Equal(1, await CountAsync("They want 250 cases."));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_proposal_that_is_pressed_is_said_and_answered()
    {
        await using var browser = await Browser.OpenAsync(Address, "#he.wei@demo.example");

        await browser.Proposal("How is Shandong doing?").ClickAsync();

        await Expect(browser.Said("Shandong").Last).ToBeVisibleAsync();
        await Expect(browser.Page.Locator(".ac-adaptiveCard").Last).ToContainTextAsync("Southwest Shandong");
        await browser.ShootAsync("region");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_people_are_listed_with_what_they_are_and_where_in_the_language_of_who_is_picked()
    {
        await using var browser = await Browser.OpenAsync(Address);
        await Expect(browser.Entry("Ana Torres")).ToContainTextAsync("Manager · Central Shandong · Jiaodong Peninsula");
        await browser.ShootAsync("people");

        await browser.Entry("Ana Torres").ClickAsync();
        await Expect(browser.Entry("Ana Torres")).ToContainTextAsync("Responsable de ventas");
        await Expect(browser.Said("Hola, Ana Torres")).ToBeVisibleAsync();
        await browser.ShootAsync("spanish");

        await browser.Entry("Wang Lei").ClickAsync();
        await Expect(browser.Said("王磊，您好，我是 SalesBot。")).ToBeVisibleAsync();
        await Expect(browser.Said("Hola, Ana Torres")).ToHaveCountAsync(0);
        await browser.ShootAsync("chinese");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Someone_who_is_not_a_member_can_be_tried_in_a_language_of_choice()
    {
        await using var browser = await Browser.OpenAsync(Address);

        await browser.Page.Locator("#tongues a", new() { HasText = "Español" }).ClickAsync();

        await Expect(browser.Said("Todavía no te conozco")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_typed_and_does_nothing()
    {
        const string Line = "<img src=x onerror=alert(1)> <script>alert(2)</script> **bold** [here](https://evil.example) مرحبا 🎉";
        await using var browser = await Browser.OpenAsync(Address, "#zhang.min@demo.example");
        await Expect(browser.Said("Hello Zhang Min")).ToBeVisibleAsync();

        await browser.SaysAsync(Line);

        await Expect(browser.Said(Line)).ToBeVisibleAsync();
        await Expect(browser.Said("I didn't get that").First).ToBeVisibleAsync();
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task When_the_bot_was_started_anew_so_is_the_chat()
    {
        await using var browser = await Browser.OpenAsync(Address, "#zhang.min@demo.example");
        await Expect(browser.Said("Hello Zhang Min")).ToBeVisibleAsync();
        await browser.SaysAsync("👋");
        await Expect(browser.Said("👋")).ToBeVisibleAsync();

        // A program that was started anew knows none of the chats; so does one that had to forget the oldest.
        for (var i = 0; i < 100; i++)
        {
            await Chat.OpenAsync(_host.Http, "stranger@demo.example");
        }

        await Expect(browser.Said("👋")).ToHaveCountAsync(0);
        await Expect(browser.Said("Hello Zhang Min")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_the_bot_is_away_the_page_says_so_and_goes_on_when_it_is_back()
    {
        await using var browser = await Browser.OpenAsync(Address, "#maria.lopez@demo.example");
        await Expect(browser.Said("Hola, María López")).ToBeVisibleAsync();

        await browser.Page.Context.SetOfflineAsync(true);
        await Expect(browser.Page.GetByText("El bot no está en marcha.")).ToBeVisibleAsync();
        await browser.Page.Context.SetOfflineAsync(false);

        await Expect(browser.Page.GetByText("El bot no está en marcha.")).ToBeHiddenAsync();
        await Expect(browser.Said("Hola, María López")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_people_and_the_chat_are_two_screens()
    {
        await using var browser = await Browser.OpenAsync(Address, phone: true);
        await Expect(browser.Page.Locator("#talk")).ToBeHiddenAsync();
        await browser.ShootAsync("phone-people");

        await browser.Entry("Zhang Min").TapAsync();
        await Expect(browser.Said("Hello Zhang Min")).ToBeVisibleAsync();
        await Expect(browser.Page.Locator("#people")).ToBeHiddenAsync();
        await browser.ShootAsync("phone-chat");

        await browser.Page.Locator("#back").TapAsync();
        await Expect(browser.Entry("Wang Lei")).ToBeVisibleAsync();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<int> CountAsync(string outcome)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Visit>().CountAsync(v => v.Outcome == outcome);
    }
}
