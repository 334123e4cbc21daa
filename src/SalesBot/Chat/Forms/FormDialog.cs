using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>How a form begins: which one, and what the first sentence already said.</summary>
/// <param name="Intent">Which one.</param>
/// <param name="Reading">What was said.</param>
/// <param name="About">The thing that it changes, where that was pressed; a claim.</param>
internal sealed record FormStart(string Intent, Reading Reading, string? About = null);

/// <summary>
/// Fills in any form: takes what the first line said, asks for what is needed and missing, shows all and saves on a yes.
/// The one dialog for everything that is recorded.
/// </summary>
internal sealed class FormDialog(FormBook book, IReader reader, Speaker speaker, FormEnds ends) : Dialog(DialogId)
{
    public const string DialogId = "form";

    private const string StateKey = "form";

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var start = (FormStart)options!;
        var form = book[start.Intent];
        var turn = TurnOf(dc);
        var state = new FormState
        {
            Id = turn.NewId(),
            Intent = start.Intent,
            MemberId = turn.Member.Id,
        };
        if (await form.RefusalAsync(turn, cancellationToken) is { } refusal)
        {
            await speaker.SayAsync(dc.Context, refusal, cancellationToken);
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (form.Changes && !await FormStanding.OpenAsync(form, state, start.About, turn, cancellationToken))
        {
            await speaker.SayAsync(dc.Context, new Reply(form.Phrases.Say(turn.Locale, "form.nothing")), cancellationToken);
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var notice = FormAnswers.TakeReading(form, state, start.Reading, turn, reader);
        return await ProceedAsync(dc, form, state, notice, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var state = StateOf(dc.ActiveDialog);
        var form = book[state.Intent];
        var turn = TurnOf(dc);
        if (dc.Context.TurnState.Get<Pressed>() is PressedForm press)
        {
            return await PressedAsync(dc, form, state, press, cancellationToken);
        }

        if (FormAnswers.TakeNamed(form, state, turn, reader, out var unfit))
        {
            return await ProceedAsync(dc, form, state, unfit, cancellationToken);
        }

        if (form.BeginsAnew && turn.Reading.Intent == form.Intent && turn.Reading.Confidence >= Router.SurelyAQuestion)
        {
            return await BeginAnewAsync(dc, form, state, turn, cancellationToken);
        }

        return turn.Reading.Intent switch
        {
            Intents.Cancel => await CancelAsync(dc, state, cancellationToken),
            Intents.Back => await BackAsync(dc, form, state, cancellationToken),
            _ => await AnswerAsync(dc, form, state, turn, cancellationToken),
        };
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is Name { Kind: NameKind.Customer } made && TakeMade(dc, made) is { } goesOn)
        {
            await speaker.SayAsync(dc.Context, goesOn, cancellationToken, shows: StateOf(dc.ActiveDialog).Id);
            return EndOfTurn;
        }

        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>
    /// The customer that was asked for was made by the form above: it fills the field, and the form goes on. Null where
    /// none was asked for. It is not among the names yet, which are those of before this turn.
    /// </summary>
    private Reply? TakeMade(DialogContext dc, Name made)
    {
        var state = StateOf(dc.ActiveDialog);
        var form = book[state.Intent];
        if (form.CustomerField is not { } field || state.Values.ContainsKey(field.Name))
        {
            return null;
        }

        state.Values[field.Name] = made.Key;
        state.Candidates = [];
        state.Asking = FormAnswers.Missing(form, state)?.Name;
        var turn = TurnOf(dc);
        foreach (var (name, value) in state.Asking is null ? form.Defaults(turn) : new Dictionary<string, string>())
        {
            state.Values.TryAdd(name, value);
        }

        Keep(dc, state);
        var known = turn with { Context = turn.Context with { Names = new NameIndex([.. turn.Context.Names.All, made]) } };
        return FormQuestions.GoesOn(form, state, known);
    }

    /// <summary>Comes back to the question that stands, after something else was answered.</summary>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var state = StateOf(instance);
        var form = book[state.Intent];
        var turn = turnContext.TurnState.Get<Turn>();
        await speaker.SayAsync(turnContext, FormQuestions.Stands(form, state, turn), cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(
        DialogContext dc, Form form, FormState state, Turn turn, CancellationToken cancellationToken)
    {
        if (state.Asking is { } asking)
        {
            if (IsCorrection(form, asking, turn) && FormAnswers.TakeCorrection(form, state, turn, reader, out var other))
            {
                state.Wished = false;
                return await ProceedAsync(dc, form, state, other, cancellationToken);
            }

            return IsDeclined(form, state, turn)
                ? await SaveAsync(dc, form, state, sure: false, cancellationToken)
                : await ProceedAsync(dc, form, state, TakeAnswer(form, state, asking, turn), cancellationToken);
        }

        switch (reader.ReadYesNo(turn.Reading.Text))
        {
            case true:
                return await SaveAsync(dc, form, state, sure: true, cancellationToken);
            case false:
                return await CancelAsync(dc, state, cancellationToken);
            default:
                return FormAnswers.TakeCorrection(form, state, turn, reader, out var notice)
                    ? await ProceedAsync(dc, form, state, notice, cancellationToken)
                    : await SayAndWaitAsync(dc, FormQuestions.YesOrNo(turn), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> PressedAsync(
        DialogContext dc, Form form, FormState state, PressedForm press, CancellationToken cancellationToken)
    {
        var turn = TurnOf(dc);
        if (press.Act == "cancel")
        {
            return await CancelAsync(dc, state, cancellationToken);
        }

        if (press.Act == "skip" && state.Wished)
        {
            return await SaveAsync(dc, form, state, sure: false, cancellationToken);
        }

        var notice = FormAnswers.TakeFields(form, state, press.Fields, turn, reader);
        if (press.Act == "pick" || notice is not null || FormAnswers.Missing(form, state) is not null)
        {
            return await ProceedAsync(dc, form, state, notice, cancellationToken);
        }

        return await SaveAsync(dc, form, state, press.Act == "sure", cancellationToken);
    }

    private async Task<DialogTurnResult> BackAsync(DialogContext dc, Form form, FormState state, CancellationToken cancellationToken)
    {
        var field = state.Answered.LastOrDefault() ?? form.Fields.First(f => f.Needed).Name;
        state.Answered.Remove(field);
        state.Values.Remove(field);
        return await ProceedAsync(dc, form, state, null, cancellationToken);
    }

    private async Task<DialogTurnResult> BeginAnewAsync(DialogContext dc, Form form, FormState state, Turn turn, CancellationToken cancellationToken)
    {
        if (await form.RefusalAsync(turn, cancellationToken) is { } refusal)
        {
            return await SayAndWaitAsync(dc, refusal, cancellationToken);
        }

        state.BeginAnew();
        return await ProceedAsync(dc, form, state, FormAnswers.TakeReading(form, state, turn.Reading, turn, reader), cancellationToken);
    }

    /// <summary>Asks for what is missing, or shows all and waits for a yes.</summary>
    private async Task<DialogTurnResult> ProceedAsync(
        DialogContext dc, Form form, FormState state, string? notice, CancellationToken cancellationToken)
    {
        var turn = TurnOf(dc);
        state.Doubt = null;
        var problem = (await form.CheckAsync(state.Filled(), turn, cancellationToken)).FirstOrDefault();
        if (problem is not null)
        {
            state.Values.Remove(problem.Field);
            notice ??= problem.Sentence;
        }

        state.Asking = problem?.Field ?? FormAnswers.Missing(form, state)?.Name;
        foreach (var (field, value) in state.Asking is null
            ? await form.DefaultsAsync(new Filled(state.Values), turn, cancellationToken)
            : new Dictionary<string, string>())
        {
            if (state.Values.TryAdd(field, value))
            {
                state.Proposed[field] = value;
            }
        }

        var head = await form.HeadAsync(state.Filled(), turn, cancellationToken);
        var next = FormQuestions.Headed(FormQuestions.Next(form, state, turn, notice), head, isFirst: !state.Headed, turn);
        state.Headed = true;
        Keep(dc, state);
        await speaker.SayAsync(dc.Context, next, cancellationToken, shows: state.Id);
        return EndOfTurn;
    }

    /// <param name="dc">Where.</param>
    /// <param name="form">What.</param>
    /// <param name="state">How far it has come.</param>
    /// <param name="sure">Whether the doubt that was asked about, if any, is answered with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private async Task<DialogTurnResult> SaveAsync(
        DialogContext dc, Form form, FormState state, bool sure, CancellationToken cancellationToken)
    {
        var turn = TurnOf(dc);
        var filled = state.Filled();
        if (form.Changes && await FormStanding.ChangedAsync(form, state, turn, cancellationToken) is { } changed)
        {
            return await ProceedAsync(dc, form, state, changed, cancellationToken);
        }

        if (form.Changes && FormStanding.IsUnchanged(state))
        {
            await ends.UnchangedAsync(dc.Context, turn, form, state.Id, cancellationToken);
            return await dc.EndDialogAsync(state.Id, cancellationToken);
        }

        if ((await form.CheckAsync(filled, turn, cancellationToken)).Count > 0)
        {
            return await ProceedAsync(dc, form, state, null, cancellationToken);
        }

        if (!state.Wished && form.Wish(filled, turn) is { } wish)
        {
            return await AskWishAsync(dc, form, state, wish, cancellationToken);
        }

        if (await form.DoubtAsync(filled, turn, cancellationToken) is { } doubt && !(sure && doubt == state.Doubt))
        {
            state.Doubt = doubt;
            Keep(dc, state);
            await speaker.SayAsync(dc.Context, new Reply(doubt, FormCard.Draw(form, state, turn)), cancellationToken, shows: state.Id);
            return EndOfTurn;
        }

        var receipt = await form.SaveAsync(filled, turn, cancellationToken);
        await ends.SavedAsync(dc.Context, turn, state.Id, receipt, cancellationToken);
        return await dc.EndDialogAsync(receipt.Made, cancellationToken);
    }

    /// <summary>Asks once for what had better be there; whoever declines has it saved without.</summary>
    private async Task<DialogTurnResult> AskWishAsync(
        DialogContext dc, Form form, FormState state, Wish wish, CancellationToken cancellationToken)
    {
        (state.Wished, state.Asking) = (true, wish.Field);
        Keep(dc, state);
        await speaker.SayAsync(dc.Context, FormQuestions.Ask(form, state, wish, TurnOf(dc)), cancellationToken, shows: state.Id);
        return EndOfTurn;
    }

    /// <summary>"No, that was yesterday" is no answer in words; said of a day that is asked for, it is.</summary>
    private static bool IsCorrection(Form form, string asking, Turn turn) =>
        turn.Reading.Intent == form.CorrectedBy && form.Fields.First(f => f.Name == asking).Kind != FieldKind.Day;

    private bool IsDeclined(Form form, FormState state, Turn turn) =>
        IsWish(form, state, turn) && (reader.IsSkip(turn.Reading.Text) || reader.ReadYesNo(turn.Reading.Text) == false);

    private static bool IsWish(Form form, FormState state, Turn turn) =>
        state.Wished && form.Wish(state.Filled(), turn)?.Field == state.Asking;

    private async Task<DialogTurnResult> CancelAsync(DialogContext dc, FormState state, CancellationToken cancellationToken)
    {
        await ends.DroppedAsync(dc.Context, TurnOf(dc), book[state.Intent], state.Id, cancellationToken);
        return await dc.EndDialogAsync(state.Id, cancellationToken);
    }

    private async Task<DialogTurnResult> SayAndWaitAsync(DialogContext dc, Reply reply, CancellationToken cancellationToken)
    {
        await speaker.SayAsync(dc.Context, reply, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>An answer that is a whole sentence of this form ("saw Kongfu, they want samples") fills all that it says.</summary>
    private string? TakeAnswer(Form form, FormState state, string asking, Turn turn)
    {
        if (IsWish(form, state, turn))
        {
            return FormAnswers.TakeAnswer(form, state, asking, turn, reader);
        }

        var notice = turn.Reading.Intent == form.Intent ? FormAnswers.TakeReading(form, state, turn.Reading, turn, reader) : null;
        return notice is not null || state.Candidates.Count > 0 || state.Values.ContainsKey(asking)
            ? notice
            : FormAnswers.TakeAnswer(form, state, asking, turn, reader);
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

    /// <summary>Whether this is the form with that id, begun by that member.</summary>
    public static bool IsFormOf(DialogInstance instance, string formId, int memberId) =>
        StateOf(instance) is { } state && state.Id == formId && state.MemberId == memberId;

    private static Turn TurnOf(DialogContext dc) => dc.Context.TurnState.Get<Turn>();

    private static void Keep(DialogContext dc, FormState state) => dc.ActiveDialog.State[StateKey] = JObject.FromObject(state);

    private static FormState StateOf(DialogInstance instance) => ((JObject)instance.State[StateKey]).ToObject<FormState>()!;
}
