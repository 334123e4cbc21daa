using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using SalesBot.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>The Emulator and other bots get tokens from the login service: outside Development they are no channel.</summary>
public sealed class ChannelIssuerTests
{
    [Theory]
    [InlineData("https://api.botframework.com")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.azure.cn")]
    public void A_channel_may_call_anywhere(string issuer) => Assert.True(MayCall(issuer, "Production"));

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0")]
    [InlineData("https://sts.chinacloudapi.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/")]
    [InlineData("https://api.botframework.com.example")]
    [InlineData(null)]
    public void Whoever_else_has_a_good_token_may_call_in_development_alone(string? issuer)
    {
        Assert.False(MayCall(issuer, "Production"));
        Assert.False(MayCall(issuer, "Staging"));
        Assert.False(MayCall(issuer, null));
        Assert.True(MayCall(issuer, "Development"));
    }

    [Fact]
    public void An_issuer_that_is_set_is_a_channel() =>
        Assert.True(MayCall("https://issuer.example", "Production", ("ToBotFromChannelTokenIssuer", "https://issuer.example ")));

    private static bool MayCall(string? issuer, string? environment, params (string Key, string Value)[] settings)
    {
        IEnumerable<(string Key, string? Value)> all = [("environment", environment), .. settings];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();
        return new ChannelIssuers(configuration).MayCall(new ClaimsIdentity(issuer is null ? [] : [new Claim("iss", issuer)], "Bearer"));
    }
}
