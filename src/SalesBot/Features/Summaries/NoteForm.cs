using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Core;
using SalesBot.Core.Language;
using SalesBot.Core.Summaries;
using SalesBot.Data;

namespace SalesBot.Features.Summaries;

/// <summary>Says something about a summary that was handed in; whoever it is meant for is told at once.</summary>
internal abstract class NoteForm(SalesDb db, SummaryBook book, TellOfNote tell) : Form
{
    protected SummaryBook Book => book;

    public override IReadOnlyList<Field> Fields { get; } = [new("text", FieldKind.Paragraph, true, s => s.Text, (_, text, _) => text)];

    /// <summary>It is about a summary that stands: found by the sentence, or named by a button.</summary>
    public override bool Changes => true;

    /// <summary>Whether this person may say something about it.</summary>
    protected abstract bool May(Summary summary, Turn turn);

    /// <summary>The member who reads it first, and is told.</summary>
    protected abstract Task<int?> ToWhomAsync(Summary summary, Turn turn, CancellationToken cancellationToken);

    public override async Task<IReadOnlyDictionary<string, string>?> LoadAsync(string about, Turn turn, CancellationToken cancellationToken) =>
        await FindAsync(about, turn, cancellationToken) is null ? null : new Dictionary<string, string>();

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>();

    public override async Task<FormHead?> HeadAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (await FindAsync(filled.About!, turn, cancellationToken) is not { } summary)
        {
            return null;
        }

        var title = SummaryWords.Title(turn.Locale, SummaryOf.Of(summary));
        var whose = turn.Find(NameKind.Member, summary.MemberId) is { } member && member.Id != turn.Member.Id ? $"{turn.Locale.NameOf(member)} · {title}" : title;
        return new FormHead(Phrases.Say(turn.Locale, "lead", whose), Phrases.Say(turn.Locale, "form.title"), whose, []);
    }

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (filled["text"] is not { } text)
        {
            return [];
        }

        if (await FindAsync(filled.About!, turn, cancellationToken) is null)
        {
            return [new("text", Phrases.Say(turn.Locale, "form.nothing"))];
        }

        return [.. Rule.Broken(new NoteIsSaid(text), new SummaryWordsAreNotTooLong(text))
            .Select(rule => new Problem("text", SummaryWords.Say(turn, $"rule.{rule.Name}", [.. rule.Figures])))];
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var summary = (await FindAsync(filled.About!, turn, cancellationToken))!;
        var note = new SummaryNote { SummaryId = summary.Id, AuthorId = turn.Member.Id, At = turn.Now, Text = filled["text"]! };
        db.Add(note);
        var told = await ToWhomAsync(summary, turn, cancellationToken) is { } to
            ? await tell.Async(to, turn.Find(NameKind.Member, summary.MemberId) ?? turn.Context.Speaker!, summary, note, turn, cancellationToken)
            : Told.Nobody;
        var text = Phrases.Say(turn.Locale, $"receipt.{told}");
        var title = Phrases.Say(turn.Locale, "receipt.title", SummaryWords.Title(turn.Locale, SummaryOf.Of(summary)));
        return new Reply(text, new Card(title, text, [new Lines(null, note.Text.Split('\n'))], []));
    }

    /// <summary>The summary, if this person may say something about it at this moment.</summary>
    private async Task<Summary?> FindAsync(string id, Turn turn, CancellationToken cancellationToken) =>
        await book.ByIdAsync(turn.Viewer, id, cancellationToken) is { } summary && May(summary, turn) ? summary : null;

    protected static string Id(Summary summary) => summary.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
