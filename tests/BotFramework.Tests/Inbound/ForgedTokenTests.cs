using System.Net;
using System.Text;
using BotFramework.Tests.Drivers;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Inbound;

/// <summary>The table of forged tokens: every one is 401, and nothing of the turn is run.</summary>
public sealed class ForgedTokenTests
{
    private static readonly Dictionary<string, Func<TokenForge, string?>> Refused = new()
    {
        ["no header"] = _ => null,
        ["an empty header"] = _ => "",
        ["another scheme"] = _ => "Basic dTpw",
        ["a lower-case scheme"] = forge => $"bearer {forge.Token()}",
        ["no scheme"] = forge => forge.Token(),
        ["the issuer is another"] = With("iss", "https://evil.test"),
        ["the issuer is almost it"] = With("iss", "https://api.botframework.com/"),
        ["the issuer is of another cloud"] = With("iss", "https://api.botframework.us"),
        ["meant for another bot"] = With("aud", "99999999-2222-3333-4444-555555555555"),
        ["meant for nobody"] = Without("aud"),
        ["over since six minutes"] = Between(-60, -6),
        ["for another service URL"] = With("serviceurl", "https://evil.test/teams/"),
        ["for no service URL"] = Without("serviceurl"),
        ["signed by a key for other channels"] = forge =>
        {
            forge.Endorsements = ["webchat"];
            return Bearer(forge);
        },
        ["signed by a key for no channel"] = forge =>
        {
            forge.Endorsements = [];
            return Bearer(forge);
        },
        ["RSA by another padding"] = Headed("alg", "PS256"),
    };

    private static readonly Dictionary<string, Func<TokenForge, string>> RefusedHereOnly = new()
    {
        ["words"] = _ => "Bearer not.a.token",
        ["two dots"] = _ => "Bearer ..",
        ["nothing after the scheme"] = _ => "Bearer ",
        ["two tokens"] = forge => $"{Bearer(forge)},{Bearer(forge)}",
        ["cut off"] = forge => Bearer(forge)[..^10],
        ["a part more"] = forge => $"{Bearer(forge)}.AAAA",
        ["five parts, as if it were encrypted"] = forge => $"{Bearer(forge)}.AAAA.AAAA",
        ["no JSON inside"] = _ => $"Bearer {Encoded("no JSON")}.{Encoded("{}")}.AAAA",
        ["100,000 letters"] = _ => $"Bearer {new string('e', 100_000)}.e30.AAAA",
        ["meant for this bot and another"] = With("aud", new JArray(TokenForge.Bot, "99999999-2222-3333-4444-555555555555")),
        ["no end"] = Without("exp"),
        ["an end that is no time"] = With("exp", "tomorrow"),
        ["not yet begun"] = Between(6, 60),
        ["signed by another key"] = forge => $"Bearer {forge.TokenByAnotherKey()}",
        ["signed by a key that the issuer does not have"] = Headed("kid", "key-2"),
        ["signed by a key without a name"] = Headed("kid", null),
        ["changed after it was signed"] = forge => Resigned(forge, "aud", TokenForge.Bot),
        ["not signed, and says so"] = forge => Unsigned(forge, "none"),
        ["not signed, and says so loudly"] = forge => Unsigned(forge, "None"),
        ["not signed, and does not say so"] = forge => Unsigned(forge, "RS256"),
        ["signed by the public key as PEM"] = HmacBy(0),
        ["signed by the public key as DER"] = HmacBy(1),
        ["signed by the public key as PKCS #1"] = HmacBy(2),
        ["signed by the modulus"] = HmacBy(3),
        ["signed by a shared secret among the keys"] = forge => Hmac(forge, "secret-1", Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef")),
        ["asks for more than is understood"] = Headed("crit", new JArray("b64")),
    };

    private static readonly Dictionary<string, Func<TokenForge, string>> EmulatorRefused = new()
    {
        ["of another app"] = With("appid", "99999999-2222-3333-4444-555555555555"),
        ["of no app"] = Without("appid"),
        ["version 2.0 with the app where version 1.0 has it"] = With("ver", "2.0"),
        ["for the channels, as the bot's own tokens are"] = With("aud", "https://api.botframework.com"),
        ["of another tenant"] = With("iss", "https://sts.windows.net/99999999-e7f5-4dd5-8d1c-000000000000/"),
        ["signed by another key"] = forge => $"Bearer {forge.TokenByAnotherKey()}",
    };

    private readonly TokenForge _forge = new();
    private int _turns;

    public static TheoryData<string> Names => [.. Refused.Keys];

    public static TheoryData<string> NamesHereOnly => [.. RefusedHereOnly.Keys];

    public static TheoryData<string> NamesOfEmulators => [.. EmulatorRefused.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Who_is_not_let_in_is_told_no_more(string name) => IsRefusedAsync(Said.Message("hi"), Refused[name](_forge));

    [StricterTheory(Difference.BadToken)]
    [MemberData(nameof(NamesHereOnly))]
    public Task What_is_no_token_is_refused_and_no_fault_of_the_bot(string name) => IsRefusedAsync(Said.Message("hi"), RefusedHereOnly[name](_forge));

    [StricterTheory(Difference.EmulatorAway)]
    [MemberData(nameof(NamesOfEmulators))]
    public Task An_emulator_is_not_anybody(string name) =>
        IsRefusedAsync(Local(), EmulatorRefused[name](_forge.OfEmulator()), ("environment", "Development"));

    [StricterTheory(Difference.EmulatorAway)]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData(null)]
    public Task An_emulator_is_refused_where_it_is_not_development(string? environment) =>
        IsRefusedAsync(Local(), Bearer(_forge.OfEmulator()), ("environment", environment));

    [StricterFact(Difference.EmulatorAway)]
    public Task An_emulator_cannot_have_the_bots_tokens_sent_away() =>
        IsRefusedAsync(Said.Message("hi"), Bearer(_forge.OfEmulator()), ("environment", "Development"));

    [StricterFact(Difference.PlainHttp)]
    public Task A_service_url_that_others_can_listen_to_is_refused_with_the_best_token()
    {
        _forge.Claims["serviceurl"] = "http://connector.test/teams/";

        return IsRefusedAsync(Said.Message("hi", ("serviceUrl", "http://connector.test/teams/")), Bearer(_forge));
    }

    [StricterFact(Difference.BadToken)]
    public async Task A_good_token_with_a_letter_changed_cut_or_put_in_is_refused_wherever_it_is()
    {
        await using var host = await HostAsync();
        var good = _forge.Token();
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            // The last letter of a signature has bits that say nothing.
            var at = random.Next(good.Length - 1);
            var letter = "ABCxyz019-_.= \u00e9"[random.Next(15)];
            var forged = random.Next(3) switch
            {
                0 => good.Remove(at, 1),
                1 => good.Insert(at, $"{letter}"),
                _ => $"{good[..at]}{(good[at] == letter ? 'Q' : letter)}{good[(at + 1)..]}",
            };

            var answer = await host.PostAsync(Said.Message("hi").ToString(), $"Bearer {forged}");

            Assert.True(answer.Status == HttpStatusCode.Unauthorized, forged);
        }

        Assert.Equal(0, _turns);
    }

