using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Chat.Forms;

/// <summary>Draws a form with all that was filled in so far.</summary>
internal static class FormCard
{
    /// <summary>A list of more customers than this is no help: the name is typed instead.</summary>
    private const int ListedCustomers = 40;

    public static Card Draw(Form form, FormState state, Turn turn) => new(
        form.Phrases.Say(turn.Locale, "form.title"),
        null,
        [new Inputs([.. form.Fields.Where(f => form.Has(f, state.Filled()) && IsShown(f, state, turn)).Select(f => Draw(form, f, state.Values.GetValueOrDefault(f.Name), turn))])],
        [
            Save(state, turn.Locale),
            Press.OnForm(Phrases.Shared.Say(turn.Locale, "cancel"), state.Id, "cancel"),
        ]);

    /// <summary>A field with what it holds, in words.</summary>
    public static string Shown(Form form, Field field, string? value, Turn turn)
    {
        var input = Draw(form, field, value, turn);
        var words = input.Words ?? input.Choices.FirstOrDefault(c => c.Code == value)?.Words ?? input.Value ?? Locale.Dash.Trim();
        return Phrases.Shared.Say(turn.Locale, "form.field", input.Label, words);
    }

    /// <summary>Where there is nobody but oneself, it is not asked who.</summary>
    private static bool IsShown(Field field, FormState state, Turn turn) =>
        (field.Kind != FieldKind.Member || Members(turn).Skip(1).Any()) && (!field.OnlyWhenAsked || state.Asking == field.Name);

    /// <summary>A doubt is answered by a button of its own: whoever taps Save twice has not read it.</summary>
    private static Button Save(FormState state, Locale locale) => state.Doubt is null
        ? Press.OnForm(Phrases.Shared.Say(locale, "save"), state.Id, "save", main: true, submits: true)
        : Press.OnForm(Phrases.Shared.Say(locale, "save.sure"), state.Id, "sure", submits: true);

    private static Input Draw(Form form, Field field, string? value, Turn turn)
    {
        var label = form.Phrases.Say(turn.Locale, $"field.{field.Name}.label");
        return field.Kind switch
        {
            FieldKind.Customer => Customer(field, label, value, turn),
            FieldKind.Member => new Input(field.Name, label, value, InputKind.Choice, Choices(Members(turn), turn.Locale), field.Needed),
            FieldKind.Colleague => new Input(field.Name, label, value, InputKind.Choice, Choices(Members(turn).Concat(turn.Context.Colleagues).DistinctBy(n => n.Id), turn.Locale), field.Needed),
            FieldKind.Day => new Input(field.Name, label, value, InputKind.Day, [], field.Needed)
            {
                Words = value is null ? null : turn.Locale.Weekday(Filled.ReadDay(value)),
            },
            FieldKind.Choice => new Input(field.Name, label, value, InputKind.Choice, Choices(form, field, turn.Locale), field.Needed),
            FieldKind.Paragraph => new Input(field.Name, label, value, InputKind.Paragraph, [], field.Needed),
            _ => new Input(field.Name, label, value is null ? null : field.Shown?.Invoke(value, turn) ?? value, InputKind.Line, [], field.Needed),
        };
    }

    private static Input Customer(Field field, string label, string? code, Turn turn)
    {
        var customers = turn.Context.Names.All.Where(n => n.Kind == NameKind.Customer).ToList();
        return customers.Count <= ListedCustomers
            ? new Input(field.Name, label, code, InputKind.Choice, Choices(customers, turn.Locale), field.Needed)
            : new Input(field.Name, label, Shown(customers.Find(c => c.Key == code), turn.Locale), InputKind.Line, [], field.Needed);
    }

    /// <summary>Those whose figures one may see: a colleague who may be named for one thing is none of them.</summary>
    private static IEnumerable<Name> Members(Turn turn) =>
        turn.Context.Names.All.Where(n => n.Kind == NameKind.Member && Rights.MaySeeMember(turn.Viewer, n.Id));

    private static List<Choice> Choices(IEnumerable<Name> names, Locale locale) =>
        [.. names.Select(n => new Choice(n.Key, locale.NameOf(n))).OrderBy(c => c.Words, StringComparer.Ordinal)];

    private static string? Shown(Name? name, Locale locale) => name is null ? null : locale.NameOf(name);

    private static List<Choice> Choices(Form form, Field field, Locale locale) =>
        [.. field.Codes.Select(code => new Choice(code, form.Phrases.Say(locale, $"field.{field.Name}.{code}")))];
}
