namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names that tokens and identities are made of, and where the public cloud keeps its keys.</summary>
public static class AuthenticationConstants
{
    /// <summary>Where a bot of many tenants takes its tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where a bot of one tenant takes its tokens: with the tenant's id.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant in which a bot of many tenants takes its tokens.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The audience of the tokens with which a bot calls a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Who issues the tokens with which a channel calls a bot.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    public const string ToBotFromChannelOpenIdMetadataUrl =
        "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public const string ToBotFromEmulatorOpenIdMetadataUrl =
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    public const string ValidGovernmentTokenIssuerUrlTemplateV1 = "https://login.microsoftonline.us/{0}/";

    public const string ValidGovernmentTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.us/{0}/v2.0";

    /// <summary>The app that a token of version 2.0 was issued to.</summary>
    public const string AuthorizedParty = "azp";

    public const string AudienceClaim = "aud";

    public const string KeyIdHeader = "kid";

    public const string VersionClaim = "ver";

    /// <summary>The app that a token of version 1.0 was issued to.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The service URL that a channel's token is good for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    public const string TenantIdClaim = "tid";

    /// <summary>The authentication type of a caller that was not asked for a token.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>How tokens may be signed: by a private key, never by a shared secret, never not at all.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = ["RS256", "RS384", "RS512"];
}
