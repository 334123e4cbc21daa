using System.Globalization;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using SalesBot.Chat.Cards;
using SalesBot.Chat.People;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Acts;

/// <summary>The buttons that answer what was asked last, kept in the conversation's state.</summary>
internal sealed class Offered
{
    public int MemberId { get; set; }

    public List<OfferedButton> Buttons { get; set; } = [];
}

/// <summary>A button as a word presses it.</summary>
internal sealed class OfferedButton
{
    public string Title { get; set; } = "";

    /// <summary>Whether a yes presses it.</summary>
    public bool Main { get; set; }

    /// <summary>Whether a day in words presses it, as how it is done.</summary>
    public bool TakesADay { get; set; }

    public Dictionary<string, string> Data { get; set; } = [];
}

/// <summary>
/// What is asked with buttons is answered by words as well: a yes, a number, words of one title, or a day. The words press the
/// button, so that everything is checked as it is for a press. It is good for the very next message.
/// </summary>
internal sealed class Offers(ConversationState conversation, IReader reader, Desk desk)
{
    /// <summary>What a longer text holds is not the answer to such a question alone.</summary>
    private const int LongestAnswer = 60;

    /// <summary>Keeps the question of a reply; one that asks nothing is kept as nothing.</summary>
    public async Task KeepAsync(ITurnContext turnContext, Reply reply, Turn turn, CancellationToken cancellationToken)
    {
        if (!reply.Asks || reply.Card is null)
        {
            return;
        }

        var kept = reply.Card.Buttons.Select(b => Of(b, false)).ToList();
        if (reply.ForADay is { } day)
        {
            kept.Add(Of(day, true));
        }

        await State().SetAsync(turnContext, new Offered { MemberId = turn.Member.Id, Buttons = kept }, cancellationToken);
    }

    /// <summary>Takes the question that stands away.</summary>
    /// <returns>
    /// What the words press, null where they press nothing, with the turn as if it had been pressed. Declined: a plain no to a
    /// question of yes or no.
    /// </returns>
    public async Task<(Pressed? Pressed, Turn Turn, bool Declined)> TakeAsync(ITurnContext turnContext, Turn turn, CancellationToken cancellationToken)
    {
        var offered = await State().GetAsync(turnContext, () => new Offered(), cancellationToken);
        if (offered.Buttons.Count == 0)
        {
            return (null, turn, false);
        }

        await State().SetAsync(turnContext, new Offered(), cancellationToken);
        var text = turn.Reading.Text.Trim();
        var (pressed, declined) = offered.MemberId != turn.Member.Id || text.Length is 0 or > LongestAnswer ? default : Answer(offered, text, turn);
        var asked = pressed is PressedAsk ask ? await desk.OpenAsync(turnContext, ask, turn.Reading.Text, cancellationToken) : null;
        return (pressed, asked ?? turn, declined);
    }

    private (Pressed? Pressed, bool Declined) Answer(Offered offered, string text, Turn turn)
    {
        if (DayIn(offered, text, turn) is { } dated)
        {
            return (Press.Read(JObject.FromObject(dated)), false);
        }

        var chosen = Numbered(offered, text) ?? Named(offered, text, turn);
        if (chosen is null && offered.Buttons.Find(b => b.Main) is { } main)
        {
            var answer = turn.Reading.Intent == Intents.Cancel ? false : reader.ReadYesNo(text);
            (chosen, var declined) = (answer == true ? main : null, answer == false);
            return (Pressed(chosen), declined);
        }

        return (Pressed(chosen), false);
    }

    private static Pressed? Pressed(OfferedButton? button) => button is null ? null : Press.Read(JObject.FromObject(button.Data));

    private Dictionary<string, string>? DayIn(Offered offered, string text, Turn turn)
    {
        var goesOn = IsNothingElse(text, turn) || (turn.Reading.Intent == Intents.FollowUpSnooze && turn.Reading.Slots.Customer is null);
        return goesOn && offered.Buttons.Find(b => b.TakesADay) is { } button && When(text, turn) is { } when
            ? new(button.Data) { ["how"] = when + button.Data.GetValueOrDefault("how") }
            : null;
    }

    /// <summary>A day, else by how much.</summary>
    private string? When(string text, Turn turn) =>
        reader.ReadDay(text, turn.Context, DayView.Coming) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : reader.ReadAnswer(text, turn.Context, Intents.FollowUpSnooze).By is { } by ? string.Create(CultureInfo.InvariantCulture, $"+{by.Days}+{by.Months}")
        : null;

    private static OfferedButton? Numbered(Offered offered, string text) =>
        int.TryParse(text.Trim(' ', '.', ')', '。'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? offered.Buttons.Where(b => !b.TakesADay).ElementAtOrDefault(number - 1)
            : null;

    /// <summary>The one in whose title the words stand.</summary>
    private OfferedButton? Named(Offered offered, string text, Turn turn)
    {
        var fitting = text.Length < 2 || !IsNothingElse(text, turn) ? []
            : offered.Buttons.Where(b => !b.TakesADay && b.Title.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return fitting is [var one] ? one : null;
    }

    /// <summary>Only patterns are sure enough to take words for something else that could be an answer.</summary>
    private bool IsNothingElse(string text, Turn turn) =>
        reader.ReadSurely(text, turn.Context) is { Confidence: < Router.SurelyAQuestion } or { Intent: Intents.None };

    private static OfferedButton Of(Button button, bool takesADay) =>
        new() { Title = button.Title, Main = button.Main, TakesADay = takesADay, Data = new(button.Data) };

    private IStatePropertyAccessor<Offered> State() => conversation.CreateProperty<Offered>("offered");
}
