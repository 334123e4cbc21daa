using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Data;

namespace SalesBot.Features.Summaries;

/// <summary>"Show Wang Lei's summary of last week"; without a name one's own, and for whoever leads the whole team's on one card.</summary>
internal sealed class ShowSummary(SalesDb db, Asking asking, SummaryBook book, SummaryPages pages, TeamWeeks team, SummaryDays days) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((Refusal(turn) ?? await asking.BackAsync(turn, cancellationToken, NameKind.Member)) is { } other)
        {
            return other;
        }

        var (kind, said) = (SummaryOf.KindIn(turn.Reading.Slots), turn.Reading.Slots.Period);
        if (turn.Reading.Slots.Member is null && turn.Viewer.Role != Role.Rep)
        {
            return await TeamAsync(new SummaryOf(kind, days.ToLookAt(kind, said, turn.Today)), turn, cancellationToken);
        }

        var id = turn.Reading.Slots.Member?.Id ?? turn.Member.Id;
        return await db.For(turn.Viewer).Members.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is { } member
            ? await OneAsync(member, kind, turn, cancellationToken)
            : asking.Unknown(turn, turn.Reading.Slots.Member!.Key, NameKind.Member);
    }

    private async Task<Reply> TeamAsync(SummaryOf of, Turn turn, CancellationToken cancellationToken) =>
        TeamCard.Draw(await team.OfAsync(turn.Viewer, of, turn.Now, cancellationToken), turn);

    /// <summary>Of the period that was said; else the last that was handed in, and the running one where none was.</summary>
    private async Task<Reply> OneAsync(Member member, SummaryKind kind, Turn turn, CancellationToken cancellationToken)
    {
        var (said, last) = (turn.Reading.Slots.Period, (Summary?)null);
        if (said is null)
        {
            last = await book.LastAsync(turn.Viewer, member.Id, kind, cancellationToken);
        }

        var of = last is not null ? SummaryOf.Of(last) : new SummaryOf(kind, days.ToLookAt(kind, said, turn.Today));
        return await pages.OfAsync(member, of, turn, cancellationToken);
    }

    /// <summary>Why nothing is shown; null when it is.</summary>
    internal static Reply? Refusal(Turn turn)
    {
        if (Rights.Of(turn.Viewer, Act.SeeMemberFigures) == Reach.None)
        {
            return new Reply(SummaryWords.Say(turn, "refused.administrator"));
        }

        if (turn.Reading.Slots.Kind == "year")
        {
            return new Reply(SummaryWords.Say(turn, "refused.year"));
        }

        return SummaryWords.Outside(turn);
    }
}
