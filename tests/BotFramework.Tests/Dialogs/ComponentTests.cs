using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

/// <summary>A dialog made of dialogs.</summary>
public sealed class ComponentTests
{
    private readonly List<string> _told = [];
    private readonly Form _form;
    private readonly Talk _talk;

    public ComponentTests()
    {
        _form = new Form("form", _told);
        _form.AddDialog(new Asking("first", _told)).AddDialog(new Asking("second", _told));
        _talk = new Talk(_form, new Asking("aside", _told));
    }

    [Fact]
    public async Task It_begins_with_the_dialog_that_was_added_first_and_is_one_from_outside()
    {
        var said = await _talk.BeginAsync("form", 7);

        Assert.Equal(["first?7"], said.Select(a => a.Text));
        Assert.Equal((DialogTurnStatus.Waiting, "form"), (_talk.Result!.Status, _talk.Stack.Single()));
    }

    [Fact]
    public async Task It_ends_with_the_result_of_what_is_inside()
    {
        await _talk.BeginAsync("form");
        await _talk.SayAsync("yes");

        Assert.Equal((DialogTurnStatus.Complete, "yes"), (_talk.Result!.Status, _talk.Result.Result));
        Assert.Equal(["first EndCalled", "form EndCalled"], _told);
    }

    [Fact]
    public async Task Its_inner_stack_is_kept_from_turn_to_turn()
    {
        await _talk.BeginAsync("form");
        await _talk.SayAsync("more");
        Assert.Equal(["first got done (EndCalled)"], await _talk.HearAsync("done"));

        Assert.Equal(DialogTurnStatus.Waiting, _talk.Result!.Status);
        Assert.Equal(["form"], _talk.Stack);
    }

    [Fact]
    public async Task When_something_on_top_of_it_ends_it_asks_again()
    {
        await _talk.BeginAsync("form");
        await _talk.BeginAsync("aside");

        Assert.Equal(["first again, begun 1", "form asked again"], await _talk.HearAsync("thanks"));
        Assert.Equal(["form"], _talk.Stack);
    }

    [Fact]
    public async Task Cancelled_it_cancels_what_is_inside()
    {
        await _talk.BeginAsync("form");
        await _talk.RunAsync("stop", dc => dc.CancelAllDialogsAsync());

        Assert.Equal(["first CancelCalled", "form CancelCalled"], _told);
        Assert.Empty(_talk.Stack);
    }

    [Fact]
    public async Task Cancelled_from_inside_it_ends_and_says_so()
    {
        await _talk.BeginAsync("form");
        await _talk.SayAsync("stop");

        Assert.Equal(DialogTurnStatus.Cancelled, _talk.Result!.Status);
        Assert.Empty(_talk.Stack);
    }

    [Fact]
    public async Task A_dialog_of_the_outer_set_is_found_from_inside()
    {
        await _talk.BeginAsync("form");

        Assert.Equal(["aside?"], await _talk.HearAsync("aside"));
        Assert.Equal(["form"], _talk.Stack);
    }

    [Fact]
    public async Task An_event_rises_from_the_innermost_dialog_to_the_one_that_handles_it()
    {
        var outer = new Form("outer", _told);
        outer.AddDialog(_form);
        var talk = new Talk(outer);
        await talk.BeginAsync("outer");
        var handled = new List<bool>();
        await talk.RunAsync("event", async dc =>
        {
            handled.Add(await dc.EmitEventAsync("mine", fromLeaf: true));
            handled.Add(await dc.EmitEventAsync("other", fromLeaf: true));
            return Dialog.EndOfTurn;
        });

        Assert.Equal([true, false], handled);
        Assert.Equal(["form heard mine", "form heard other", "outer heard other"], _told);
    }

    [Fact]
    public async Task A_changed_set_of_dialogs_is_told_once()
    {
        await _talk.BeginAsync("form");
        await _talk.RunAsync("event", _ => Task.FromResult(Dialog.EndOfTurn));
        _form.AddDialog(new Asking("third"));

        await _talk.SayAsync("more");
        await _talk.SayAsync("done");

        Assert.Equal(["form heard versionChanged"], _told.Where(t => t.Contains("heard", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_component_around_it_hears_of_the_change_too()
    {
        var outer = new Form("outer", _told);
        outer.AddDialog(_form);
        var talk = new Talk(outer);
        await talk.BeginAsync("outer");
        _form.AddDialog(new Asking("third"));

        await talk.SayAsync("yes");

        Assert.Equal(
            ["form heard versionChanged", "outer heard versionChanged"], _told.Where(t => t.Contains("heard", StringComparison.Ordinal)));
    }

    private sealed class Form(string id, List<string> told) : ComponentDialog(id)
    {
        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text switch
            {
                "more" => innerDc.BeginDialogAsync("second", null, cancellationToken),
                "aside" => innerDc.BeginDialogAsync("aside", null, cancellationToken),
                "stop" => innerDc.CancelAllDialogsAsync(cancellationToken),
                _ => base.OnContinueDialogAsync(innerDc, cancellationToken),
            };

        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            told.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }

        protected override Task OnRepromptDialogAsync(
            ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync($"{Id} asked again", cancellationToken: cancellationToken);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.RepromptDialog && e.Name != DialogEvents.CancelDialog)
                told.Add($"{Id} heard {e.Name}");
            return Task.FromResult(e.Name == "mine");
        }
    }
}
