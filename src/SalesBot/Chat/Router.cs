using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Unread;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;

namespace SalesBot.Chat;

/// <summary>
/// Brings what was said to what answers it. Cancel, back and help work at every step; a question in the middle of a form
/// is answered and the form goes on; another form waits for its end.
/// </summary>
internal sealed class Router(IntentMap map, NotUnderstood notUnderstood, Speaker speaker, FormEnds ends, Offers offers, IServiceProvider services)
{
    /// <summary>From this confidence on, what was said in the middle of a form is no answer to it.</summary>
    internal const double SurelyAQuestion = 0.8;

    public async Task RouteAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var pressed = dialogs.Context.TurnState.Get<Pressed>();
        if (dialogs.ActiveDialog is null)
        {
            (var byWord, turn, var declined) = await offers.TakeAsync(dialogs.Context, turn, cancellationToken);
            if (declined)
            {
                await speaker.SayAsync(dialogs.Context, new Reply(Phrases.Shared.Say(turn.Locale, "asis")), cancellationToken);
                return;
            }

            pressed ??= byWord;
        }

        if (pressed is PressedAsk ask)
        {
            await notUnderstood.NoteAsync(ask, turn, cancellationToken);
        }

        if (pressed is PressedForm press && !IsOf(dialogs, press, turn))
        {
            await LatePressAsync(dialogs.Context, press, turn, cancellationToken);
        }
        else if (pressed is PressedAct act)
        {
            await ActAsync(dialogs, act, turn, cancellationToken);
        }
        else if (pressed is PressedBegin begin)
        {
            await BeginAboutAsync(dialogs, begin, turn, cancellationToken);
        }
        else if (dialogs.ActiveDialog is null)
        {
            await BeginAsync(dialogs, turn, cancellationToken);
        }
        else
        {
            await InFormAsync(dialogs, turn, cancellationToken);
        }
    }

    /// <summary>What is done at once of several things is done first; the forms follow each other.</summary>
    private async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        List<Reading> things = [turn.Reading, .. turn.Reading.More];
        foreach (var thing in things.Where(t => !map.IsForm(t.Intent)))
        {
            await BeginOneAsync(dialogs, turn with { Reading = thing }, cancellationToken);
        }

        if (things.Where(t => map.IsForm(t.Intent)).ToList() is [var first, .. var others])
        {
            await BeginOneAsync(dialogs, turn with { Reading = first with { More = others } }, cancellationToken);
        }
    }

    private async Task BeginOneAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var intent = turn.Reading.Intent;
        if (map.IsForm(intent))
        {
            await dialogs.BeginDialogAsync(FormDialog.DialogId, new FormStart(intent, turn.Reading), cancellationToken);
        }
        else if (intent is Intents.Cancel or Intents.Back)
        {
            await speaker.SayAsync(dialogs.Context, new Reply(Phrases.Shared.Say(turn.Locale, "nothing.open")), cancellationToken);
        }
        else
        {
            await AnswerAsync(dialogs, turn, cancellationToken);
        }
    }

    /// <summary>Begins a form about a thing that stands; another that is open waits for its end.</summary>
    private async Task BeginAboutAsync(DialogContext dialogs, PressedBegin begin, Turn turn, CancellationToken cancellationToken)
    {
        if (map.IsForm(begin.Intent))
        {
            await dialogs.BeginDialogAsync(FormDialog.DialogId, new FormStart(begin.Intent, turn.Reading, begin.About), cancellationToken);
        }
        else
        {
            await speaker.SayAsync(dialogs.Context, new Reply(Phrases.Shared.Say(turn.Locale, "card.stale")), cancellationToken);
        }
    }

    private async Task InFormAsync(DialogContext dialogs, Turn said, CancellationToken cancellationToken)
    {
        var turn = FormOf(dialogs).Weigh(dialogs.ActiveDialog, said);
        dialogs.Context.TurnState.Set(turn);
        var reading = turn.Reading;
        var pressed = dialogs.Context.TurnState.Get<Pressed>();
        if (pressed is null && FormOf(dialogs).IsOfAField(dialogs.ActiveDialog, turn))
        {
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
        else if (reading.Intent == Intents.Cancel && pressed is not PressedForm)
        {
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
        else if (pressed is not PressedForm && IsQuestion(dialogs, turn))
        {
            await AnswerAsync(dialogs, turn, cancellationToken);
            await dialogs.RepromptDialogAsync(cancellationToken);
        }
        else if (pressed is not PressedForm && IsOtherForm(dialogs, reading))
        {
            await dialogs.BeginDialogAsync(FormDialog.DialogId, new FormStart(reading.Intent, reading), cancellationToken);
        }
        else
        {
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
    }

    /// <summary>Changes a thing at once; a form that stands open goes on.</summary>
    private async Task ActAsync(DialogContext dialogs, PressedAct press, Turn turn, CancellationToken cancellationToken)
    {
        var reply = map.Actor(press.Act, services) is { } actor
            ? await actor.ActAsync(press, turn, cancellationToken)
            : new Reply(Phrases.Shared.Say(turn.Locale, "card.stale"));
        await speaker.SayInPlaceAsync(dialogs.Context, reply, press.Card, cancellationToken);
        if (dialogs.ActiveDialog is not null)
        {
            await dialogs.RepromptDialogAsync(cancellationToken);
        }
        else
        {
            await offers.KeepAsync(dialogs.Context, reply, turn, cancellationToken);
        }
    }

    private bool IsOtherForm(DialogContext dialogs, Reading reading) =>
        map.IsForm(reading.Intent) && reading.Confidence >= SurelyAQuestion
        && !FormOf(dialogs).TakesUp(dialogs.ActiveDialog, reading);

    /// <summary>Whoever is asked for words may say almost anything; a name, a day or a yes is not said as a question.</summary>
    private bool IsQuestion(DialogContext dialogs, Turn turn) =>
        map.IsAnswered(turn.Reading.Intent)
        && (turn.Reading.Confidence >= SurelyAQuestion || !FormOf(dialogs).AsksForWords(dialogs.ActiveDialog))
        && !FormOf(dialogs).IsNamed(dialogs.ActiveDialog, turn);

    private static FormDialog FormOf(DialogContext dialogs) => (FormDialog)dialogs.FindDialog(FormDialog.DialogId);

    private async Task AnswerAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var intent = turn.Reading.Intent;
        var reply = map.IsAnswered(intent)
            ? await map.Answerer(intent, services).AnswerAsync(turn, cancellationToken)
            : await notUnderstood.ReplyAsync(turn, cancellationToken);
        await speaker.SayAsync(dialogs.Context, reply, cancellationToken, reply.Shows);
        if (dialogs.ActiveDialog is null)
        {
            await offers.KeepAsync(dialogs.Context, reply, turn, cancellationToken);
        }
    }

    private static bool IsOf(DialogContext dialogs, PressedForm press, Turn turn) =>
        dialogs.ActiveDialog is { } active && FormDialog.IsFormOf(active, press.FormId, turn.Member.Id);

    /// <summary>A press on a card whose form is over, or never was this conversation's.</summary>
    private async Task LatePressAsync(ITurnContext turnContext, PressedForm press, Turn turn, CancellationToken cancellationToken)
    {
        var key = await ends.HowEndedAsync(turnContext, press.FormId, cancellationToken) switch
        {
            true => "card.saved",
            false => "card.cancelled",
            null => "card.stale",
        };
        await speaker.SayAsync(turnContext, new Reply(Phrases.Shared.Say(turn.Locale, key)), cancellationToken);
    }
}
