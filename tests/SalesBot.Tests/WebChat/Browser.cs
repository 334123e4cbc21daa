using Microsoft.Playwright;

namespace SalesBot.Tests.WebChat;

/// <summary>A browser that is installed on this machine, with a page of the local web chat in it. None is downloaded.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>A browser for tests asks nobody for anything.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>How long a page may take on a busy machine, in milliseconds.</summary>
    private const float Patience = 60_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _complaints = [];

    static Browser() => Assertions.SetDefaultExpectTimeout(Patience);

    private Browser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, message) => Complain(message.Type is "error" ? message.Text : null);
        page.PageError += (_, fault) => Complain(fault);
        page.Dialog += (_, dialog) => Complain($"A script asked: {dialog.Message}");
    }

    public IPage Page { get; }

    /// <summary>Errors of the page, and what it wanted to have from elsewhere.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens the page; skips the test where there is no browser.</summary>
    public static async Task<Browser> OpenAsync(Uri address, string path = "", bool phone = false)
    {
        var installed = Places.FirstOrDefault(File.Exists);
        Assert.SkipUnless(installed is not null, $"There is no browser to test with at {string.Join(", ", Places)}; on Debian, install the package chromium.");
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = Arguments });
        var page = await chromium.NewPageAsync(new()
        {
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
            IsMobile = phone,
            HasTouch = phone,
            DeviceScaleFactor = phone ? 2 : 1,
            Locale = "en-US",
            TimezoneId = "Asia/Shanghai",
        });
        var browser = new Browser(playwright, chromium, page);
        await page.RouteAsync("**", route => browser.LetThroughAsync(route, address));
        await page.Clock.SetSystemTimeAsync(Drivers.World.Morning.UtcDateTime);
        await page.GotoAsync(new Uri(address, path).AbsoluteUri);
        return browser;
    }

    /// <summary>A person in the list.</summary>
    public ILocator Entry(string name) => Page.Locator("#list a", new() { HasText = name });

    /// <summary>What stands in the chat with those words in it.</summary>
    public ILocator Said(string words) => Page.Locator(".webchat__bubble", new() { HasText = words });

    /// <summary>One of the things the bot proposes to say.</summary>
    public ILocator Proposal(string words) => Page.Locator(".webchat__suggested-action", new() { HasText = words });

    /// <summary>A button on the newest card that has it.</summary>
    public ILocator Button(string title) => Page.Locator($".ac-pushButton[title=\"{title}\"]").Last;

    /// <summary>The input under a label on the newest card.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true }).Last;

    public async Task SaysAsync(string line)
    {
        await Page.Locator("[data-id=\"webchat-sendbox-input\"]").FillAsync(line);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Keeps a picture of the page where SALESBOT_SCREENSHOTS names a folder.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SALESBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Assertions.Expect(Page.Locator(".webchat__connectivityStatus")).ToHaveCountAsync(0);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private Task LetThroughAsync(IRoute route, Uri address)
    {
        if (new Uri(route.Request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != address.Authority)
        {
            Complain($"It asked for {route.Request.Url}.");
            return route.AbortAsync();
        }

        return route.ContinueAsync();
    }

    private void Complain(string? complaint)
    {
        if (complaint is not null)
        {
            _complaints.Add(complaint);
        }
    }
}
