using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;

namespace SalesBot.Chat.Forms;

/// <summary>How a form begins: which one, and what the first sentence already said.</summary>
/// <param name="Intent">Which one.</param>
/// <param name="Reading">What was said.</param>
/// <param name="About">The thing that it changes, where that was pressed; a claim.</param>
/// <param name="OnlyToChange">Whether it is not begun where what was said changes nothing.</param>
/// <param name="Ahead">What begins after it; null for what the reading says besides.</param>
internal sealed record FormStart(
    string Intent, Reading Reading, string? About = null, bool OnlyToChange = false, List<FormAhead>? Ahead = null);

/// <summary>
/// Fills in any form: takes what the first line said, asks for what is needed and missing, shows all and saves on a yes.
/// The one dialog for everything that is recorded.
/// </summary>
internal sealed partial class FormDialog(FormBook book, IReader reader, Speaker speaker, FormEnds ends) : Dialog(DialogId)
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
            SaidIn = turn.SaidIn,
            Ahead = start.Ahead ?? AheadOf(start.Reading),
        };
        if (await form.RefusalAsync(turn, cancellationToken) is { } refusal)
        {
            await speaker.SayAsync(dc.Context, refusal, cancellationToken);
            return await EndAsync(dc, state.Ahead, null, cancellationToken);
        }

        if (form.Changes && !await FormStanding.OpenAsync(form, state, start.About, turn, cancellationToken))
        {
            await speaker.SayAsync(dc.Context, new Reply(form.Phrases.Say(turn.Locale, "form.nothing")), cancellationToken);
            return await EndAsync(dc, state.Ahead, null, cancellationToken);
        }

        var notice = FormAnswers.TakeReading(form, state, start.Reading, turn, reader);
        if (start.OnlyToChange && FormStanding.IsUnchanged(state))
        {
            await speaker.SayAsync(dc.Context, new Reply(Phrases.Shared.Say(turn.Locale, "form.unchanged")), cancellationToken);
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

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

        return turn.Reading.Intent != Intents.Cancel && FormRest.IsDue(state, turn)
            ? await RestAsync(dc, form, state, turn, cancellationToken)
            : await SaidAsync(dc, form, state, turn, cancellationToken);
    }

    private async Task<DialogTurnResult> SaidAsync(
        DialogContext dc, Form form, FormState state, Turn turn, CancellationToken cancellationToken)
    {
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

    /// <summary>Something was said after a long while: first it is asked whether to go on.</summary>
    private async Task<DialogTurnResult> RestAsync(DialogContext dc, Form form, FormState state, Turn turn, CancellationToken cancellationToken)
    {
        var asked = state.Rests;
        switch (asked ? reader.ReadYesNo(turn.Reading.Text) : null)
        {
            case true:
                return await GoOnAsync(dc, form, state, cancellationToken);
            case false:
                return await CancelAsync(dc, state, cancellationToken);
        }

        FormRest.Keep(state, turn);
        Keep(dc.ActiveDialog, state);
        await speaker.SayAsync(
            dc.Context, asked ? FormRest.YesOrNo(form, turn) : FormRest.Ask(form, state, turn), cancellationToken, asked ? null : state.Id);
        return EndOfTurn;
    }

    /// <summary>The form goes on with what was said to it meanwhile; where that was nothing, with the question that stood.</summary>
    private async Task<DialogTurnResult> GoOnAsync(DialogContext dc, Form form, FormState state, CancellationToken cancellationToken)
    {
        var now = TurnOf(dc);
        var waited = FormRest.Wake(form, state, now, reader);
        Keep(dc.ActiveDialog, state);
        var result = waited.Count == 0 ? await ProceedAsync(dc, form, state, null, cancellationToken) : EndOfTurn;
        foreach (var turn in waited.TakeWhile(_ => dc.ActiveDialog is { } active && StateOf(active).Id == state.Id))
        {
            dc.Context.TurnState.Set(turn);
            result = await SaidAsync(dc, form, StateOf(dc.ActiveDialog), turn, cancellationToken);
        }

        dc.Context.TurnState.Set(now);
        return result;
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

        Touch(dc, state);
        var known = turn with { Context = turn.Context with { Names = new NameIndex([.. turn.Context.Names.All, made]) } };
        return FormQuestions.GoesOn(form, state, known);
    }

    /// <summary>Comes back to the question that stands, after something else was answered.</summary>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var state = StateOf(instance);
        var form = book[state.Intent];
        var turn = turnContext.TurnState.Get<Turn>();
        if (!FormRest.IsDue(state, turn))
        {
            await speaker.SayAsync(turnContext, FormQuestions.Stands(form, state, turn), cancellationToken);
            return;
        }

        state.Rests = true;
        Keep(instance, state);
        await speaker.SayAsync(turnContext, FormRest.Ask(form, state, turn), cancellationToken, shows: state.Id);
    }

    private async Task<DialogTurnResult> AnswerAsync(
        DialogContext dc, Form form, FormState state, Turn turn, CancellationToken cancellationToken)
    {
        if (state.Asking is { } asking)
        {
            if (IsCorrection(form, asking, turn) && FormAnswers.TakeCorrection(form, state, turn, reader, out var other))
            {
                state.WishedFor = null;
                return await ProceedAsync(dc, form, state, other, cancellationToken);
            }

            if (IsLeftOut(turn) && FormAnswers.LeaveOut(form, state, asking))
            {
                return await ProceedAsync(dc, form, state, null, cancellationToken);
            }

            return IsWish(state) && IsLeftOut(turn)
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

        if (press.Act == "goon")
        {
            return await GoOnAsync(dc, form, state, cancellationToken);
        }

        if (press.Act == "skip")
        {
            return state.Asking is { } asking && FormAnswers.LeaveOut(form, state, asking) || !IsWish(state)
                ? await ProceedAsync(dc, form, state, null, cancellationToken)
                : await SaveAsync(dc, form, state, sure: false, cancellationToken);
        }

        // Whoever fills in the card and sends it has all of it before their eyes, and has gone on.
        FormRest.Wake(form, state, turn, reader);
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

    /// <summary>"No, that was yesterday" is no answer in words; said of a day that is asked for, it is.</summary>
    private bool IsCorrection(Form form, string asking, Turn turn) =>
        turn.Reading.Intent == form.CorrectedBy && !IsDayOf(form, form.Fields.First(f => f.Name == asking), turn);

    /// <summary>Whether the day that a field asks for was said. What is still to be done is not done by a day that is over.</summary>
    private bool IsDayOf(Form form, Field field, Turn turn) =>
        field.Kind == FieldKind.Day && turn.Reading.Slots.NextStep is null && field.Read(reader, turn.Reading.Text, turn.Context) is { } day
        && !(form.Fields.Any(f => f.DayIn == field.Name) && Filled.ReadDay(day) < turn.Today);

    private bool IsLeftOut(Turn turn) => reader.IsSkip(turn.Reading.Text) || reader.ReadYesNo(turn.Reading.Text) == false;

    private static bool IsWish(FormState state) => state.WishedFor is { } field && field == state.Asking;

    private async Task<DialogTurnResult> SayAndWaitAsync(DialogContext dc, Reply reply, CancellationToken cancellationToken)
    {
        await speaker.SayAsync(dc.Context, reply, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>An answer that is a whole sentence of this form ("saw Kongfu, they want samples") fills all that it says.</summary>
    private string? TakeAnswer(Form form, FormState state, string asking, Turn turn)
    {
        if (IsWish(state))
        {
            return FormAnswers.TakeAnswer(form, state, asking, turn, reader);
        }

        var isOfThis = turn.Reading.Intent == form.Intent;
        state.Ahead.AddRange(isOfThis ? AheadOf(turn.Reading) : []);
        var notice = isOfThis ? FormAnswers.TakeReading(form, state, turn.Reading, turn, reader) : null;
        return notice is not null || state.Candidates.Count > 0 || state.Values.ContainsKey(asking)
            ? notice
            : FormAnswers.TakeAnswer(form, state, asking, turn, reader);
    }

    private static Turn TurnOf(DialogContext dc) => dc.Context.TurnState.Get<Turn>();

    /// <summary>Keeps it as changed by this turn.</summary>
    private static void Touch(DialogContext dc, FormState state)
    {
        state.ChangedAt = TurnOf(dc).Now;
        Keep(dc.ActiveDialog, state);
    }

    private static void Keep(DialogInstance instance, FormState state) => instance.State[StateKey] = JObject.FromObject(state);

    private static FormState StateOf(DialogInstance instance) => ((JObject)instance.State[StateKey]).ToObject<FormState>()!;
}
