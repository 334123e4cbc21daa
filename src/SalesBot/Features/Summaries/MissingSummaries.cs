using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>"Who has not submitted": of one's own people; whoever is on leave is not missing. A rep is told of their own.</summary>
internal sealed class MissingSummaries(TeamWeeks team, SummaryBook book, SummaryDays days) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (ShowSummary.Refusal(turn) is { } refusal)
        {
            return refusal;
        }

        var kind = SummaryOf.KindIn(turn.Reading.Slots);
        var of = new SummaryOf(kind, days.ToLookAt(kind, turn.Reading.Slots.Period, turn.Today));
        return turn.Viewer.Role == Role.Rep
            ? await OwnAsync(of, turn, cancellationToken)
            : Draw(await team.OfAsync(turn.Viewer, of, turn.Now, cancellationToken), turn);
    }

    private async Task<Reply> OwnAsync(SummaryOf of, Turn turn, CancellationToken cancellationToken)
    {
        var title = SummaryWords.Title(turn.Locale, of);
        if (days.IsExcused(of.Kind, of.Period, turn.Member.IsOnLeave) && await book.FindAsync(turn.Viewer, turn.Member.Id, of, cancellationToken) is null)
        {
            return new Reply(SummaryWords.Say(turn, "missing.own.excused", title));
        }

        return await book.FindAsync(turn.Viewer, turn.Member.Id, of, cancellationToken) is { } summary
            ? new Reply(
                SummaryWords.Say(turn, "missing.own.in", title, SummaryWords.When(turn.Locale, summary.SubmittedAt, turn.Member.TimeZone)),
                Card.Of([SummaryButtons.Show(turn.Context.Speaker, of, turn)]))
            : new Reply(SummaryWords.Say(turn, "missing.own", title), Card.Of(
                [Press.Ask(SummaryWords.Say(turn, "button.submit"), Intents.SummarySubmit, period: of.Period, kind: of.KindCode)]));
    }

    private static Reply Draw(TeamPicture picture, Turn turn)
    {
        if (picture.Lines.Count == 0)
        {
            return new Reply(SummaryWords.Say(turn, "team.nobody"));
        }

        var (locale, of) = (turn.Locale, picture.Of);
        var open = picture.In(HandingIn.Missing, HandingIn.Awaited).ToList();
        var lead = open.Count == 0
            ? SummaryWords.Say(turn, "missing.none", SummaryWords.Title(locale, of))
            : SummaryWords.Say(
                turn, "team", SummaryWords.Title(locale, of), locale.Number(picture.In(HandingIn.InTime, HandingIn.Late).Count()),
                locale.Number(picture.Lines.Count - picture.In(HandingIn.Excused).Count()));
        return new Reply(
            locale.Sentences([lead, .. TeamCard.Names(picture, turn)]),
            Card.Of([Press.Ask(SummaryWords.Say(turn, "button.team"), Intents.SummaryShow, period: of.Period, kind: of.KindCode)]));
    }
}
