using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

/// <summary>The stack of dialogs, turn by turn.</summary>
public sealed class StackTests
{
    private readonly List<string> _told = [];
    private readonly Talk _talk;

    public StackTests() => _talk = new Talk(new Asking("a", _told), new Asking("b", _told), new Plain("plain"), new Deaf("deaf"));

    [Fact]
    public async Task An_empty_stack_says_so()
    {
        Assert.Empty(await _talk.SayAsync("hi"));

        Assert.Equal(DialogTurnStatus.Empty, _talk.Result!.Status);
    }

    [Fact]
    public async Task A_dialog_begins_with_its_options_waits_and_ends_with_a_result()
    {
        var said = await _talk.BeginAsync("a", 7);
        Assert.Equal(["a?7"], said.Select(a => a.Text));
        Assert.Equal((DialogTurnStatus.Waiting, "a"), (_talk.Result!.Status, _talk.Stack.Single()));

        await _talk.SayAsync("200 cases");
        Assert.Equal((DialogTurnStatus.Complete, "200 cases"), (_talk.Result.Status, _talk.Result.Result));
        Assert.Empty(_talk.Stack);
        Assert.Equal(["a EndCalled"], _told);
    }

    [Fact]
    public async Task A_dialog_put_on_top_gives_its_result_to_the_one_below()
    {
        await _talk.BeginAsync("a");
        await _talk.BeginAsync("b");
        Assert.Equal(["b", "a"], _talk.Stack);

        Assert.Equal(["a got yes (EndCalled)"], await _talk.HearAsync("yes"));
        Assert.Equal((DialogTurnStatus.Waiting, "a"), (_talk.Result!.Status, _talk.Stack.Single()));
    }

    [Fact]
    public async Task By_default_a_dialog_below_ends_too_and_passes_the_result_on()
    {
        await _talk.RunAsync("begin", async dc =>
        {
            await dc.BeginDialogAsync("plain");
            return await dc.BeginDialogAsync("b");
        });

        await _talk.SayAsync("yes");

        Assert.Equal((DialogTurnStatus.Complete, "yes"), (_talk.Result!.Status, _talk.Result.Result));
    }

    [Fact]
    public async Task By_default_a_dialog_ends_when_the_next_activity_comes()
    {
        await _talk.BeginAsync("plain");
        await _talk.SayAsync("anything");

        Assert.Equal((DialogTurnStatus.Complete, null), (_talk.Result!.Status, _talk.Result.Result));
    }

    [Fact]
    public async Task A_replaced_dialog_leaves_the_one_below_alone()
    {
        await _talk.BeginAsync("a");
        await _talk.BeginAsync("plain");
        var said = await _talk.RunAsync("other", dc => dc.ReplaceDialogAsync("b", " instead"));

        Assert.Equal(["b? instead"], said.Select(a => a.Text));
        Assert.Equal(["b", "a"], _talk.Stack);
        Assert.Empty(_told);
        await _talk.RunAsync("other", dc => dc.ReplaceDialogAsync("plain"));
        Assert.Equal(["b ReplaceCalled"], _told);
    }

    [Fact]
    public async Task All_are_cancelled_from_the_top_and_each_is_told()
    {
        await _talk.BeginAsync("a");
        await _talk.BeginAsync("b");
        await _talk.RunAsync("stop", dc => dc.CancelAllDialogsAsync());

        Assert.Equal(DialogTurnStatus.Cancelled, _talk.Result!.Status);
        Assert.Empty(_talk.Stack);
        Assert.Equal(["b CancelCalled", "a CancelCalled"], _told);

        await _talk.RunAsync("stop", dc => dc.CancelAllDialogsAsync());
        Assert.Equal(DialogTurnStatus.Empty, _talk.Result.Status);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_event_stops_the_cancelling()
    {
        await _talk.BeginAsync("deaf");
        await _talk.BeginAsync("b");
        await _talk.RunAsync("stop", dc => dc.CancelAllDialogsAsync());

        Assert.Equal((DialogTurnStatus.Cancelled, "deaf"), (_talk.Result!.Status, _talk.Stack.Single()));
    }

    [Fact]
    public async Task The_dialog_on_top_is_asked_to_ask_again_and_remembers_what_it_kept()
    {
        await _talk.BeginAsync("a");
        await _talk.BeginAsync("b");
        var said = await _talk.RunAsync("what?", async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        });

        Assert.Equal(["b again, begun 1"], said.Select(a => a.Text));
        Assert.Equal(["b", "a"], _talk.Stack);
    }

    [Fact]
    public async Task An_unknown_dialog_is_an_error_that_names_it()
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => _talk.BeginAsync("missing"));

        Assert.Contains("'missing'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_dialog_of_the_same_id_gets_a_number()
    {
        var first = new Asking("same");
        var second = new Asking("same");
        var talk = new Talk(first, first, second);

        Assert.Equal(("same", "same2"), (first.Id, second.Id));
        await talk.BeginAsync("same2");
        Assert.Equal(["same2"], talk.Stack);
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_or_result_is_a_slip_that_is_told()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _talk.BeginAsync("a", CancellationToken.None));
        await _talk.BeginAsync("a");
        await Assert.ThrowsAsync<ArgumentException>(() => _talk.RunAsync("end", dc => dc.EndDialogAsync(CancellationToken.None)));
    }

    private sealed class Plain(string id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);
    }

    private sealed class Deaf(string id) : Asking(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(e.Name == DialogEvents.CancelDialog);
    }
}
