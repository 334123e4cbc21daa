using Microsoft.Bot.Builder.Dialogs;

namespace SalesBot.Chat.Forms;

/// <summary>What becomes of it: asked on, saved, dropped.</summary>
internal sealed partial class FormDialog
{
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

        var next = problem is { Answers.Count: > 0 } ? FormQuestions.Choose(form, state, problem, turn) : FormQuestions.Next(form, state, turn, notice);
        var head = await form.HeadAsync(state.Filled(), turn, cancellationToken);
        next = FormQuestions.Headed(next, head, isFirst: !state.Headed, turn);
        state.Headed = true;
        Touch(dc, state);
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
            return await EndAsync(dc, state.Ahead, state.Id, cancellationToken);
        }

        if ((await form.CheckAsync(filled, turn, cancellationToken)).Count > 0)
        {
            return await ProceedAsync(dc, form, state, null, cancellationToken);
        }

        if (state.WishedFor is null && await form.WishAsync(filled, turn, cancellationToken) is { } wish)
        {
            return await AskWishAsync(dc, form, state, wish, cancellationToken);
        }

        if (await form.DoubtAsync(filled, turn, cancellationToken) is { } doubt && !(sure && doubt == state.Doubt))
        {
            state.Doubt = doubt;
            Touch(dc, state);
            await speaker.SayAsync(dc.Context, new Reply(doubt, FormCard.Draw(form, state, turn)), cancellationToken, shows: state.Id);
            return EndOfTurn;
        }

        var receipt = await form.SaveAsync(filled, turn, cancellationToken);
        await ends.SavedAsync(dc.Context, turn, state, receipt, cancellationToken);
        return await EndAsync(dc, state.Ahead, receipt.Made, cancellationToken);
    }

    /// <summary>Asks once for what had better be there; whoever declines has it saved without.</summary>
    private async Task<DialogTurnResult> AskWishAsync(
        DialogContext dc, Form form, FormState state, Wish wish, CancellationToken cancellationToken)
    {
        (state.WishedFor, state.Asking) = (wish.Field, wish.Field);
        Touch(dc, state);
        await speaker.SayAsync(dc.Context, FormQuestions.Ask(form, state, wish, TurnOf(dc)), cancellationToken, shows: state.Id);
        return EndOfTurn;
    }

    /// <summary>Drops it. What was said while it rested and begins a form by itself does so now: it is not lost.</summary>
    private async Task<DialogTurnResult> CancelAsync(DialogContext dc, FormState state, CancellationToken cancellationToken)
    {
        var (form, turn) = (book[state.Intent], TurnOf(dc));
        var own = FormRest.Wake(form, state, turn, reader).FirstOrDefault(waited => book.Has(waited.Reading.Intent) && waited.Reading.Intent != form.CorrectedBy);
        await ends.DroppedAsync(dc.Context, turn, form, state.Id, cancellationToken);
        return await EndAsync(dc, [.. own is null ? [] : (FormAhead[])[FormAhead.Of(own.Reading)], .. state.Ahead], state.Id, cancellationToken);
    }
}
