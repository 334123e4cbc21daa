using SalesBot.Hosting;

namespace SalesBot.Tests.Hosting.Manifest;

/// <summary>What Teams would refuse is refused here, and told in a sentence.</summary>
public sealed class AppDetailsTests
{
    [Theory]
    [InlineData("--app-id", "the id of the bot's app registration")]
    [InlineData("--domain", "the host name at which the bot is reached")]
    [InlineData("--name", "the name people see")]
    [InlineData("--website", "the page about the app")]
    [InlineData("--privacy", "the page about privacy")]
    [InlineData("--terms", "the terms of use")]
    public void What_is_missing_is_named(string option, string what)
    {
        Assert.Equal([$"{option} is missing: {what}."], Packed.Wrongs((option, null)));
        Assert.Equal([$"{option} is missing: {what}."], Packed.Wrongs((option, " ")));
    }

    [Theory]
    [InlineData("salesbot")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{11111111-2222-3333-4444-555555555555}")]
    [InlineData("11111111222233334444555555555555")]
    [InlineData("11111111-2222-3333-4444-55555555555g")]
    public void An_app_id_is_a_guid(string id) =>
        Assert.Equal([$"--app-id is '{id}', which is no GUID; copy the application (client) id of the app registration."], Packed.Wrongs(("--app-id", id)));

    [Theory]
    [InlineData("https://bot.example.com", "write the host name alone, without a scheme.")]
    [InlineData("*.example.com", "a wildcard would trust hosts that are not yours; write the bot's own host name.")]
    public void A_domain_is_a_host_alone(string domain, string why) =>
        Assert.Equal([$"--domain is '{domain}': {why}"], Packed.Wrongs(("--domain", domain)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("bot.example.com:3978")]
    [InlineData("bot.example.com/api")]
    [InlineData("bot..example.com")]
    [InlineData("10.0.0.1")]
    [InlineData("bot example.com")]
    [InlineData("-bot.example.com")]
    public void A_domain_is_one_of_the_internet(string domain) => Assert.Equal(
        [$"--domain is '{domain}', which is no host name of the internet; write one such as bot.example.com, without port and path."],
        Packed.Wrongs(("--domain", domain)));

    [Theory]
    [InlineData("--website", "http://example.com")]
    [InlineData("--privacy", "example.com/privacy")]
    [InlineData("--terms", "ftp://example.com")]
    [InlineData("--terms", "/terms")]
    public void An_address_is_https(string option, string address) =>
        Assert.Equal([$"{option} is '{address}'; Teams wants an address that begins with https://."], Packed.Wrongs((option, address)));

    [Fact]
    public void Nothing_is_longer_than_teams_takes()
    {
        Assert.Equal(["--name has 31 characters; Teams takes 30 at most."], Packed.Wrongs(("--name", new string('n', 31))));
        Assert.Equal(["--developer has 33 characters; Teams takes 32 at most."], Packed.Wrongs(("--developer", new string('d', 33))));
        Assert.Equal(["--terms has 2052 characters; Teams takes 2048 at most."], Packed.Wrongs(("--terms", $"https://example.com/{new string('t', 2032)}")));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(3, Packed.Wrongs(("--app-id", "x"), ("--domain", "y"), ("--terms", null)).Length);

    [Theory]
    [InlineData("--domain", "bot.xn--fiqs8s.example")]
    [InlineData("--domain", "Sales-Bot.azurewebsites.net")]
    [InlineData("--name", "销售助手")]
    [InlineData("--app-id", "ABCDEF01-2222-3333-4444-555555555555")]
    [InlineData("--website", "HTTPS://example.com/über uns")]
    public void What_teams_takes_is_taken(string option, string value) => Assert.Empty(Packed.Wrongs((option, value)));

    [Theory]
    [InlineData]
    [InlineData("app.json", "--name", "x")]
    [InlineData("app.zip", "other.zip")]
    [InlineData("app.zip", "--colour", "red")]
    [InlineData("app.zip", "--name")]
    public async Task Wrong_arguments_end_with_two(params string[] arguments) =>
        Assert.Equal(2, await Command.Parse(["manifest", .. arguments]).RunAloneAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told() => Assert.Equal(
        1, await Command.Parse(["manifest", "/nowhere/at/all.zip", .. Packed.Options()]).RunAloneAsync(TestContext.Current.CancellationToken));
}
