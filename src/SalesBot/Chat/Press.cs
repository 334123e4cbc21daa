using Newtonsoft.Json.Linq;
using SalesBot.Chat.Cards;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;

namespace SalesBot.Chat;

/// <summary>
/// What a button sends, and how it is read back. Whatever comes back is a claim: names are looked up again among those
/// the presser may see, and whoever acts on it checks the rights again.
/// </summary>
public static class Press
{
    private const string Do = "do";
    private const string DoAsk = "ask";
    private const string DoForm = "form";
    private const string DoAct = "act";
    private const string DoBegin = "begin";
    private const string DoLook = "look";

    /// <summary>
    /// What can be done to a form: its fields saved, for sure after a doubt, one of several names picked, a wish left out,
    /// gone on with after a rest, all of it dropped.
    /// </summary>
    private static readonly string[] Acts = ["save", "sure", "pick", "skip", "goon", "cancel"];

    /// <summary>A button that asks something, as though it had been typed.</summary>
    public static Button Ask(
        string title, string intent, Name? region = null, Name? member = null, Name? customer = null, Period? period = null, string? metric = null,
        string? kind = null, string? language = null, IReadOnlyList<Name>? regions = null, string? text = null, Name? to = null,
        string? export = null, string? format = null)
    {
        return Ask(title, intent, new Slots
        {
            Region = region,
            Regions = regions,
            Member = member,
            To = to,
            Customer = customer,
            Period = period,
            Metric = metric,
            Kind = kind,
            Language = language,
            Text = text,
            Export = export,
            Format = format,
        });
    }

    /// <summary>The same with all that was said.</summary>
    public static Button Ask(string title, string intent, Slots slots) =>
        new(title, new Dictionary<string, string>(PressedSlots.Write(slots)) { [Do] = DoAsk, ["intent"] = intent });

    /// <summary>A button that acts on a form.</summary>
    internal static Button OnForm(string title, string formId, string act, bool main = false, bool submits = false) =>
        new(title, new Dictionary<string, string> { [Do] = DoForm, ["form"] = formId, ["act"] = act }, main, submits);

    /// <summary>A button that begins a form about a thing that stands; whether it may be changed is checked when it is pressed.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="intent">The intent of the form.</param>
    /// <param name="about">The thing.</param>
    public static Button Begin(string title, string intent, string about) =>
        new(title, new Dictionary<string, string> { [Do] = DoBegin, ["intent"] = intent, ["id"] = about });

    /// <summary>A button that changes a thing at once.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="act">The name under which the act stands in the list of what the bot does.</param>
    /// <param name="id">The thing; checked again when it is pressed.</param>
    /// <param name="how">What else the act needs, such as the day.</param>
    /// <param name="card">What the card shows, when the card is to turn into what came of it.</param>
    public static Button Act(string title, string act, string id, string? how = null, string? card = null)
    {
        var data = new Dictionary<string, string> { [Do] = DoAct, ["act"] = act, ["id"] = id };
        if (how is not null)
        {
            data["how"] = how;
        }

        if (card is not null)
        {
            data["card"] = card;
        }

        return new Button(title, data);
    }

    /// <summary>A button that opens an address in the person's browser; nothing is sent back.</summary>
    public static Button Open(string title, Uri address) => new(title, new Dictionary<string, string>(), Main: true) { Url = address };

    /// <summary>What a card sends by itself when somebody looks at it, to be drawn as it is then.</summary>
    /// <param name="shows">What it shows.</param>
    /// <param name="again">The act that draws it anew; null where what it shows is known by its name alone.</param>
    internal static IReadOnlyDictionary<string, string> Look(string shows, Button? again) =>
        new Dictionary<string, string>(again?.Data ?? new Dictionary<string, string>()) { [Do] = DoLook, ["card"] = shows };

    /// <summary>What was pressed: a question, an act on a form, or null when it is nothing of ours.</summary>
    internal static Pressed? Read(object? value)
    {
        if (value is not JObject data || data.Count > 40)
        {
            return null;
        }

        return Text(data, Do) switch
        {
            DoAsk when Text(data, "intent") is { } intent => new PressedAsk(intent, data),
            DoForm when Text(data, "form") is { } form && Text(data, "act") is { } act && Acts.Contains(act) =>
                new PressedForm(form, act, Fields(data)),
            DoBegin when Text(data, "intent") is { } intent && Text(data, "id") is { } about => new PressedBegin(intent, about),
            DoAct => ReadAct(data),
            DoLook when Text(data, "card") is { } card => new PressedLook(card, ReadAct(data)),
            _ => null,
        };
    }

    /// <summary>The reading that a pressed question stands for; names that the presser may not see are unknown names.</summary>
    internal static Reading ToReading(PressedAsk ask, ReadingContext context) => new()
    {
        Text = "",
        Language = "en",
        Intent = ask.Intent,
        Confidence = 1,
        Slots = PressedSlots.Read(ask.Data, context.Names.All),
    };

    private static PressedAct? ReadAct(JObject data) => Text(data, "act") is { } act && Text(data, "id") is { } id
        ? new PressedAct(act, id, Text(data, "how"), Text(data, "card"))
        : null;

    private static Dictionary<string, string> Fields(JObject data) => data.Properties()
        .Where(p => p.Name is not (Do or "form" or "act") && p.Value.Type == JTokenType.String)
        .ToDictionary(p => p.Name, p => p.Value.Value<string>()!);

    private static string? Text(JObject data, string name) =>
        data[name] is JValue { Type: JTokenType.String } value ? value.Value<string>() : null;
}

/// <summary>What was pressed.</summary>
public abstract record Pressed;

/// <summary>A question.</summary>
internal sealed record PressedAsk(string Intent, JObject Data) : Pressed;

/// <summary>The begin of a form about a thing that stands.</summary>
internal sealed record PressedBegin(string Intent, string About) : Pressed;

/// <summary>An act on a form, with the fields of its card.</summary>
internal sealed record PressedForm(string FormId, string Act, IReadOnlyDictionary<string, string> Fields) : Pressed;

/// <summary>Nothing was pressed: somebody looks at a card.</summary>
/// <param name="Shows">What it shows.</param>
/// <param name="Again">What draws it anew; null where its name is enough.</param>
internal sealed record PressedLook(string Shows, PressedAct? Again) : Pressed;

/// <summary>A change of a thing at once; all of it is a claim.</summary>
/// <param name="Act">The act's name.</param>
/// <param name="Id">The thing.</param>
/// <param name="How">What else the act needs.</param>
/// <param name="Card">What the card shows that it was pressed on; null when that stays as it is.</param>
public sealed record PressedAct(string Act, string Id, string? How, string? Card) : Pressed;
