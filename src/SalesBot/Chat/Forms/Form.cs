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

    public abstract Phrases Phrases { get; }

    /// <summary>In the order in which they are asked and shown.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>The field that names a customer; null in a form that is about none.</summary>
    internal Field? CustomerField => Fields.FirstOrDefault(f => f.Kind == FieldKind.Customer);

    /// <summary>The code of the customer it is about; null while none is known.</summary>
    internal string? CustomerIn(Filled filled) => CustomerField is { } field ? filled[field.Name] : null;

    /// <summary>What a field holds when nothing was said of it, by field name.</summary>
    public abstract IReadOnlyDictionary<string, string> Defaults(Turn turn);

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

    /// <summary>How people read what it holds; null where that is the value itself.</summary>
    public Func<Locale, string, string>? Shown { get; init; }

    /// <summary>Whether a sentence said after all was shown corrects it by what <see cref="Read"/> finds there ("no, 4,800").</summary>
    public bool IsReadInPassing { get; init; }
}

/// <summary>What stands against saving: the field to be mended and a sentence that says how.</summary>
public sealed record Problem(string Field, string Sentence);

/// <summary>What the fields hold: customer codes, ISO days, choice codes and words.</summary>
public sealed class Filled(IReadOnlyDictionary<string, string> values)
{
    public string? this[string field] => values.GetValueOrDefault(field);

    /// <summary>The day in a field; null while it is empty.</summary>
    public DateOnly? Day(string field) => values.TryGetValue(field, out var day) ? ReadDay(day) : null;

    internal static DateOnly ReadDay(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
