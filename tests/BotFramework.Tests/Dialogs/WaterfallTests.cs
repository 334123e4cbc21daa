using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>Steps one after another, over several turns and through the storage.</summary>
public sealed class WaterfallTests
{
    private readonly List<string> _ran = [];

    [Fact]
    public async Task Each_step_gets_what_the_one_before_asked_for_and_what_was_kept()
    {
        var talk = new Talk(
            new TextPrompt("text"),
            new WaterfallDialog("visit",
            [
                (step, ct) => step.PromptAsync("text", Ask($"Whom, {step.Options}?"), ct),
                (step, ct) =>
                {
                    step.Values["whom"] = step.Result;
                    return step.PromptAsync("text", Ask("When?"), ct);
                },
                (step, ct) => step.EndDialogAsync($"{step.Values["whom"]} {step.Result}", ct),
            ]));

        Assert.Equal(["Whom, Min?"], (await talk.BeginAsync("visit", "Min")).Select(a => a.Text));
        Assert.Equal(["text", "visit"], talk.Stack);
        Assert.Equal(["When?"], await talk.HearAsync("Tianyuan"));
        Assert.Equal(["text", "visit"], talk.Stack);
        Assert.Empty(await talk.HearAsync("Friday"));

        Assert.Equal((DialogTurnStatus.Complete, "Tianyuan Friday"), (talk.Result!.Status, talk.Result.Result));
        Assert.Empty(talk.Stack);
    }

    [Fact]
    public async Task Steps_know_which_they_are_and_why_they_run()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            (step, ct) => Note(step, () => step.NextAsync("skipped", ct)),
            (step, _) => Note(step, () => Task.FromResult(Dialog.EndOfTurn)),
            (step, ct) => Note(step, () => step.EndDialogAsync(null, ct)),
        ]));

        await talk.BeginAsync("w");
        Assert.Equal(["w"], talk.Stack);
        await talk.SayAsync("go on");

        Assert.Equal(["0 BeginCalled ", "1 NextCalled skipped", "2 ContinueCalled go on"], _ran);
    }

    [Fact]
    public async Task After_the_last_step_it_ends_with_the_last_result()
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, ct) => step.NextAsync(7, ct)]));

        await talk.BeginAsync("w");

        Assert.Equal((DialogTurnStatus.Complete, 7), (talk.Result!.Status, talk.Result.Result));
    }

    [Fact]
    public async Task What_is_no_message_leaves_it_waiting()
    {
        var talk = new Talk(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, ct) => Note(step, () => step.EndDialogAsync(null, ct))]));
        await talk.BeginAsync("w");

        await talk.RunAsync(null, dc => dc.ContinueDialogAsync(), ActivityTypes.Typing);

        Assert.Equal((DialogTurnStatus.Waiting, 0), (talk.Result!.Status, _ran.Count));
        Assert.Equal(["w"], talk.Stack);
    }

    [Fact]
    public async Task A_step_goes_on_only_once()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            async (step, ct) =>
            {
                await step.NextAsync(null, ct);
                return await step.NextAsync(null, ct);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));

        await Assert.ThrowsAnyAsync<Exception>(() => talk.BeginAsync("w"));
    }

    [Fact]
    public async Task It_may_be_interrupted_and_goes_on_where_it_stood()
    {
        var talk = new Talk(
            new TextPrompt("text"),
            new Asking("help"),
            new WaterfallDialog("w", [(step, ct) => step.PromptAsync("text", Ask("Whom?"), ct), (step, ct) => step.EndDialogAsync(step.Result, ct)]));
        await talk.BeginAsync("w");

        await talk.BeginAsync("help");
        Assert.Equal(["help", "text", "w"], talk.Stack);
        Assert.Equal(["Whom?"], await talk.HearAsync("thanks"));
        Assert.Equal(["text", "w"], talk.Stack);
        await talk.SayAsync("Tianyuan");

        Assert.Equal("Tianyuan", talk.Result!.Result);
    }

    [Fact]
    public async Task It_may_be_cancelled_and_nothing_is_left_of_it()
    {
        var talk = new Talk(new TextPrompt("text"), new WaterfallDialog("w", [(step, ct) => step.PromptAsync("text", Ask("Whom?"), ct)]));
        await talk.BeginAsync("w");

        await talk.RunAsync("cancel", dc => dc.CancelAllDialogsAsync());

        Assert.Equal(DialogTurnStatus.Cancelled, talk.Result!.Status);
        Assert.Empty(talk.Stack);
    }

    [Fact]
    public async Task A_step_may_put_another_dialog_in_the_place_of_all()
    {
        var talk = new Talk(
            new WaterfallDialog("first", [(step, ct) => step.ReplaceDialogAsync("second", step.Options, ct)]),
            new WaterfallDialog("second", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));

        await talk.BeginAsync("first");

        Assert.Equal(["second"], talk.Stack);
    }

    [Fact]
    public async Task In_a_component_it_is_one_dialog_to_the_outside()
    {
        var component = new ComponentDialog("c");
        component.AddDialog(new WaterfallDialog("w", [(step, ct) => step.PromptAsync("text", Ask("Whom?"), ct), (step, ct) => step.EndDialogAsync(step.Result, ct)]));
        component.AddDialog(new TextPrompt("text"));
        var talk = new Talk(component);

        await talk.BeginAsync("c");
        Assert.Equal(["c"], talk.Stack);
        await talk.SayAsync("Tianyuan");

        Assert.Equal((DialogTurnStatus.Complete, "Tianyuan"), (talk.Result!.Status, talk.Result.Result));
    }

    private static PromptOptions Ask(string text) => new() { Prompt = new Activity(ActivityTypes.Message) { Text = text } };

    private Task<DialogTurnResult> Note(WaterfallStepContext step, Func<Task<DialogTurnResult>> then)
    {
        _ran.Add($"{step.Index} {step.Reason} {step.Result}");
        return then();
    }
}
