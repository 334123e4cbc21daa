using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Drivers;

/// <summary>The issuers of tokens, good and forged, with their metadata and keys.</summary>
internal sealed class TokenForge
{
    public const string Bot = "11111111-2222-3333-4444-555555555555";
    public const string Channel = "https://api.botframework.com";
    public const string Emulator = "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/";

    // One key for all tests: making one takes long, and the official packages keep keys for the life of the process.
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA OtherKey = RSA.Create(2048);

    public FakeTimeProvider Clock { get; } = new(
#if OFFICIAL
        TimeProvider.System.GetUtcNow()
#else
        new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero)
#endif
    );

    /// <summary>The addresses that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public bool IsOutOfReach { get; set; }

    /// <summary>What the channels' keys are endorsed for.</summary>
    public string[] Endorsements { get; set; } = ["msteams", "directline"];

    /// <summary>The id under which the one key is served.</summary>
    public string ServedKeyId { get; set; } = "key-1";

    public JObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "key-1" };

    /// <summary>The claims of a good token of a channel, until changed.</summary>
    public JObject Claims => field ??= new JObject
    {
        ["iss"] = Channel,
        ["aud"] = Bot,
        ["serviceurl"] = ConnectorStub.ServiceUrl,
        ["nbf"] = At(TimeSpan.FromMinutes(-1)),
        ["exp"] = At(TimeSpan.FromMinutes(30)),
    };

    /// <summary>A good token of the Emulator, until changed.</summary>
    public TokenForge OfEmulator()
    {
        Claims.Remove("serviceurl");
        (Claims["iss"], Claims["ver"], Claims["appid"]) = (Emulator, "1.0", Bot);
        return this;
    }

    public long At(TimeSpan fromNow) => (Clock.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public string Token() => Token(Key);

    public string TokenByAnotherKey() => Token(OtherKey);

    public string TokenWithoutSignature() => $"{Unsigned()}.";

    /// <summary>Signed by what anybody can know, the public key, as if it were a shared secret.</summary>
    public string TokenByThePublicKey(byte[] secret)
    {
        var text = Unsigned();
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }

    public static IEnumerable<byte[]> PublicKeys =>
    [
        Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem()),
        Key.ExportSubjectPublicKeyInfo(),
        Key.ExportRSAPublicKey(),
        Key.ExportParameters(false).Modulus!,
    ];

    /// <summary>What the bot sent when it asked for a token of its own, by name. What it gets is good for an hour.</summary>
    public List<Dictionary<string, string>> AskedForTokens { get; } = [];

    /// <summary>Answers what is asked of the issuers; null what is asked of others.</summary>
    public async Task<HttpResponseMessage?> AnswerAsync(HttpRequestMessage request)
    {
        var url = request.RequestUri!;
        if (!url.Host.StartsWith("login.", StringComparison.Ordinal) && url.Host != "169.254.169.254")
            return null;
        lock (Asked)
            Asked.Add(url.AbsoluteUri);
        if (IsOutOfReach)
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        if (url.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
            return ConnectorStub.Accepted((await IssueAsync(request)).ToString());
        return ConnectorStub.Accepted((url.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal) ? KeySet() : Metadata(url)).ToString());
    }

    private async Task<JObject> IssueAsync(HttpRequestMessage request)
    {
        var text = request.Content is null ? request.RequestUri!.Query.TrimStart('?') : await request.Content.ReadAsStringAsync();
        AskedForTokens.Add(text.Split('&').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1])));
        return new JObject
        {
            ["token_type"] = "Bearer",
            ["access_token"] = $"own-token-{AskedForTokens.Count}",
            ["expires_in"] = 3600,
            // The library of the tokens goes by the clock of the machine.
            ["expires_on"] = $"{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}",
            ["resource"] = "https://api.botframework.com",
        };
    }

    private string Token(RSA key)
    {
        var text = Unsigned();
        var (hash, padding) = (string?)Header["alg"] switch
        {
            "RS384" => (HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => (HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => (HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => (HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64UrlEncoder.Encode(key.SignData(Encoding.ASCII.GetBytes(text), hash, padding))}";
    }

    private string Unsigned() => $"{Base64UrlEncoder.Encode(Header.ToString())}.{Base64UrlEncoder.Encode(Claims.ToString())}";

    private static JObject Metadata(Uri url) => new()
    {
        ["issuer"] = "https://issuer.test",
        ["jwks_uri"] = $"https://{url.Host}/keys",
        ["id_token_signing_alg_values_supported"] = new JArray("RS256"),
    };

    private JObject KeySet()
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        return new JObject
        {
            ["keys"] = new JArray(
                new JObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = ServedKeyId,
                    ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(key.Exponent),
                    ["endorsements"] = new JArray(Endorsements),
                },
                // A shared secret among the keys must never sign.
                new JObject { ["kty"] = "oct", ["kid"] = "secret-1", ["k"] = Base64UrlEncoder.Encode("0123456789abcdef0123456789abcdef"), ["endorsements"] = new JArray(Endorsements) }),
        };
    }
}
