using SalesBot.Chat.Words;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>Puts what was said or filled in into a form. Each method gives a sentence when something needs saying, else null.</summary>
internal static class FormAnswers
{
    private const int LongestText = 2000;

    private const int LongestShown = 60;

    private const string Pauses = ",，;；。";

    /// <summary>The first field that is needed and empty.</summary>
    public static Field? Missing(Form form, FormState state) => form.Fields.FirstOrDefault(f => f.Needed && !state.Values.ContainsKey(f.Name));

    /// <summary>Takes all that the first sentence said.</summary>
    public static string? TakeReading(Form form, FormState state, Reading reading, Turn turn, IReader reader)
    {
        foreach (var field in form.Fields)
        {
            if (field.Said(reading.Slots) is { } value)
            {
                state.Values[field.Name] = value;
            }
        }

        state.Region = reading.Slots.Region?.Key ?? state.Region;
        if (form.CustomerField is not { } customer || state.Values.ContainsKey(customer.Name))
        {
            return null;
        }

        if (reading.Ambiguous.TryGetValue("customer", out var several))
        {
            state.Candidates = [.. several.Select(n => n.Key)];
            return null;
        }

        return reading.Slots.UnknownName is { } unknown ? Unknown(state, unknown, turn, reader) : null;
    }

    /// <summary>
    /// Leaves out the words that wait for their day ("by when?"), with the day: they were a wish. False where the day that is
    /// asked for belongs to none.
    /// </summary>
    public static bool LeaveOut(Form form, FormState state, string asking)
    {
        if (form.Fields.FirstOrDefault(f => f.DayIn == asking && !f.Needed) is not { } words)
        {
            return false;
        }

        state.Values.Remove(words.Name);
        state.WishedFor = words.Name;
        return true;
    }

    /// <summary>Takes an answer to the question that stands.</summary>
    public static string? TakeAnswer(Form form, FormState state, string asking, Turn turn, IReader reader)
    {
        var field = form.Fields.First(f => f.Name == asking);
        var text = turn.Reading.Text.Trim();
        var notice = field.Kind == FieldKind.Customer
            ? TakeCustomer(state, field, text, turn, reader)
            : IsOfWords(field) && text.Length <= LongestText ? TakeWords(form, state, field, text, turn, reader)
            : TakeValue(form, state, field, text, turn, reader);
        if (notice is null && !IsOfWords(field) && state.Values.ContainsKey(asking))
        {
            TakeBesides(form, state, field, text, turn, reader);
        }

        if (notice is null && state.Values.ContainsKey(asking))
        {
            state.Answered.Add(asking);
        }

        return notice;
    }

    /// <summary>
    /// Takes a sentence said after all was shown ("no, yesterday"): the fields that it names; its words only where the
    /// whole sentence is of this form. False when it names none.
    /// </summary>
    public static bool TakeCorrection(Form form, FormState state, Turn turn, IReader reader, out string? notice)
    {
        var reading = turn.Reading;
        var isOfThis = reading.Intent == form.Intent || reading.Intent == form.CorrectedBy;
        var named = form.Fields
            .Where(f => f.Said(reading.Slots) is not null && (!IsOfWords(f) || isOfThis))
            .ToList();
        foreach (var field in named)
        {
            state.Values[field.Name] = field.Said(reading.Slots)!;
        }

        notice = isOfThis && named.All(f => f.Kind != FieldKind.Customer) ? OtherCustomer(form, state, turn, reader) : null;
        return named.Count > 0 || notice is not null || TakeInPassing(form, state, turn, reader) || TakeDay(form, state, turn, reader);
    }

    /// <summary>"No, Tuesday" in a form whose one day is no day of the past.</summary>
    private static bool TakeDay(Form form, FormState state, Turn turn, IReader reader)
    {
        if (turn.Reading.Slots.Date is null || form.Fields.Where(f => f.Kind == FieldKind.Day).ToList() is not [var day]
            || day.Read(reader, turn.Reading.Text, turn.Context) is not { } said)
        {
            return false;
        }

        state.Values[day.Name] = said;
        return true;
    }

    /// <summary>Takes a line that names its field ("help: a discount"); false when it is none.</summary>
    public static bool TakeNamed(Form form, FormState state, Turn turn, IReader reader, out string? notice)
    {
        notice = null;
        if (Named(form, state, turn.Reading.Text) is not ({ } field, { } words))
        {
            return false;
        }

        notice = TakeValue(form, state, field, words, turn, reader);
        return true;
    }

    /// <summary>The field that a line names, and its words.</summary>
    public static (Field Field, string Words)? Named(Form form, FormState state, string text) => form.Fields
        .Where(f => f.ReadNamed is not null && form.Has(f, state.Filled()))
        .Select(f => (Field: f, Words: f.ReadNamed!(text))).Where(f => f.Words is not null)
        .Select(f => ((Field, string)?)(f.Field, f.Words!)).FirstOrDefault();

    private static bool TakeInPassing(Form form, FormState state, Turn turn, IReader reader)
    {
        var found = form.Fields.Where(f => f.IsReadInPassing)
            .Select(f => (Field: f, Value: f.Read(reader, turn.Reading.Text, turn.Context))).FirstOrDefault(f => f.Value is not null);
        if (found.Value is null)
        {
            return false;
        }

        state.Values[found.Field.Name] = found.Value;
        return true;
    }

