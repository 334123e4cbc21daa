using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;

namespace SalesBot.Features.Summaries;

/// <summary>One member's week or month: the facts, what they wrote, what was said about it.</summary>
internal sealed class SummaryPages(FactsQuery facts, SummaryBook book, SummaryDays days)
{
    private const int MostNotes = 6;

    private const int LongestNote = 300;

    public async Task<Reply> OfAsync(Member member, SummaryOf of, Turn turn, CancellationToken cancellationToken)
    {
        var (locale, viewer) = (turn.Locale, turn.Viewer);
        var summary = await book.FindAsync(viewer, member.Id, of, cancellationToken);
        var now = await FactsAsync(member, of, turn, cancellationToken);
        List<Block> blocks = [];
        if (await book.BeforeAsync(viewer, member.Id, of, cancellationToken) is { Correction: { } correction })
        {
            blocks.Add(SummaryWords.Correction(locale, correction, now, await FactsAsync(member, of.Before(), turn, cancellationToken)));
        }

        blocks.AddRange(SummaryWords.Blocks(locale, now));
        blocks.AddRange(summary is null ? [] : SummaryFields.Blocks(summary, locale));
        var notes = summary is null ? [] : await book.NotesAsync(viewer, summary.Id, cancellationToken);
        if (notes.Count > 0)
        {
            blocks.Add(Notes(notes, turn));
        }

        var title = $"{SummaryWords.NameOf(member, locale)} · {SummaryWords.Title(locale, of)}";
        var state = State(summary, member, of, turn);
        return new Reply(
            locale.Sentences(SummaryWords.Say(turn, "shown", title, state), SummaryWords.Sentence(locale, now)),
            new Card(title, state, blocks, [.. Buttons(summary, notes, member, of, turn)]));
    }

    private Task<SummaryFacts> FactsAsync(Member member, SummaryOf of, Turn turn, CancellationToken cancellationToken) =>
        facts.OfAsync(turn.Viewer, member, of.Period, turn.Now, turn.Locale.Code, cancellationToken);

    private string State(Summary? summary, Member member, SummaryOf of, Turn turn)
    {
        var due = SummaryWords.When(turn.Locale, summary?.DueAt ?? days.DueAt(of.Kind, of.Period, member.TimeZone), member.TimeZone);
        if (summary is null)
        {
            return SummaryWords.Say(turn, "state.open", due);
        }

        var at = SummaryWords.When(turn.Locale, summary.SubmittedAt, member.TimeZone);
        var state = SummaryWords.Say(turn, summary.IsLate ? "state.late" : "state.in", at, due);
        return summary.Corrected == 0 ? state : $"{state} · {SummaryWords.Texts.Count(turn.Locale, "state.corrected", summary.Corrected)}";
    }

    private static Lines Notes(IReadOnlyList<SaidNote> notes, Turn turn) => new(
        SummaryWords.Say(turn, "notes"),
        [.. notes.TakeLast(MostNotes).Select(n => SummaryWords.Say(
            turn, "notes.line", n.Author is null ? "" : SummaryWords.NameOf(n.Author, turn.Locale),
            SummaryWords.When(turn.Locale, n.Note.At, turn.Member.TimeZone), Cut.To(LongestNote, n.Note.Text.ReplaceLineEndings(" "))))]);

    private static IEnumerable<Button> Buttons(Summary? summary, IReadOnlyList<SaidNote> notes, Member member, SummaryOf of, Turn turn)
    {
        var own = member.Id == turn.Member.Id;
        if (own && (summary is null || summary.MayBeCorrected(turn.Now)))
        {
            yield return Press.Ask(
                SummaryWords.Say(turn, summary is null ? "button.submit" : "button.correct"), Intents.SummarySubmit, period: of.Period, kind: of.KindCode);
        }

        if (own && summary is not null)
        {
            yield return notes.Any(n => n.Note.AuthorId != member.Id) ? SummaryButtons.Answer(summary, turn) : SummaryButtons.Note(summary, turn);
        }

        if (!own && summary is not null && Rights.MayComment(turn.Viewer, member.Id))
        {
            yield return SummaryButtons.Comment(summary, turn);
        }

        yield return SummaryButtons.Show(turn.Find(NameKind.Member, member.Id) ?? turn.Context.Speaker, of.Before(), turn, turn.Locale.Span(of.Before().Period));
    }
}
