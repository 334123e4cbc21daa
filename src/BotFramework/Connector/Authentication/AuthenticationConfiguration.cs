namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of tokens beyond the usual. Without members, as long as no tokens are validated.</summary>
public class AuthenticationConfiguration
{
}
