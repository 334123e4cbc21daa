using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>
/// What is said while a form stands open is first of all the answer to its question. Almost any words look like something of
/// their own to what was learned from phrases ("bring the contract on Monday"), so they leave the form only where patterns are
/// sure, or where what was learned is quite sure and the field that is asked for cannot read them, or they ask or command.
/// </summary>
internal static class FormWeighing
{
    /// <summary>From this confidence on, a sentence of this very form is one, where the field is not one of words.</summary>
    private const double LikelyThis = 0.5;

    /// <summary>The turn with the reading that counts in the form.</summary>
    public static Turn Weigh(Form form, FormState state, Turn turn, IReader reader)
    {
        var learned = turn.Reading;
        if (learned.Text.Length == 0)
        {
            return turn;
        }

        var surely = reader.ReadSurely(learned.Text, turn.Context);
        return surely.Intent != Intents.None || !Counts(form, state, learned, turn, reader) ? turn with { Reading = surely } : turn;
    }

    private static bool Counts(Form form, FormState state, Reading learned, Turn turn, IReader reader)
    {
        var field = form.Fields.FirstOrDefault(f => f.Name == state.Asking);
        var ofThis = learned.Intent == form.Intent || learned.Intent == form.CorrectedBy;
        return ofThis
            ? learned.Confidence >= LikelyThis && field is not (null or { Kind: FieldKind.Line or FieldKind.Paragraph })
            : learned.Confidence >= Router.SurelyAQuestion && (reader.IsAsking(learned.Text) || CannotRead(field, turn, reader));
    }

    /// <summary>A day or one of several is read or it is not; any words can be words, or a name that nobody knows.</summary>
    private static bool CannotRead(Field? field, Turn turn, IReader reader) =>
        field is { Kind: FieldKind.Day or FieldKind.Choice } && field.Read(reader, turn.Reading.Text, turn.Context) is null;
}
