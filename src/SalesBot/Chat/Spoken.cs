using System.Text.RegularExpressions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace SalesBot.Chat;

/// <summary>What a message says: whoever mentions the bot does not speak of it, and whoever mentions a person names them.</summary>
internal static partial class Spoken
{
    public static string In(Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.ChannelId != Channels.Msteams || !text.Contains("<at", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        foreach (var mention in activity.GetMentions().Where(m => !string.IsNullOrEmpty(m.Text)))
        {
            var isBot = mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id;
            text = text.Replace(mention.Text, isBot ? " " : $" {mention.Mentioned?.Name} ", StringComparison.Ordinal);
        }

        return Spaces().Replace(Tags().Replace(text, " "), " ").Trim();
    }

    [GeneratedRegex("</?at[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(&nbsp;|\s)+")]
    private static partial Regex Spaces();
}
