using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Visits;

/// <summary>The next step of a visit is put right like everything else of it, and may be left out.</summary>
public class NextStepTests : IAsyncDisposable
{
    private const string NothingPlanned = "Strong intention, and nothing planned yet. What is the next step?";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task It_is_corrected_with_its_day_and_the_visit_counts_it()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");

        var asked = Assert.Single(await zhang.SaysAsync("no, the next step is samples on Monday"));
        await zhang.SaysAsync("yes");

        Assert.EndsWith("- Next step: samples\n- By when: Mon, Nov 30", asked.Summary, StringComparison.Ordinal);
        Assert.Equal(("samples", new DateOnly(2026, 11, 30), 0, 1), await StepAsync());
        Assert.Equal(new DateOnly(2026, 11, 24), (await LastAsync()).Date);
    }

    [Fact]
    public async Task Undo_gives_the_old_one_back()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        await zhang.SaysAsync("no, the next step is samples on Monday");
        await zhang.SaysAsync("yes");

        await zhang.SaysAsync("undo");

        Assert.Equal(("follow up", new DateOnly(2026, 11, 27), 0, 0), await StepAsync());
    }

    [Fact]
    public async Task A_visit_that_had_none_gets_one()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples");

        await zhang.SaysAsync("the next step is to call them on Friday");
        await zhang.SaysAsync("yes");

        Assert.Equal(("call them", new DateOnly(2026, 11, 27), 0, 1), await StepAsync());
    }

    [Fact]
    public async Task Emptied_on_the_card_it_is_gone()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        var card = Assert.Single(await zhang.SaysAsync("correct the last visit"));

        await zhang.PressesAsync(card, "Save", ("next_step", ""), ("due", ""));

        Assert.Null(await StepAsync());
    }

    [Fact]
    public async Task One_that_is_overdue_does_not_stand_in_the_way_of_other_corrections()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, follow up Friday");
        _world.Clock.Advance(TimeSpan.FromDays(5));

        await zhang.SaysAsync("correct the last visit: they want 300 cases");
        await zhang.SaysAsync("yes");

        Assert.Equal("they want 300 cases", (await LastAsync()).Outcome);
        Assert.Equal(("follow up", new DateOnly(2026, 11, 27), 0, 1), await StepAsync());
    }

    [Fact]
    public async Task An_intention_that_becomes_strong_asks_for_one_as_logging_does()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples");
        await zhang.SaysAsync("no, strong intention");

        var asked = Assert.Single(await zhang.SaysAsync("yes"));
        await zhang.PressesAsync(asked, "Call tomorrow");

        Assert.Equal(NothingPlanned, asked.Text);
        Assert.Equal(Intention.Strong, (await LastAsync()).Intention);
        Assert.Equal(("Call", new DateOnly(2026, 11, 25), 0, 1), await StepAsync());
    }

    [Fact]
    public async Task One_that_was_declined_once_is_not_asked_for_at_each_correction()
    {
        var zhang = await SavedAsync("Saw Kongfu today, they want samples, strong intention");
        await zhang.SaysAsync("skip");
        await zhang.SaysAsync("no, it was a call");

        Assert.StartsWith("Corrected: visit to Kongfu Trading", (await zhang.SaysAsync("yes"))[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("no")]
    [InlineData("没有")]
    public async Task Declined_at_by_when_it_is_left_out(string no)
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("Saw Kongfu today, they want samples, strong intention");
        await zhang.SaysAsync("yes");
        var asked = Assert.Single(await zhang.SaysAsync("call them"));
        Assert.Equal("The next step needs a day. By when?", asked.Text);
        Assert.Contains("Skip", asked.Buttons);

        await zhang.SaysAsync(no);
        await zhang.SaysAsync("yes");

        Assert.Equal(Intention.Strong, (await LastAsync()).Intention);
        Assert.Null(await StepAsync());
    }

    [Fact]
    public async Task The_button_leaves_it_out_too()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("Saw Kongfu today, they want samples");
        var asked = Assert.Single(await zhang.SaysAsync("no, the next step is a call"));

        var next = Assert.Single(await zhang.PressesAsync(asked, "Skip"));

        Assert.Equal("Log a visit\n\n- Customer: Kongfu Trading\n- What came of it: they want samples\n- Day: Tue, Nov 24\n- How: In person", next.Summary);
    }

    [Theory]
    [InlineData("log a visit", "Which customer did you see?")]
    [InlineData("Saw Kongfu", "What came of it?")]
    [InlineData("Saw Kongfu, they want samples", "Is this right? Say \"yes\" to save it, or tell me what to change.")]
    [InlineData("Saw Kongfu, they want samples|no, the next step is a call", "The next step needs a day. By when?")]
    [InlineData("Saw Kongfu, they want samples, strong intention|yes", NothingPlanned)]
    public async Task A_correction_holds_at_every_point(string said, string asked)
    {
        var zhang = _world.As("zhang.min");
        Sent? last = null;
        foreach (var line in said.Split('|'))
        {
            last = Assert.Single(await zhang.SaysAsync(line));
        }

        Assert.Equal(asked, last!.Text);
        await zhang.SaysAsync("not Kongfu, Luhua");
        var card = Assert.Single(await zhang.SaysAsync("no, that was yesterday"));

        Assert.Contains("- Customer: Luhua Wines", card.Summary, StringComparison.Ordinal);
        Assert.Contains("- Day: Mon, Nov 23", card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_customer_takes_the_region_that_was_said()
    {
        var zhang = _world.As("zhang.min");
        var asked = Assert.Single(await zhang.SaysAsync("visited Green Bamboo in Qufu today, they want samples"));

        var form = Assert.Single(await zhang.PressesAsync(asked, "New customer"));

        Assert.StartsWith("New customer\n\n- Name: Green Bamboo\n- Region: Qufu\n", form.Summary, StringComparison.Ordinal);
    }

    private async Task<Person> SavedAsync(string said)
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync(said);
        await zhang.SaysAsync("yes");
        return zhang;
    }

    private async Task<Visit> LastAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await LastAsync(Db(scope));
    }

    /// <summary>The open next step of the last visit, with how often it was put off and the visit corrected.</summary>
    private async Task<(string Text, DateOnly Due, int PutOff, int Corrected)?> StepAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var visit = await LastAsync(Db(scope));
        var step = await Db(scope).For(Viewer.System("test")).FollowUps
            .SingleOrDefaultAsync(f => f.VisitId == visit.Id && f.Status == FollowUpStatus.Open);
        return step is null ? null : (step.Text, step.DueOn, step.PutOffCount, visit.Corrected);
    }

    private static Task<Visit> LastAsync(SalesDb db) => db.For(Viewer.System("test")).Visits.OrderByDescending(v => v.Id).FirstAsync();

    private static SalesDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<SalesDb>();
}
