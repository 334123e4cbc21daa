using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The public keys of an issuer of tokens, fetched from its OpenID metadata and kept for a day. A key that is not among
/// them makes them be fetched again, but at most once an hour: a stranger who makes up key ids must not make the bot
/// hammer on the issuer. Where the issuer cannot be reached, old keys are good for some days more.
/// </summary>
internal sealed class SigningKeys(string metadataUrl, HttpClientSource http, TimeProvider clock)
{
    private static readonly TimeSpan FetchedAgainAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan ForUnknownKeyAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _fetching = new(1);
    private volatile Kept _kept = new(new Dictionary<string, JsonWebKey>(), DateTimeOffset.MinValue);
    private DateTimeOffset _tried = DateTimeOffset.MinValue;

    /// <summary>The key of that id, or null where the issuer has none.</summary>
    /// <exception cref="KeysOutOfReachException">There are no keys, and none can be had now.</exception>
    public async Task<JsonWebKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var kept = _kept;
        if (IsWorthFetching(kept, keyId))
            kept = await FetchOnceAsync(keyId, cancellationToken);
        return clock.GetUtcNow() - kept.Fetched < GoodFor
            ? kept.Keys.GetValueOrDefault(keyId)
            : throw new KeysOutOfReachException(metadataUrl);
    }

    private bool IsWorthFetching(Kept kept, string keyId)
    {
        var now = clock.GetUtcNow();
        if (now - kept.Fetched >= FetchedAgainAfter)
            return now - _tried >= PauseAfterFailure;
        return !kept.Keys.ContainsKey(keyId) && now - _tried >= ForUnknownKeyAfter;
    }

    private async Task<Kept> FetchOnceAsync(string keyId, CancellationToken cancellationToken)
    {
        await _fetching.WaitAsync(cancellationToken);
        try
        {
            // Another request may have fetched them meanwhile.
            if (IsWorthFetching(_kept, keyId))
                await FetchAsync(cancellationToken);
            return _kept;
        }
        finally
        {
            _fetching.Release();
        }
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(
                metadataUrl, new HttpDocumentRetriever(http.Client), cancellationToken);
            var keys = metadata.JsonWebKeySet?.Keys.Where(IsForTokens) ?? [];
            _kept = new(keys.GroupBy(key => key.Kid).ToDictionary(g => g.Key, g => g.First()), clock.GetUtcNow());
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && IsOfTheIssuer(fault))
        {
            // The old ones are still there; where they are too old, the caller is told.
        }

        _tried = clock.GetUtcNow();
    }

    // What the retriever throws for an answer that is none, or for none at all.
    private static bool IsOfTheIssuer(Exception fault) =>
        fault is IOException or HttpRequestException or OperationCanceledException or ArgumentException
            or InvalidOperationException or System.Text.Json.JsonException;

    // A shared secret is no public key, and a key without id is never asked for.
    private static bool IsForTokens(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.Kid) && key.Use is null or "" or "sig";

    private sealed record Kept(IReadOnlyDictionary<string, JsonWebKey> Keys, DateTimeOffset Fetched);
}

/// <summary>Nobody can be let in or refused, since the keys of the issuer cannot be had.</summary>
internal sealed class KeysOutOfReachException(string metadataUrl)
    : Exception($"The keys of {metadataUrl} are out of reach.");
