using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>
/// A form that nobody touched for an hour rests: whoever comes back may think of something else by then. It asks whether to
/// go on, and keeps what is said to it until it knows.
/// </summary>
internal static class FormRest
{
    private static readonly TimeSpan After = TimeSpan.FromHours(1);

    /// <summary>Whether it rests by now.</summary>
    public static bool IsDue(FormState state, Turn turn) => state.Rests || turn.Now - state.ChangedAt >= After;

    /// <summary>Keeps what was said until it is known whether the form goes on.</summary>
    public static void Keep(FormState state, Turn turn)
    {
        state.Rests = true;
        if (turn.Reading.Text.Trim() is { Length: > 0 } text)
        {
            state.Kept.Add(new KeptSentence(text, turn.Context.Now));
        }
    }

    /// <summary>Ends the rest and gives the turns that waited, read as they were said.</summary>
    public static IReadOnlyList<Turn> Wake(Form form, FormState state, Turn turn, IReader reader)
    {
        List<Turn> waited = [.. state.Kept.Select(kept => FormWeighing.Weigh(form, state, Read(kept, turn, reader), reader))];
        (state.Rests, state.Kept, state.ChangedAt) = (false, [], turn.Now);
        return waited;
    }

    /// <summary>Asks whether to go on, with what the form holds so far.</summary>
    public static Reply Ask(Form form, FormState state, Turn turn)
    {
        var title = form.Phrases.Say(turn.Locale, "form.title");
        List<string> lines = [.. form.Fields.Where(f => state.Values.ContainsKey(f.Name)).Select(f => FormCard.Shown(form, f, state.Values[f.Name], turn))];
        return new Reply(
            Phrases.Shared.Say(turn.Locale, "form.rests", title),
            new Card(title, null, lines.Count > 0 ? [new Lines(null, lines)] : [],
            [
                Press.OnForm(Phrases.Shared.Say(turn.Locale, "form.goon"), state.Id, "goon", main: true),
                Press.OnForm(Phrases.Shared.Say(turn.Locale, "form.drop"), state.Id, "cancel"),
            ]));
    }

    /// <summary>Asks again, after an answer that was neither.</summary>
    public static Reply YesOrNo(Form form, Turn turn) =>
        new(Phrases.Shared.Say(turn.Locale, "form.goonornot", form.Phrases.Say(turn.Locale, "form.title")));

    private static Turn Read(KeptSentence kept, Turn turn, IReader reader)
    {
        var then = turn.Context with { Now = kept.Now };
        return turn with { Context = then, Reading = reader.Read(kept.Text, then) };
    }
}
