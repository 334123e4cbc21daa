namespace SalesBot.Core.Members;

/// <summary>What holds for the whole company; each is a setting.</summary>
/// <param name="Zone">IANA id of the zone in which money is counted by day.</param>
/// <param name="Currency">ISO code of the one currency of all amounts.</param>
/// <param name="AskWhom">Whom a person who is not a member is told to ask.</param>
public sealed record Company(string Zone, string Currency, string AskWhom);
