namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot was added or removed.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
