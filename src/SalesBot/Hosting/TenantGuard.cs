using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SalesBot.Hosting;

/// <summary>
/// Who may call beyond what the Bot Framework asks of a caller, whichever implementation of it is built. Outside Development
/// only channels are let in: the official packages believe the Emulator and other bots wherever they run. Teams lets people
/// of any tenant write to a bot whose app they have: only those of the tenants in the settings are let in; where none is
/// set, nobody of Teams is.
/// </summary>
internal sealed class TenantGuard(
    IConfiguration configuration, IHttpClientFactory http, SalesBotOptions options, ILogger<TenantGuard> log)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: http, logger: log)
{
    private readonly ChannelIssuers _channels = new(configuration);

    private readonly HashSet<string> _allowed = new(options.Tenants, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var caller = await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        var isNobody = caller.ClaimsIdentity.AuthenticationType == AuthenticationConstants.AnonymousAuthType;
        if (!isNobody && !_channels.MayCall(caller.ClaimsIdentity))
        {
            throw new UnauthorizedAccessException("The token is of no channel, and it is not Development.");
        }

        return isNobody || activity.ChannelId != Channels.Msteams || IsOfAllowed(activity)
            ? caller
            : throw new UnauthorizedAccessException("It is from Teams, but of no tenant in SalesBot:Tenants.");
    }

    private bool IsOfAllowed(Activity activity)
    {
        var tenants = new[] { OfChannelData(activity), activity.Conversation?.TenantId }.Where(t => !string.IsNullOrEmpty(t)).ToList();
        return tenants.Count > 0 && tenants.All(t => _allowed.Contains(t!));
    }

    private static string? OfChannelData(Activity activity) =>
        activity.ChannelData is JObject data && data["tenant"] is JObject tenant && tenant["id"] is JValue { Value: string id } ? id : null;
}