    /// <summary>A customer was named that is none, or several: the one that stood is not meant.</summary>
    private static string? OtherCustomer(Form form, FormState state, Turn turn, IReader reader)
    {
        if (form.CustomerField is not { } field)
        {
            return null;
        }

        if (turn.Reading.Ambiguous.TryGetValue("customer", out var several))
        {
            state.Values.Remove(field.Name);
            state.Candidates = [.. several.Select(n => n.Key)];
            return Phrases.Shared.Say(turn.Locale, "customer.whichone");
        }

        if (turn.Reading.Slots.UnknownName is not { } unknown)
        {
            return null;
        }

        state.Region = turn.Reading.Slots.Region?.Key ?? state.Region;
        state.Values.Remove(field.Name);
        return Unknown(state, unknown, turn, reader);
    }

    private static bool IsOfWords(Field field) => field.Kind is FieldKind.Line or FieldKind.Paragraph;

    /// <summary>Takes the fields of a card; what cannot be read is left empty and said.</summary>
    public static string? TakeFields(
        Form form, FormState state, IReadOnlyDictionary<string, string> fields, Turn turn, IReader reader)
    {
        string? notice = null;
        foreach (var field in form.Fields.Where(f => fields.ContainsKey(f.Name)))
        {
            var text = fields[field.Name].Trim();
            state.Values.Remove(field.Name);
            if (text.Length > 0)
            {
                // All fields are taken, also after one that cannot be read: nothing that was filled in is lost.
                var wrong = field.Kind == FieldKind.Customer
                    ? TakeCustomer(state, field, text, turn, reader)
                    : TakeValue(form, state, field, text, turn, reader);
                notice ??= wrong;
            }
        }

        return notice;
    }

    /// <summary>An answer in a person's own words fills its field, and the empty ones that it names besides.</summary>
    private static string? TakeWords(Form form, FormState state, Field field, string text, Turn turn, IReader reader)
    {
        var slots = reader.ReadAnswer(text, turn.Context, form.Intent);
        var others = form.Fields
            .Where(f => f != field && f.Kind != FieldKind.Customer && !state.Values.ContainsKey(f.Name))
            .Select(f => (f.Name, Value: f.Said(slots) ?? (f.Name == field.DayIn ? f.Read(reader, text, turn.Context) : null)))
            .Where(f => f.Value is not null).ToList();
        foreach (var (name, value) in others)
        {
            state.Values[name] = value!;
        }

        // What holds an amount or a key reads the answer itself: it is asked for nothing else, and knows best.
        var own = field.Shown is not null ? text : field.Said(slots) ?? (others.Count > 0 && field.DayIn is null ? null : text);
        return own is null ? null : TakeValue(form, state, field, own, turn, reader);
    }

    /// <summary>
    /// "Yesterday, and they want samples": what stands beside a name, a day or a choice fills the empty fields that it names. It is
    /// read without the words that filled the field itself.
    /// </summary>
    private static void TakeBesides(Form form, FormState state, Field field, string text, Turn turn, IReader reader)
    {
        if (text.AsSpan().IndexOfAny(Pauses) is not (> 0 and var pause) || text[(pause + 1)..].Trim() is not { Length: > 2 } rest)
        {
            return;
        }

        var slots = reader.ReadAnswer(rest, turn.Context, form.Intent);
        foreach (var (name, value) in form.Fields.Where(f => f != field && f.Kind != FieldKind.Customer && !state.Values.ContainsKey(f.Name))
            .Select(f => (f.Name, Value: f.Said(slots))).Where(f => f.Value is not null).ToList())
        {
            state.Values[name] = value!;
        }
    }

    private static string? TakeValue(Form form, FormState state, Field field, string text, Turn turn, IReader reader)
    {
        if (text.Length > LongestText)
        {
            return Phrases.Shared.Say(turn.Locale, "text.toolong", turn.Locale.Number(LongestText));
        }

        var value = field.Codes.Contains(text) ? text : field.Read(reader, text, turn.Context);
        if (value is null)
        {
            return form.Phrases.Say(turn.Locale, $"field.{field.Name}.again");
        }

        state.Values[field.Name] = value;
        return null;
    }

    private static string? TakeCustomer(FormState state, Field field, string text, Turn turn, IReader reader)
    {
        var found = turn.Context.Names.All.Where(n => n.Kind == NameKind.Customer && n.Key == text).ToList();
        var fitting = found.Count > 0 ? found : reader.ReadName(text, turn.Context, NameKind.Customer);
        if (fitting.Count == 0)
        {
            return Unknown(state, text, turn, reader);
        }

        state.Candidates = fitting.Count == 1 ? [] : [.. fitting.Select(n => n.Key)];
        if (fitting.Count == 1)
        {
            state.Values[field.Name] = fitting[0].Key;
        }

        return null;
    }

    /// <summary>An unknown customer and one that may not be seen read alike; the nearest that may be seen are offered.</summary>
    private static string Unknown(FormState state, string text, Turn turn, IReader reader)
    {
        var nearest = reader.NearestNames(text, turn.Context, NameKind.Customer, 3);
        state.Candidates = [.. nearest.Select(n => n.Key)];
        state.Unknown = Cut.To(LongestText, text);
        return Phrases.Shared.Say(turn.Locale, nearest.Count > 0 ? "customer.unknown.near" : "customer.unknown", Cut.To(LongestShown, text));
    }
}
