using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>
/// A thing that is recorded, declared once. From it come the entry in one line, the card with all fields, and the
/// questions one by one (<see cref="FormDialog"/>). Its words are phrases of its feature: <c>form.title</c>,
/// <c>form.confirm</c>, and for each field <c>field.NAME.label</c>, <c>field.NAME.ask</c>, <c>field.NAME.CODE</c>.
/// </summary>
public abstract class Form
{
    /// <summary>The intent that begins it.</summary>
    public abstract string Intent { get; }

    /// <summary>
    /// The intent of a sentence that corrects what is being filled in ("no, that was yesterday"): while a form stands open, it
    /// is that form which is meant.
    /// </summary>
    public virtual string CorrectedBy => Intents.VisitCorrect;

    public abstract Phrases Phrases { get; }

    /// <summary>In the order in which they are asked and shown.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>The field that names a customer; null in a form that is about none.</summary>
    internal Field? CustomerField => Fields.FirstOrDefault(f => f.Kind == FieldKind.Customer);

    /// <summary>The code of the customer it is about; null while none is known.</summary>
    internal string? CustomerIn(Filled filled) => CustomerField is { } field ? filled[field.Name] : null;

    /// <summary>Whether it changes a thing that stands, instead of adding one. Then its phrases have <c>form.nothing</c>.</summary>
    public virtual bool Changes => false;

    /// <summary>Of a form that changes a thing: the one that a sentence means; null when there is none.</summary>
    public virtual Task<string?> FindAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>Of a form that changes a thing: what stands there now, by field; null when this person may not change it.</summary>
    public virtual Task<IReadOnlyDictionary<string, string>?> LoadAsync(string about, Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>?>(null);

    /// <summary>Why it cannot be begun now, told instead of it; null when it can.</summary>
    public virtual Task<Reply?> RefusalAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Whether saying its intent again begins it anew, with what the person filled in; else it goes on as it stands.</summary>
    public virtual bool BeginsAnew => false;

    /// <summary>What stands above the fields, such as the figures that they are about; null for the title of the form alone.</summary>
    public virtual Task<FormHead?> HeadAsync(Filled filled, Turn turn, CancellationToken cancellationToken) => Task.FromResult<FormHead?>(null);

    /// <summary>Whether a field is part of it, as it is filled in now.</summary>
    public virtual bool Has(Field field, Filled filled) => true;

    /// <summary>What is asked for once before it is saved, though it may be left out; null for nothing.</summary>
    public virtual Task<Wish?> WishAsync(Filled filled, Turn turn, CancellationToken cancellationToken) => Task.FromResult<Wish?>(null);

    /// <summary>What a field holds when nothing was said of it, by field name.</summary>
    public abstract IReadOnlyDictionary<string, string> Defaults(Turn turn);

    /// <summary>The same, where it follows from what was filled in.</summary>
    public virtual Task<IReadOnlyDictionary<string, string>> DefaultsAsync(Filled filled, Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(Defaults(turn));

    /// <summary>What stands against saving, checked with the rights of this very moment.</summary>
    public abstract Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken);

    /// <summary>
    /// What makes one doubt what is otherwise right, as a sentence that asks; null for nothing. It is asked once before
    /// saving, and again only when the answer to it changes what it says.
    /// </summary>
    public virtual Task<string?> DoubtAsync(Filled filled, Turn turn, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>Writes it (the turn saves) and says what the person gets back for it. Only called when nothing stands against it.</summary>
    public abstract Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken);
}

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    Customer,

    /// <summary>One of the members that the person may see, by user principal name; not asked of who sees nobody else.</summary>
    Member,

    /// <summary>One of those members, or of the colleagues who may stand in, by user principal name.</summary>
    Colleague,
    Day,
    Choice,
    Line,
    Paragraph,
}

/// <summary>One field of a form.</summary>
/// <param name="Name">Its name in the filled form and in phrases.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Needed">Whether the form asks for it.</param>
/// <param name="Said">What a reading of a whole sentence says of it; null for nothing.</param>
/// <param name="Read">Reads an answer to its question alone; null when it is none.</param>
public sealed record Field(
    string Name,
    FieldKind Kind,
    bool Needed,
    Func<Slots, string?> Said,
    Func<IReader, string, ReadingContext, string?> Read)
{
    /// <summary>Of a choice: its codes, in the order in which they are shown.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Of words that may name a day ("call on Friday"): the field of that day.</summary>
    public string? DayIn { get; init; }

    /// <summary>Of a line that holds a key: how people read it; null where it holds their own words.</summary>
    public Func<string, Turn, string>? Shown { get; init; }

    /// <summary>True when it is no part of the card until its question stands.</summary>
    public bool OnlyWhenAsked { get; init; }

    /// <summary>Whether a sentence said after all was shown corrects it by what <see cref="Read"/> finds there ("no, 4,800").</summary>
    public bool IsReadInPassing { get; init; }

    /// <summary>Reads a line that names the field and fills it ("help: a discount for Kongfu"); null when it is none.</summary>
    public Func<string, string?>? ReadNamed { get; init; }
}

/// <summary>What stands above the fields of a form.</summary>
/// <param name="Lead">A sentence before the first question.</param>
/// <param name="Title">The card's title.</param>
/// <param name="Subtitle">Period and "as of".</param>
/// <param name="Blocks">What the card shows.</param>
public sealed record FormHead(string Lead, string Title, string? Subtitle, IReadOnlyList<Block> Blocks);

/// <summary>What stands against saving: the field to be mended and a sentence that says how.</summary>
public sealed record Problem(string Field, string Sentence)
{
    /// <summary>Answers that one tap gives; empty where there are none to choose from.</summary>
    public IReadOnlyList<QuickAnswer> Answers { get; init; } = [];
}

/// <summary>A field that is asked for once: the question, and answers that one tap gives.</summary>
public sealed record Wish(string Field, string Question, IReadOnlyList<QuickAnswer> Answers);

/// <summary>An answer that one tap gives: its words, and what it fills in, by field.</summary>
public sealed record QuickAnswer(string Title, IReadOnlyDictionary<string, string> Fields);

/// <summary>What the fields hold: customer codes, ISO days, choice codes and words.</summary>
public sealed class Filled(IReadOnlyDictionary<string, string> values, string? about = null)
{
    /// <summary>The thing that is changed; null in a form that adds one.</summary>
    public string? About => about;

    public string? this[string field] => values.GetValueOrDefault(field);

    /// <summary>The day in a field; null while it is empty.</summary>
    public DateOnly? Day(string field) => values.TryGetValue(field, out var day) ? ReadDay(day) : null;

    internal static DateOnly ReadDay(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
