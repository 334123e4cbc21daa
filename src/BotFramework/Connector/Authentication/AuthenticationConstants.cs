namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names that tokens and identities are made of.</summary>
public static class AuthenticationConstants
{
    /// <summary>The audience of the tokens with which a bot calls a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    public const string AudienceClaim = "aud";

    public const string AppIdClaim = "appid";

    /// <summary>The authentication type of a caller that was not asked for a token.</summary>
    public const string AnonymousAuthType = "anonymous";
}
