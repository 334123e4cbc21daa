using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace SalesBot.Hosting;

/// <summary>Who issues the tokens of channels, in each cloud of the Bot Framework.</summary>
internal static class ChannelIssuers
{
    /// <summary>The setting by which the Bot Framework is told of another issuer.</summary>
    private const string Setting = "ToBotFromChannelTokenIssuer";

    private static readonly string[] Clouds =
        [AuthenticationConstants.ToBotFromChannelTokenIssuer, "https://api.botframework.us", "https://api.botframework.azure.cn"];

    /// <summary>Whether a caller whose token was found good may call here: a channel may, in Development anybody.</summary>
    public static bool MayCall(ClaimsIdentity caller, IConfiguration configuration) =>
        string.Equals(configuration[HostDefaults.EnvironmentKey], Environments.Development, StringComparison.OrdinalIgnoreCase)
        || (caller.FindFirst("iss")?.Value is { } issuer && (Clouds.Contains(issuer) || issuer == configuration[Setting]?.Trim()));
}
