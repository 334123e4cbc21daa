using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>What the router asks of a form that stands open.</summary>
internal sealed partial class FormDialog
{
    /// <summary>What was said, as it is to be taken while the form stands open.</summary>
    public Turn Weigh(DialogInstance instance, Turn turn)
    {
        var state = StateOf(instance);
        return FormWeighing.Weigh(book[state.Intent], state, turn, reader);
    }

    /// <summary>
    /// Whether a sentence that could begin a form of its own goes on with this one: it is of the same kind and names no
    /// other customer.
    /// </summary>
    public bool TakesUp(DialogInstance instance, Reading reading)
    {
        var state = StateOf(instance);
        if (state.Intent != reading.Intent)
        {
            return book[state.Intent].CorrectedBy == reading.Intent;
        }

        var known = book[state.Intent].CustomerIn(new Filled(state.Values));
        return known is null || reading.Slots.Customer is not { } said || said.Key == known;
    }

    /// <summary>Whether a line names a field of the form and fills it.</summary>
    public bool IsOfAField(DialogInstance instance, Turn turn)
    {
        var state = StateOf(instance);
        return FormAnswers.Named(book[state.Intent], state, turn.Reading.Text) is not null;
    }

    /// <summary>Whether the question that stands is answered in a person's own words.</summary>
    public bool AsksForWords(DialogInstance instance)
    {
        var state = StateOf(instance);
        return book[state.Intent].Fields.FirstOrDefault(f => f.Name == state.Asking)?.Kind is FieldKind.Line or FieldKind.Paragraph;
    }

    /// <summary>
    /// Whether little but a name was said where the form has a place for it: "Jining" then is no question about Jining, nor
    /// "Kongfu" one about Kongfu, which it would be elsewhere.
    /// </summary>
    public bool IsNamed(DialogInstance instance, Turn turn)
    {
        var state = StateOf(instance);
        var form = book[state.Intent];
        return form.Fields.FirstOrDefault(f => f.Name == state.Asking)?.Shown is not null
            ? turn.Context.Names.All.Any(name => SameName.Is(name, turn.Reading.Text))
            : turn.Reading is { Intent: Intents.CustomerBrief, Text.Length: > 0, Confidence: < Router.SurelyAQuestion } && form.CustomerField is not null;
    }

    /// <summary>The card of the form with that id, as far as it has come; null where it is another, or another member's.</summary>
    public Card? Draw(DialogInstance instance, string formId, Turn turn) => IsFormOf(instance, formId, turn.Member.Id)
        ? FormCard.Draw(book[StateOf(instance).Intent], StateOf(instance), turn)
        : null;

    /// <summary>Whether this is the form with that id, begun by that member.</summary>
    public static bool IsFormOf(DialogInstance instance, string formId, int memberId) =>
        StateOf(instance) is { } state && state.Id == formId && state.MemberId == memberId;

    /// <summary>Whether this form was begun by that message of that member.</summary>
    public static bool IsBegunBy(DialogInstance? instance, string message, int memberId) =>
        instance is not null && StateOf(instance) is { } state && state.SaidIn == message && state.MemberId == memberId;

    /// <summary>
    /// The message that began it was edited: what it says now takes the place of what it said, and what was answered since
    /// stays. Where it says nothing of this form any more, the form stands as it is.
    /// </summary>
    public async Task ReadAnewAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (state, turn) = (StateOf(dc.ActiveDialog), TurnOf(dc));
        var form = book[state.Intent];
        if (turn.Reading.Intent != form.Intent && turn.Reading.Intent != form.CorrectedBy)
        {
            await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
            return;
        }

        state.ForgetTheFirst();
        await ProceedAsync(dc, form, state, FormAnswers.TakeReading(form, state, turn.Reading, turn, reader), cancellationToken);
    }
}
