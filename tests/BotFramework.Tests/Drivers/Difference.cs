namespace BotFramework.Tests.Drivers;

/// <summary>The rows of docs/stricter-than-the-sdk.md, by their first column.</summary>
internal static class Difference
{
    public const string NowhereToAnswer = "no channel, no conversation, no `serviceUrl` or none of http and https";
    public const string TokenWithoutCredentials = "a bearer token while there are no credentials";
    public const string BadToken = "a token that is malformed, not signed by a key of the issuer, by another algorithm, or not yet valid";
    public const string EmulatorAway = "a token of the Emulator where it is not Development, meant for another audience, or from another machine";
    public const string PlainHttp = "a token for a `serviceUrl` by plain http beyond this machine";
    public const string KeysOutOfReach = "the keys of the issuer cannot be had";
    public const string HalfConfigured = "an app id without a credential, or with two";
    public const string DeepJson = "JSON nested more than 64 deep";
    public const string Quotes = "what a refused body said";
    public const string TypeNames = "type names in the JSON of activities";
    public const string Metadata = "`$ref`, `$id` and `$type` in what people send, read back from state";
    public const string StoredTypes = "what `MemoryStorage` gives back";
    public const string Locale = "a locale that nobody knows";
    public const string KeptSettings = "settings of the JSON";
    public const string NowhereToContinue = "continuing a conversation that is named by nothing";
    public const string DotIds = "an id `..` in a path to the connector";
    public const string Nonsense = "a channel that accepts, but answers nonsense";
    public const string TeamsData = "channel data and values of Teams that do not fit";
    public const string Hostile = "members that are null or of no use where one is expected";
    public const string LongBody = "a body longer than 1 MiB";
    public const string WordsBetween = "choices found with words between them";
}
