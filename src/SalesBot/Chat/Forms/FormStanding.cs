using SalesBot.Chat.Words;

namespace SalesBot.Chat.Forms;

/// <summary>A form that changes a thing: begun with what stands there, and never saved over what somebody else changed since.</summary>
internal static class FormStanding
{
    /// <summary>Fills the form with what stands; false when there is no such thing, or none that this person may change.</summary>
    public static async Task<bool> OpenAsync(Form form, FormState state, string? about, Turn turn, CancellationToken cancellationToken)
    {
        state.About = about ?? await form.FindAsync(turn, cancellationToken);
        if (state.About is null || await form.LoadAsync(state.About, turn, cancellationToken) is not { } now)
        {
            return false;
        }

        (state.Stood, state.Values) = (new(now), new(now));
        return true;
    }

    /// <summary>
    /// What somebody else changed since the form was begun, in a sentence; null when nothing. Their change is taken into
    /// the form, where it is seen before it is saved.
    /// </summary>
    public static async Task<string?> ChangedAsync(Form form, FormState state, Turn turn, CancellationToken cancellationToken)
    {
        if (await form.LoadAsync(state.About!, turn, cancellationToken) is not { } now)
        {
            return null;
        }

        var changed = form.Fields.Where(f => now.GetValueOrDefault(f.Name) != state.Stood.GetValueOrDefault(f.Name)).ToList();
        foreach (var field in changed)
        {
            state.Values.Remove(field.Name);
            if (now.TryGetValue(field.Name, out var value))
            {
                state.Values[field.Name] = value;
            }
        }

        state.Stood = new(now);
        return changed.Count == 0 ? null : Phrases.Shared.Say(turn.Locale, "form.changed", string.Join("; ", changed.Select(Shown)));

        string Shown(Field field) => FormCard.Shown(form, field, now.GetValueOrDefault(field.Name), turn);
    }

    public static bool IsUnchanged(FormState state) =>
        state.Values.Count == state.Stood.Count && state.Stood.All(s => state.Values.GetValueOrDefault(s.Key) == s.Value);
}
