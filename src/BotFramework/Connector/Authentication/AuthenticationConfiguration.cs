namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of tokens beyond the usual.</summary>
public class AuthenticationConfiguration
{
    /// <summary>What the key of a channel's token must be endorsed for besides the channel's id.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Issuers of the Emulator's tokens besides the usual ones.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];

    /// <summary>By what clock tokens begin and end, and keys grow old.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;
}
