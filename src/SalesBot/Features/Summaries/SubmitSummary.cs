using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Data;

namespace SalesBot.Features.Summaries;

/// <summary>
/// "Submit my weekly summary": a draft from the facts, finished in the member's own words and handed in; handed in again
/// before the deadline it is corrected. The audit keeps every version.
/// </summary>
internal sealed class SubmitSummary(SalesDb db, SummaryBook book, SummaryDraft draft, SummaryDays days) : Form
{
    public override string Intent => Intents.SummarySubmit;

    public override Phrases Phrases => SummaryWords.Texts;

    public override IReadOnlyList<Field> Fields => SummaryFields.All;

    /// <summary>Said again days later, it is of that day's week and has that day's facts.</summary>
    public override bool BeginsAnew => true;

    public override bool Has(Field field, Filled filled) => field.Name != "kept" || filled[SummaryDraft.Before] is not null;

    /// <summary>What went wrong and nobody says how it is corrected goes wrong again: it is asked for, once.</summary>
    public override Task<Wish?> WishAsync(Filled filled, Turn turn, CancellationToken cancellationToken) => Task.FromResult(filled["correction"] is null
        ? new Wish("correction", SummaryWords.Say(turn, filled["went_wrong"] is null ? "wish.correction" : "wish.correction.wrong"), [])
        : null);

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string>();

    public override async Task<Reply?> RefusalAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!Rights.MayWriteSummary(turn.Viewer, turn.Member.Id))
        {
            return new Reply(SummaryWords.Say(turn, "refused.role"));
        }

        if (turn.Reading.Slots.Kind == "year")
        {
            return new Reply(SummaryWords.Say(turn, "refused.year"), Card.Of([Again(turn, "week"), Again(turn, "month")]));
        }

        if (SummaryWords.Outside(turn) is { } outside)
        {
            return outside;
        }

        var of = await MeantAsync(turn, cancellationToken);
        return await book.FindAsync(turn.Viewer, turn.Member.Id, of, cancellationToken) is { } stands && !stands.MayBeCorrected(turn.Now)
            ? Closed(stands, turn)
            : null;
    }

    public override async Task<IReadOnlyDictionary<string, string>> DefaultsAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (filled[SummaryDraft.Of] is not null)
        {
            return Defaults(turn);
        }

        var of = await MeantAsync(turn, cancellationToken);
        var values = await book.FindAsync(turn.Viewer, turn.Member.Id, of, cancellationToken) is { } stands
            ? SummaryFields.Of(stands)
            : await draft.NewAsync(of, turn, cancellationToken);
        values[SummaryDraft.Of] = of.Write();
        if (await book.BeforeAsync(turn.Viewer, turn.Member.Id, of, cancellationToken) is { Correction: { } correction })
        {
            values[SummaryDraft.Before] = correction;
        }

        return values;
    }

    public override async Task<FormHead?> HeadAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (SummaryOf.Read(filled[SummaryDraft.Of]) is not { } of)
        {
            return null;
        }

        var (locale, facts) = (turn.Locale, await draft.FactsAsync(turn, of.Period, cancellationToken));
        List<Block> blocks = [.. SummaryWords.Blocks(locale, facts)];
        if (filled[SummaryDraft.Before] is { } correction)
        {
            blocks.Insert(0, SummaryWords.Correction(locale, correction, facts, await draft.FactsAsync(turn, of.Before().Period, cancellationToken)));
        }

        var stands = await book.FindAsync(turn.Viewer, turn.Member.Id, of, cancellationToken);
        var due = SummaryWords.When(locale, stands?.DueAt ?? DueAt(of, turn), turn.Member.TimeZone);
        var key = stands is not null ? "lead.again" : turn.Now > DueAt(of, turn) ? "lead.late" : "lead";
        List<string> lead = [SummaryWords.Say(turn, key, SummaryWords.Title(locale, of), due), SummaryWords.Sentence(locale, facts)];
        if (filled[SummaryDraft.Before] is { } wanted && filled["kept"] is null)
        {
            lead.Add(SummaryWords.Say(turn, "lead.before", wanted.ReplaceLineEndings(" ").TrimEnd('.', '。')));
        }

        return new FormHead(
            locale.Sentences(lead),
            SummaryWords.Title(locale, of), SummaryWords.Say(turn, "due", due), blocks);
    }

    public override Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Problem>>(filled[SummaryDraft.Of] is null ? [] : [.. SummaryFields.Problems(filled, turn)]);

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var of = SummaryOf.Read(filled[SummaryDraft.Of])!.Value;
        var summary = await book.FindAsync(turn.Viewer, turn.Member.Id, of, cancellationToken);
        if (summary is not null && !summary.MayBeCorrected(turn.Now))
        {
            return Closed(summary, turn);
        }

        var corrects = summary is not null;
        if (summary is null)
        {
            summary = New(of, filled["results"]!, turn);
            db.Add(summary);
        }
        else
        {
            db.Attach(summary);
            summary.CountCorrection();
        }

        SummaryFields.Put(filled, summary);
        return Receipt(summary, corrects, turn);
    }

    private Summary New(SummaryOf of, string results, Turn turn) => new()
    {
        MemberId = turn.Member.Id,
        Kind = of.Kind,
        From = of.Period.From,
        To = of.Period.To,
        Results = results,
        SubmittedAt = turn.Now,
        DueAt = DueAt(of, turn),
    };

    private static Reply Receipt(Summary summary, bool corrects, Turn turn)
    {
        var (locale, zone) = (turn.Locale, turn.Member.TimeZone);
        var title = SummaryWords.Title(locale, SummaryOf.Of(summary));
        var due = SummaryWords.Say(turn, summary.IsLate ? "receipt.late" : "receipt.until", SummaryWords.When(locale, summary.DueAt, zone));
        var text = locale.Sentences(SummaryWords.Say(turn, corrects ? "receipt.corrected" : "receipt", title), due);
        return new Reply(text, new Card(title, due, [.. SummaryFields.Blocks(summary, locale)], []));
    }

    /// <summary>It stands as it is: what can still be done is to add a note, and to look at it.</summary>
    private static Reply Closed(Summary summary, Turn turn)
    {
        var of = SummaryOf.Of(summary);
        var text = SummaryWords.Say(
            turn, "closed", SummaryWords.Title(turn.Locale, of), SummaryWords.When(turn.Locale, summary.SubmittedAt, turn.Member.TimeZone),
            SummaryWords.When(turn.Locale, summary.DueAt, turn.Member.TimeZone));
        return new Reply(text, Card.Of([SummaryButtons.Note(summary, turn), SummaryButtons.Show(turn.Context.Speaker, of, turn)]));
    }

    private DateTime DueAt(SummaryOf of, Turn turn) => days.DueAt(of.Kind, of.Period, turn.Member.TimeZone);

    private static Button Again(Turn turn, string kind) =>
        Press.Ask(SummaryWords.Say(turn, $"button.submit.{kind}"), Intents.SummarySubmit, kind: kind);

    /// <summary>The one that was said, else the one that is due.</summary>
    private async Task<SummaryOf> MeantAsync(Turn turn, CancellationToken cancellationToken)
    {
        var kind = SummaryOf.KindIn(turn.Reading.Slots);
        var before = SummaryOf.Of(kind, turn.Today).Before();
        var isMissing = await book.FindAsync(turn.Viewer, turn.Member.Id, before, cancellationToken) is null;
        return new SummaryOf(kind, days.ToSubmit(kind, turn.Reading.Slots.Period, turn.Today, _ => isMissing));
    }
}
