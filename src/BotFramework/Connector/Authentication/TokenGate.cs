using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Lets in tokens of some issuers: signed by one of their keys as allowed, meant for this bot, neither over nor yet to
/// come but for five minutes' skew. What can be refused without a key is refused before one is asked for.
/// </summary>
internal sealed class TokenGate(IReadOnlySet<string> issuers, SigningKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    public bool IsFor(string issuer) => issuers.Contains(issuer);

    /// <summary>The token of an authorization header, not yet believed.</summary>
    /// <exception cref="UnauthorizedAccessException">There is none.</exception>
    public static JsonWebToken Read(string authHeader)
    {
        // As in the official packages "bearer" is not "Bearer", and there is one space.
        if (authHeader?.Split(' ') is not ["Bearer", { Length: > 0 } text])
            throw new UnauthorizedAccessException("There is no bearer token.");
        try
        {
            return Handler.ReadJsonWebToken(text);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            throw new UnauthorizedAccessException($"The token is none ({malformed.GetType().Name}).");
        }
    }

    /// <exception cref="UnauthorizedAccessException">The token is not good.</exception>
    /// <exception cref="KeysOutOfReachException">It cannot be told.</exception>
    public async Task<(ClaimsIdentity Identity, JsonWebKey Key)> ValidateAsync(
        JsonWebToken token, string audience, CancellationToken cancellationToken)
    {
        RefuseUnlessSigned(token);
        var key = await keys.FindAsync(token.Kid, cancellationToken)
            ?? throw new UnauthorizedAccessException("The token is signed by a key that its issuer does not have.");
        var result = await Handler.ValidateTokenAsync(token, ParametersFor(key, audience));
        return result.IsValid
            ? (result.ClaimsIdentity, key)
            : throw new UnauthorizedAccessException($"The token is not good ({result.Exception.GetType().Name}).");
    }

    private static void RefuseUnlessSigned(JsonWebToken token)
    {
        if (token.IsEncrypted || !AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
            throw new UnauthorizedAccessException("The token is not signed as it must be.");
        if (string.IsNullOrEmpty(token.Kid))
            throw new UnauthorizedAccessException("The token does not name its key.");
        if (token.TryGetHeaderValue<object>("crit", out _))
            throw new UnauthorizedAccessException("The token asks to be understood beyond the usual.");
    }

    private TokenValidationParameters ParametersFor(JsonWebKey key, string audience) => new()
    {
        ValidIssuers = issuers,
        ValidAudience = audience,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires > now - Skew && (notBefore is null || notBefore <= now + Skew);
    }
}
