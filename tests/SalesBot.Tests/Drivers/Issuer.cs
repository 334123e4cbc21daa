using System.Net;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Drivers;

/// <summary>Who issues the tokens of channels and of the bot itself.</summary>
internal static class Issuer
{
    public const string Bot = "11111111-2222-3333-4444-555555555555";

    private static readonly RSA Key = RSA.Create(2048);

    /// <summary>The settings of a bot that has credentials.</summary>
    public static (string, string)[] Credentials => [("MicrosoftAppId", Bot), ("MicrosoftAppPassword", "secret-1")];

    /// <summary>A token with which Teams calls the bot.</summary>
    public static string Token()
    {
        var header = new JObject { ["alg"] = "RS256", ["kid"] = "key-1" };
        // Begun long ago and over in a hundred years: who validates it goes by the clock of the machine.
        var claims = new JObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = Bot,
            ["serviceurl"] = Connector.ServiceUrl,
            ["nbf"] = 0,
            ["exp"] = 4_900_000_000,
        };
        var text = $"{Encoded(Encoding.UTF8.GetBytes(header.ToString()))}.{Encoded(Encoding.UTF8.GetBytes(claims.ToString()))}";
        return $"{text}.{Encoded(Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>Answers what is asked of an issuer, for <see cref="Connector.Fault"/>.</summary>
    public static HttpResponseMessage? Answer(HttpRequestMessage request) => request.RequestUri!.AbsolutePath switch
    {
        "/v1/.well-known/openidconfiguration" => Json(new JObject { ["jwks_uri"] = "https://login.botframework.com/keys" }),
        "/keys" => Json(new JObject { ["keys"] = new JArray(PublicKey()) }),
        _ when request.RequestUri.AbsolutePath.EndsWith("/token", StringComparison.Ordinal) =>
            Json(new JObject { ["token_type"] = "Bearer", ["access_token"] = "own-token", ["expires_in"] = 3600 }),
        _ => null,
    };

    private static JObject PublicKey()
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        return new JObject
        {
            ["kty"] = "RSA",
            ["kid"] = "key-1",
            ["n"] = Encoded(key.Modulus!),
            ["e"] = Encoded(key.Exponent!),
            ["endorsements"] = new JArray("msteams", "webchat"),
        };
    }

    private static string Encoded(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static HttpResponseMessage Json(JObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json") };
}
