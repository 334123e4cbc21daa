using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Finds out by the token of a request who sent its activity: a channel, or the Emulator where it may.</summary>
/// <param name="channels">The tokens of channels.</param>
/// <param name="emulator">The tokens of the Emulator; null where it is not let in.</param>
/// <param name="bot">Knows for which app ids a token may be meant.</param>
/// <param name="endorsements">What a channel's key must be endorsed for besides the channel.</param>
internal sealed class Gatekeeper(
    TokenGate channels, TokenGate emulator, ServiceClientCredentialsFactory bot, IReadOnlyList<string> endorsements)
{
    /// <exception cref="UnauthorizedAccessException">The sender is not let in.</exception>
    /// <exception cref="KeysOutOfReachException">It cannot be told who it is.</exception>
    public async Task<ClaimsIdentity> IdentifyAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var token = TokenGate.Read(authHeader);
        await RefuseUnlessForThisBotAsync(token, cancellationToken);
        if (channels.IsFor(token.Issuer))
            return await IdentifyChannelAsync(activity, token, cancellationToken);
        if (emulator?.IsFor(token.Issuer) == true)
            return await IdentifyEmulatorAsync(activity, token, cancellationToken);
        throw new UnauthorizedAccessException("The token is of an issuer who is not believed here.");
    }

    private async Task RefuseUnlessForThisBotAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var audiences = token.Audiences.ToList();
        if (audiences.Count != 1 || !await bot.IsValidAppIdAsync(audiences[0], cancellationToken))
            throw new UnauthorizedAccessException("The token is meant for somebody else.");
    }

    private async Task<ClaimsIdentity> IdentifyChannelAsync(
        Activity activity, JsonWebToken token, CancellationToken cancellationToken)
    {
        var (identity, key) = await channels.ValidateAsync(token, token.Audiences.Single(), cancellationToken);
        var serviceUrl = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (!string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token is good for another service URL.");
        if (!ServiceUrl.IsPrivate(activity.ServiceUrl))
            throw new UnauthorizedAccessException("The service URL is not safe from listeners.");

        var endorsed = Endorsements.Of(key);
        if (!endorsements.Append(activity.ChannelId).All(endorsed.Contains))
            throw new UnauthorizedAccessException("The key of the token is not endorsed for the channel.");
        return identity;
    }

    /// <summary>
    /// Its token says nothing of the service URL, so that it may have the bot's own tokens sent to this machine alone.
    /// </summary>
    private async Task<ClaimsIdentity> IdentifyEmulatorAsync(
        Activity activity, JsonWebToken token, CancellationToken cancellationToken)
    {
        var (identity, _) = await emulator.ValidateAsync(token, token.Audiences.Single(), cancellationToken);
        var app = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value is "2.0"
            ? AuthenticationConstants.AuthorizedParty
            : AuthenticationConstants.AppIdClaim;
        if (!await bot.IsValidAppIdAsync(identity.FindFirst(app)?.Value, cancellationToken))
            throw new UnauthorizedAccessException("The token was issued to somebody else.");
        if (!ServiceUrl.IsOnThisMachine(activity.ServiceUrl))
            throw new UnauthorizedAccessException("An Emulator is on this machine, or it is none.");
        return identity;
    }
}