    private async Task IsRefusedAsync(JObject said, string? authorization, params (string, string?)[] settings)
    {
        await using var host = await HostAsync(settings);

        var answer = await host.PostAsync(said.ToString(), authorization);

        Assert.Equal((HttpStatusCode.Unauthorized, "", 0), (answer.Status, answer.Body, _turns));
        Assert.Empty(host.Connector.Calls);
    }

    private Task<BotHost> HostAsync(params (string, string?)[] settings) => BotHost.StartAsync(
        (_, _) =>
        {
            _turns++;
            return Task.CompletedTask;
        },
        _forge,
        settings);

    private static JObject Local() => Said.Message("hi", ("channelId", "emulator"), ("serviceUrl", "http://localhost:50123"));

    private static string Bearer(TokenForge forge) => $"Bearer {forge.Token()}";

    private static string Encoded(string text) => Base64UrlEncoder.Encode(text);

    private static Func<TokenForge, string> With(string claim, JToken value) => forge =>
    {
        forge.Claims[claim] = value;
        return Bearer(forge);
    };

    private static Func<TokenForge, string> Without(string claim) => forge =>
    {
        forge.Claims.Remove(claim);
        return Bearer(forge);
    };

    private static Func<TokenForge, string> Between(int from, int to) => forge =>
    {
        (forge.Claims["nbf"], forge.Claims["exp"]) = (forge.At(TimeSpan.FromMinutes(from)), forge.At(TimeSpan.FromMinutes(to)));
        return Bearer(forge);
    };

    private static Func<TokenForge, string> Headed(string name, JToken? value) => forge =>
    {
        forge.Header[name] = value;
        return Bearer(forge);
    };

    /// <summary>Another bot's token whose audience is replaced.</summary>
    private static string Resigned(TokenForge forge, string claim, string value)
    {
        forge.Claims[claim] = "99999999-2222-3333-4444-555555555555";
        var signature = forge.Token().Split('.')[2];
        forge.Claims[claim] = value;
        return $"Bearer {forge.TokenWithoutSignature()}{signature}";
    }

    private static string Unsigned(TokenForge forge, string algorithm)
    {
        forge.Header["alg"] = algorithm;
        return $"Bearer {forge.TokenWithoutSignature()}";
    }

    private static Func<TokenForge, string> HmacBy(int key) => forge => Hmac(forge, "key-1", TokenForge.PublicKeys.ElementAt(key));

    private static string Hmac(TokenForge forge, string keyId, byte[] secret)
    {
        (forge.Header["alg"], forge.Header["kid"]) = ("HS256", keyId);
        return $"Bearer {forge.TokenByThePublicKey(secret)}";
    }
}
