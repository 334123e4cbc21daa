using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// One of the clouds in which channels live: who issues their tokens, where the keys are, and where the bot takes its own
/// tokens. <c>ChannelService</c> names it (nothing: the public one); each value may be set by itself, by the official
/// name of its setting.
/// </summary>
internal sealed record Cloud
{
    public const string Government = "https://botframework.azure.us";
    public const string China = "https://botframework.azure.cn";

    // The directories of the Bot Framework itself, in whose names the Emulator gets its tokens.
    private static readonly string[] PublicTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    public string TokenIssuer { get; init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    public string KeysOfChannels { get; init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public string KeysOfEmulator { get; init; } = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl;

    /// <summary>Where a bot of many tenants takes its tokens.</summary>
    public string LoginUrl { get; init; } = AuthenticationConstants.ToChannelFromBotLoginUrl;

    /// <summary>Where a bot of one tenant takes its tokens, with the tenant's id for <c>{0}</c>.</summary>
    public string LoginUrlOfTenant { get; init; } = AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    /// <summary>The audience of the tokens with which the bot calls channels.</summary>
    public string Scope { get; init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <summary>What <see cref="Schema.Activity.CallerId"/> becomes where a channel called.</summary>
    public string CallerId { get; init; } = "urn:botframework:azure";

    private string[] EmulatorTenants { get; init; } = PublicTenants;

    private string[] IssuerTemplates { get; init; } =
        [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2];

    /// <exception cref="ArgumentException"><c>ChannelService</c> names no cloud.</exception>
    public static Cloud Of(IConfiguration configuration)
    {
        var cloud = Named(configuration["ChannelService"]);
        string Set(string key, string usual) => configuration[key] is { } set && set.Trim().Length > 0 ? set.Trim() : usual;
        var login = Set("ToChannelFromBotLoginUrl", null);
        return cloud with
        {
            TokenIssuer = Set("ToBotFromChannelTokenIssuer", cloud.TokenIssuer),
            KeysOfChannels = Set("ToBotFromChannelOpenIdMetadataUrl", cloud.KeysOfChannels),
            KeysOfEmulator = Set("ToBotFromEmulatorOpenIdMetadataUrl", cloud.KeysOfEmulator),
            LoginUrl = login ?? cloud.LoginUrl,
            LoginUrlOfTenant = login ?? cloud.LoginUrlOfTenant,
            Scope = Set("ToChannelFromBotOAuthScope", cloud.Scope),
            CallerId = Set("CallerId", cloud.CallerId),
        };
    }

    /// <summary>Who issues the tokens with which the Emulator calls a bot.</summary>
    public HashSet<string> EmulatorIssuers(string tenant, IEnumerable<string> more)
    {
        var tenants = string.IsNullOrEmpty(tenant) ? EmulatorTenants : [.. EmulatorTenants, tenant];
        return [.. from id in tenants from template in IssuerTemplates select string.Format(null, template, id), .. more ?? []];
    }

    private static Cloud Named(string channelService) => channelService?.Trim().TrimEnd('/') switch
    {
        null or "" => new Cloud(),
        Government => InGovernment(),
        China => InChina(),
        _ => throw new ArgumentException($"ChannelService is none of '', '{Government}' and '{China}'."),
    };

    private static Cloud InGovernment() => new()
    {
        TokenIssuer = "https://api.botframework.us",
        KeysOfChannels = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        KeysOfEmulator =
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        LoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        LoginUrlOfTenant = "https://login.microsoftonline.us/{0}",
        Scope = "https://api.botframework.us",
        CallerId = "urn:botframework:azureusgov",
        EmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", .. PublicTenants],
        IssuerTemplates =
        [
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
        ],
    };

    private static Cloud InChina() => new()
    {
        TokenIssuer = "https://api.botframework.azure.cn",
        KeysOfChannels = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        KeysOfEmulator =
            "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
        LoginUrl = "https://login.partner.microsoftonline.cn/microsoftservices.partner.onmschina.cn",
        LoginUrlOfTenant = "https://login.partner.microsoftonline.cn/{0}",
        Scope = "https://api.botframework.azure.cn",
        CallerId = "urn:botframework:azurechina",
        EmulatorTenants = ["a55a4d5b-9241-49b1-b4ff-befa8db00269"],
        IssuerTemplates = ["https://sts.chinacloudapi.cn/{0}/", "https://login.partner.microsoftonline.cn/{0}/v2.0"],
    };
}
