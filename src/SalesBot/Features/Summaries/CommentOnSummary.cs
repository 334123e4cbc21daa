using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Data;

namespace SalesBot.Features.Summaries;

/// <summary>"Comment on Zhang Min's summary: good, but …": by whoever leads the member, who is told at once.</summary>
internal sealed class CommentOnSummary(SalesDb db, SummaryBook book, TellOfNote tell, Asking asking, SummaryDays days) : NoteForm(db, book, tell)
{
    public override string Intent => Intents.SummaryComment;

    public override Phrases Phrases { get; } = Phrases.Of("Summaries.Comments");

    /// <summary>Of several of that name it is asked which one; nobody comments for the sake of it.</summary>
    public override async Task<Reply?> RefusalAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Rights.Of(turn.Viewer, Act.Comment) == Reach.None)
        {
            return new Reply(Phrases.Say(turn.Locale, "refused"));
        }

        return turn.Reading.Intent == Intent ? await asking.BackAsync(turn, cancellationToken, NameKind.Member) : null;
    }

    /// <summary>The member's of the period that was said, else their last.</summary>
    public override async Task<string?> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Slots.Member is not { } member)
        {
            return null;
        }

        var (kind, said) = (SummaryOf.KindIn(turn.Reading.Slots), turn.Reading.Slots.Period);
        var summary = said is null
            ? await Book.LastAsync(turn.Viewer, member.Id, kind, cancellationToken)
            : await Book.FindAsync(turn.Viewer, member.Id, new SummaryOf(kind, days.ToLookAt(kind, said, turn.Today)), cancellationToken);
        return summary is null ? null : Id(summary);
    }

    protected override bool May(Summary summary, Turn turn) =>
        summary.MemberId != turn.Member.Id && Rights.MayComment(turn.Viewer, summary.MemberId);

    protected override Task<int?> ToWhomAsync(Summary summary, Turn turn, CancellationToken cancellationToken) => Task.FromResult<int?>(summary.MemberId);
}
