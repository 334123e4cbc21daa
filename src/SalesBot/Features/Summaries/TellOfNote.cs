using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>Whether somebody was told.</summary>
internal enum Told
{
    Now,

    /// <summary>They never talked to the bot: there is no conversation in which to tell them.</summary>
    Later,

    Nobody,
}

/// <summary>Tells a member at once that something was said about a summary.</summary>
internal sealed class TellOfNote(Messenger messenger)
{
    /// <param name="memberId">Who is told.</param>
    /// <param name="whose">The member whose summary it is, by the name they are known by to whom is told.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="note">What was said.</param>
    /// <param name="turn">Of whoever said it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Told> Async(
        int memberId, Name whose, Summary summary, SummaryNote note, Turn turn, CancellationToken cancellationToken) =>
        await messenger.TellAsync(memberId, locale => Message(memberId, whose, summary, note, turn, locale), cancellationToken) ? Told.Now : Told.Later;

    private static Reply Message(int memberId, Name whose, Summary summary, SummaryNote note, Turn turn, Locale locale)
    {
        var (of, own) = (SummaryOf.Of(summary), memberId == summary.MemberId);
        var about = SummaryWords.Title(locale, of);
        var text = SummaryWords.Texts.Say(locale, own ? "told.own" : "told", SummaryWords.NameOf(turn.Member, locale), about);
        var id = summary.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Reply(text, new Card(text, null, [new Lines(null, note.Text.Split('\n'))],
        [
            Press.Begin(
                SummaryWords.Texts.Say(locale, own ? "button.answer" : "button.comment"), own ? Intents.SummaryAnswer : Intents.SummaryComment, id),
            Press.Ask(
                SummaryWords.Texts.Say(locale, "button.show"), Intents.SummaryShow, member: whose, period: of.Period, kind: of.KindCode),
        ]));
    }
}
