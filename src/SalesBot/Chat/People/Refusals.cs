using Microsoft.Bot.Schema;
using SalesBot.Chat.Words;
using SalesBot.Core.Members;

namespace SalesBot.Chat.People;

/// <summary>What somebody hears whom the bot does not talk to: why, whom to ask, and nothing else.</summary>
internal sealed class Refusals(Company company)
{
    public Reply Of(Unknown why, Activity activity)
    {
        var key = why switch
        {
            Unknown.Guest => "guest",
            Unknown.Taken => "link.taken",
            Unknown.Unchecked => "link.unchecked",
            _ => "stranger",
        };
        var locale = Locale.Of(activity.Locale);
        return new Reply(why == Unknown.Unchecked || company.AskWhom.Length > 0
            ? Phrases.Shared.Say(locale, key, company.AskWhom)
            : Phrases.Shared.Say(locale, $"{key}.nobody"));
    }
}
