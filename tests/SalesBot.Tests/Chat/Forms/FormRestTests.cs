using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Forms;

/// <summary>A form that nobody touched for an hour asks whether to go on, and loses nothing that is said meanwhile.</summary>
public sealed class FormRestTests : IAsyncDisposable
{
    private const string GoOn = "\"Log a visit\" has been open for over an hour. Shall we go on with it, or drop it?";

    private const string Right = "Is this right? Say \"yes\" to save it, or tell me what to change.";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_answer_is_kept_and_taken_on_a_yes()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(1));

        var asked = Assert.Single(await zhang.SaysAsync("they want samples"));
        var goesOn = Assert.Single(await zhang.SaysAsync("yes"));

        Assert.Equal((GoOn, "Log a visit\n\n- Customer: Kongfu Trading"), (asked.Text, asked.Summary));
        Assert.Equal(["Go on", "Drop it"], asked.Buttons);
        Assert.Equal(Right, goesOn.Text);
        Assert.Equal("Log a visit\n\n- Customer: Kongfu Trading\n- What came of it: they want samples\n- Day: Tue, Nov 24\n- How: In person", goesOn.Summary);
    }

    [Fact]
    public async Task A_minute_less_is_no_rest()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(59));

        Assert.Equal(Right, await zhang.AsksAsync("they want samples"));
    }

    [Fact]
    public async Task The_hour_runs_from_the_last_change_not_from_the_beginning()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(40));
        await zhang.SaysAsync("they want samples");
        _world.Clock.Advance(TimeSpan.FromMinutes(40));

        await zhang.SaysAsync("yes");

        Assert.Equal("they want samples", (await LastAsync()).Outcome);
    }

    [Fact]
    public async Task A_restart_in_between_changes_nothing()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(GoOn, await zhang.AsksAsync("they want samples"));
        await _world.StopAsync();
        _world.Run();

        Assert.Equal(Right, await zhang.AsksAsync("go on"));
        await zhang.SaysAsync("yes");

        Assert.Equal("they want samples", (await LastAsync()).Outcome);
    }

    [Fact]
    public async Task A_correction_is_taken_by_the_button_and_seen_from_when_it_was_said()
    {
        var zhang = await BegunAsync();
        await zhang.SaysAsync("they want samples");
        _world.Clock.Advance(new TimeSpan(13, 40, 0));
        var asked = Assert.Single(await zhang.SaysAsync("no, that was yesterday"));
        Assert.Equal(GoOn, asked.Text);
        _world.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Contains("- Day: Mon, Nov 23", Assert.Single(await zhang.PressesAsync(asked, "Go on")).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_would_have_saved_saves_after_a_second_one()
    {
        var zhang = await BegunAsync();
        await zhang.SaysAsync("they want samples");
        var before = await LastAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(GoOn, await zhang.AsksAsync("yes"));
        Assert.Equal(before.Id, (await LastAsync()).Id);
        await zhang.SaysAsync("yes");

        Assert.Equal("they want samples", (await LastAsync()).Outcome);
    }

    [Fact]
    public async Task A_question_is_answered_and_then_it_is_asked()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));

        var answers = await zhang.SaysAsync("what did I visit today");

        Assert.Equal(["You have no visits or calls on Nov 24, 2026.", GoOn], answers.Select(a => a.Text));
        Assert.Equal("What came of it?", await zhang.AsksAsync("yes"));
    }

    [Fact]
    public async Task A_visit_to_somebody_else_is_logged_first_and_the_old_one_asks_afterwards()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(Right, await zhang.AsksAsync("Saw Luhua today, they want 300 cases"));
        var answers = await zhang.SaysAsync("yes");

        Assert.Equal(GoOn, answers[^1].Text);
        Assert.Equal("they want 300 cases", (await LastAsync()).Outcome);
    }

    [Fact]
    public async Task What_begins_a_form_by_itself_does_so_when_the_old_one_is_dropped()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));
        var asked = Assert.Single(await zhang.SaysAsync("Saw Kongfu today, they will sign"));
        Assert.Equal(GoOn, asked.Text);

        var answers = await zhang.PressesAsync(asked, "Drop it");

        Assert.Equal("Cancelled. Nothing was saved.", answers[^2].Text);
        Assert.Contains("- What came of it: they will sign\n", answers[^1].Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("drop it")]
    public async Task Declined_it_is_dropped_with_what_was_an_answer_to_it(string no)
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await zhang.SaysAsync("they want samples");

        Assert.Equal("Cancelled. Nothing was saved.", (await zhang.SaysAsync(no))[^1].Text);
        Assert.Equal("There is nothing open right now. Say \"help\" to see what I can do.", await zhang.AsksAsync("cancel"));
    }

    [Fact]
    public async Task Whatever_is_said_instead_of_a_yes_is_kept_too()
    {
        var zhang = await BegunAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await zhang.SaysAsync("they want samples");

        Assert.Equal("Shall we go on with \"Log a visit\"? Say \"yes\" or \"no\".", await zhang.AsksAsync("it was a call"));
        var answers = await zhang.SaysAsync("yes");

        Assert.Contains("- What came of it: they want samples\n- Day: Tue, Nov 24\n- How: Call", answers[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_card_goes_on_without_asking()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("log a visit");
        var card = Assert.Single(await zhang.SaysAsync("kongfu"));
        _world.Clock.Advance(TimeSpan.FromHours(5));

        await zhang.PressesAsync(card, "Save", ("outcome", "they want a label"));

        Assert.Equal("they want a label", (await LastAsync()).Outcome);
    }

    private async Task<Person> BegunAsync()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("log a visit");
        await zhang.SaysAsync("kongfu");
        return zhang;
    }

    private async Task<Visit> LastAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().For(Viewer.System("test")).Visits.OrderByDescending(v => v.Id).FirstAsync();
    }
}
