using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>What can be done with a summary.</summary>
internal static class SummaryButtons
{
    /// <summary>Shows it, with all that was said about it.</summary>
    public static Button Show(Name? member, SummaryOf of, Turn turn, string? title = null) => Press.Ask(
        title ?? SummaryWords.Say(turn, "button.show"), Intents.SummaryShow, member: member, period: of.Period, kind: of.KindCode);

    /// <summary>The member adds something to what was handed in.</summary>
    public static Button Note(Summary summary, Turn turn) => Begin(turn, "button.note", Intents.SummaryAnswer, summary);

    /// <summary>The member answers what was said about it.</summary>
    public static Button Answer(Summary summary, Turn turn) => Begin(turn, "button.answer", Intents.SummaryAnswer, summary);

    /// <summary>Whoever leads the member says something about it.</summary>
    public static Button Comment(Summary summary, Turn turn) => Begin(turn, "button.comment", Intents.SummaryComment, summary);

    private static Button Begin(Turn turn, string key, string intent, Summary summary) =>
        Press.Begin(SummaryWords.Say(turn, key), intent, summary.Id.ToString(CultureInfo.InvariantCulture));
}
