using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Data;

namespace SalesBot.Features.Summaries;

/// <summary>"Answer: …": the member answers what was said about their summary, or adds something after the deadline.</summary>
internal sealed class AnswerOnSummary(SalesDb db, SummaryBook book, TellOfNote tell) : NoteForm(db, book, tell)
{
    public override string Intent => Intents.SummaryAnswer;

    public override Phrases Phrases { get; } = Phrases.Of("Summaries.Answers");

    public override async Task<string?> FindAsync(Turn turn, CancellationToken cancellationToken) =>
        await Book.TalkedAboutAsync(turn.Viewer, turn.Member.Id, cancellationToken) is { } summary ? Id(summary) : null;

    protected override bool May(Summary summary, Turn turn) =>
        summary.MemberId == turn.Member.Id && Rights.MayWriteSummary(turn.Viewer, turn.Member.Id);

    /// <summary>Whoever said something last; else whom the member reports to.</summary>
    protected override async Task<int?> ToWhomAsync(Summary summary, Turn turn, CancellationToken cancellationToken) =>
        (await Book.NotesAsync(turn.Viewer, summary.Id, cancellationToken)).LastOrDefault(n => n.Note.AuthorId != turn.Member.Id)?.Note.AuthorId
        ?? turn.Member.ManagerId;
}
