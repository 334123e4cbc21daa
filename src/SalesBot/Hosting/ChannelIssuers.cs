using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace SalesBot.Hosting;

/// <summary>Who issues the tokens of channels, in each cloud of the Bot Framework.</summary>
internal sealed class ChannelIssuers(IConfiguration configuration)
{
    private static readonly string[] Clouds =
        [AuthenticationConstants.ToBotFromChannelTokenIssuer, "https://api.botframework.us", "https://api.botframework.azure.cn"];

    /// <summary>Another issuer that the Bot Framework is told of.</summary>
    private readonly string? _set = configuration["ToBotFromChannelTokenIssuer"]?.Trim();

    private readonly bool _isDevelopment =
        string.Equals(configuration[HostDefaults.EnvironmentKey], Environments.Development, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a caller whose token was found good may call here: a channel may, in Development anybody.</summary>
    public bool MayCall(ClaimsIdentity caller) =>
        _isDevelopment || (caller.FindFirst("iss")?.Value is { } issuer && (Clouds.Contains(issuer) || issuer == _set));
}
