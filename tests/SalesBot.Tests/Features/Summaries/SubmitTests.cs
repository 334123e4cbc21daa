using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Summaries;
using SalesBot.Data;
using SalesBot.Tests.Builders;
using static SalesBot.Tests.Features.Summaries.SummaryScene;

namespace SalesBot.Tests.Features.Summaries;

/// <summary>A week handed in by a tired rep.</summary>
public class SubmitTests : IAsyncDisposable
{
    private readonly SummaryScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Three_taps_hand_in_a_week()
    {
        var zhang = _scene.World.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        var wish = Assert.Single(await zhang.PressesAsync(form, "Save"));
        var answers = await zhang.PressesAsync(wish, "Skip");

        Assert.Equal("One last thing: what will you do differently next time? A few words, or skip it.", wish.Text);
        Assert.Equal($"{Week}: handed in, thank you! You can correct it until Fri, Nov 27 at 18:00.", answers[^1].Text);
        var row = Assert.Single(await _scene.RowsAsync());
        Assert.Equal(
            (await _scene.MemberAsync("zhang.min"), SummaryKind.Week, new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 29), false, 0, null),
            (row.MemberId, row.Kind, row.From, row.To, row.IsLate, row.Corrected, row.Correction));
        Assert.Equal("No visits or calls this time.", row.Results);
    }

    [Fact]
    public async Task The_draft_says_the_same_figures_in_words_and_on_the_card()
    {
        var form = Assert.Single(await _scene.World.As("zhang.min").SaysAsync("submit my weekly summary"));

        Assert.StartsWith(
            $"{Week}: here is your draft, due Fri, Nov 27 at 18:00. 0 visits, 0 calls or online meetings, 0 new customers and 0 leads. "
            + "Collected: 24,480 of 19,810 (123.6%), 4,670 ahead of pace. Follow-ups: 0 done, 0 missed, 0 put off. Is this right?",
            form.Text);
        Assert.Contains("24,480 of 19,810 (123.6%), 4,670 ahead of pace", form.Shown());
        Assert.Contains("0 done, 0 missed, 0 put off", form.Shown());
    }

    [Fact]
    public async Task What_became_of_follow_ups_in_the_week_is_counted_and_what_was_undone_is_not()
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("push Luhua to next Wednesday");
        await zhang.SaysAsync("push Luhua to next Thursday");
        await zhang.SaysAsync("done with Tianyuan, they agreed");
        Assert.Contains("1 done, 0 missed, 1 put off", Assert.Single(await zhang.SaysAsync("submit my weekly summary")).Shown());
        await zhang.SaysAsync("cancel");

        await zhang.SaysAsync("undo");

        Assert.Contains("0 done, 0 missed, 1 put off", Assert.Single(await zhang.SaysAsync("submit my weekly summary")).Shown());
    }

    [Fact]
    public async Task Handed_in_again_before_the_deadline_it_is_corrected_and_the_audit_keeps_what_stood_there()
    {
        var zhang = _scene.World.As("zhang.min");
        await _scene.HandsInAsync(zhang);
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        var answers = await zhang.PressesAsync(form, "Save", ("results", "two contracts"));

        Assert.Equal($"{Week}: corrected. You can correct it until Fri, Nov 27 at 18:00.", answers[^1].Text);
        var row = Assert.Single(await _scene.RowsAsync());
        Assert.Equal(("two contracts", "call ahead", 1), (row.Results, row.Correction, row.Corrected));
        await _scene.ChangeAsync(async db => Assert.Contains(
            "No visits or calls this time.", (await db.Set<AuditEntry>().SingleAsync(a => a.Entity == "Summary" && a.Before != null)).Before));
    }

    [Fact]
    public async Task After_the_deadline_what_was_handed_in_stands_and_a_note_is_offered()
    {
        var zhang = _scene.World.As("zhang.min");
        await _scene.HandsInAsync(zhang);
        _scene.AfterTheDeadline();

        var answer = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        Assert.Equal(
            $"{Week}: you handed it in Fri, Nov 27 at 15:10, and the deadline (Fri, Nov 27 at 18:00) is over, so it stands as it is. "
            + "You can add a note, and your manager is told.",
            answer.Text);
        Assert.Equal(["Add a note", "Show"], answer.Buttons);
    }

    [Fact]
    public async Task A_correction_begun_before_the_deadline_is_not_saved_after_it()
    {
        var zhang = _scene.World.As("zhang.min");
        await _scene.HandsInAsync(zhang);
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));
        _scene.AfterTheDeadline();

        var answers = await zhang.PressesAsync(form, "Save", ("results", "two contracts"));

        Assert.Contains("it stands as it is", answers[^1].Text);
        Assert.Equal(("No visits or calls this time.", 0), ((await _scene.RowsAsync())[0].Results, (await _scene.RowsAsync())[0].Corrected));
    }

    [Fact]
    public async Task What_comes_after_the_deadline_is_taken_and_marked_late()
    {
        _scene.AfterTheDeadline();
        var zhang = _scene.World.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        var answers = await zhang.PressesAsync(form, "Save", ("correction", "call ahead"));

        Assert.StartsWith($"{Week}: here is your draft. It was due Fri, Nov 27 at 18:00 and will be marked late.", form.Text);
        Assert.Equal($"{Week}: handed in, thank you! It was due Fri, Nov 27 at 18:00, so it is marked late.", answers[^1].Text);
        Assert.True(Assert.Single(await _scene.RowsAsync()).IsLate);
    }

    [Fact]
    public async Task Of_the_same_Friday_hour_a_member_far_west_still_has_time()
    {
        await _scene.ChangeAsync(async db => (await db.Set<Core.Members.Member>().SingleAsync(m => m.Upn == "zhang.min@demo.example")).TimeZone = "America/New_York");
        _scene.AfterTheDeadline();

        var form = Assert.Single(await _scene.World.As("zhang.min").SaysAsync("submit my weekly summary"));

        Assert.StartsWith($"{Week}: here is your draft, due Fri, Nov 27 at 18:00.", form.Text);
    }

    [Theory]
    [InlineData("results", " ", "I need a line on what came out of it. What came out of it? A line is enough.")]
    [InlineData("results", "\u200b", "I need a line on what came out of it. What came out of it? A line is enough.")]
    [InlineData("kept", "perhaps", "Did you keep to what you wanted to correct? Say \"yes\" or \"no\". Is this right?")]
    public async Task A_changed_field_is_refused_in_one_sentence_and_nothing_is_handed_in(string field, string value, string answer)
    {
        var zhang = _scene.World.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        var refused = Assert.Single(await zhang.PressesAsync(form, "Save", (field, value)));

        Assert.StartsWith(answer, refused.Text);
        Assert.Empty(await _scene.RowsAsync());
    }

    [Fact]
    public async Task Words_longer_than_a_card_are_refused()
    {
        var zhang = _scene.World.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        var refused = Assert.Single(await zhang.PressesAsync(form, "Save", ("plan", new string('x', 801))));

        Assert.StartsWith("That is too long (at most 800 characters); please keep to the gist.", refused.Text);
        Assert.Empty(await _scene.RowsAsync());
    }

    [Fact]
    public async Task The_fullest_summary_fits_on_a_card_in_Chinese_too()
    {
        var zhang = _scene.World.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));
        var words = new string('总', 800);
        await zhang.PressesAsync(
            form, "Save", ("results", words), ("went_wrong", words), ("correction", words), ("learned", words), ("help", words), ("plan", words));

        var shown = Assert.Single(await zhang.SaysAsync("show my summary"));

        Assert.Equal(6, shown.Shown().Count(text => text == words));
        Assert.True(shown.Bytes() <= 28 * 1024, $"{shown.Bytes()} bytes");
    }

    [Fact]
    public async Task A_draft_left_open_has_the_facts_of_the_day_on_which_it_is_asked_for_again_and_keeps_what_was_typed()
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("submit my weekly summary");
        await zhang.SaysAsync("learned: start early");
        await zhang.SubmitsAsync(Newtonsoft.Json.Linq.JObject.Parse("""{"do":"ask","intent":"visit.log","customer":"C002"}"""));
        await zhang.SaysAsync("they will sign");
        await zhang.SaysAsync("yes");

        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        Assert.Contains("- Results: Kongfu Trading: they will sign", form.Summary);
        Assert.Contains("- What I learned: start early", form.Summary);
        Assert.Contains("1 visit, 0 calls", form.Text);
    }

    [Fact]
    public async Task Undo_takes_back_what_was_handed_in_until_somebody_said_something_about_it()
    {
        var zhang = _scene.World.As("zhang.min");
        await _scene.HandsInAsync(zhang);
        await zhang.SaysAsync("undo");
        Assert.Empty(await _scene.RowsAsync());

        await _scene.HandsInAsync(zhang);
        var he = _scene.World.As("he.wei");
        await he.SaysAsync("comment on Zhang Min's summary: well done");
        await he.SaysAsync("yes");

        Assert.StartsWith("I can't take that back any more", (await zhang.SaysAsync("undo"))[^1].Text);
        Assert.Single(await _scene.RowsAsync());
    }

    [Theory]
    [InlineData("lin.admin", "submit my weekly summary", "Summaries are for the sales team; you have none to hand in.")]
    [InlineData("zhang.min", "submit my yearly summary", "I keep weekly and monthly summaries. Which one do you want?")]
    [InlineData("zhang.min", "submit the summary of next week", "That has not begun yet, so there is nothing to sum up.")]
    public async Task What_cannot_be_handed_in_is_told_before_a_form_begins(string who, string said, string answer) =>
        Assert.Equal(answer, await _scene.World.As(who).AsksAsync(said));

    [Fact]
    public async Task A_month_is_drafted_from_its_weeks_and_due_on_its_last_working_day()
    {
        var zhang = _scene.World.As("zhang.min");
        var week = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));
        await zhang.PressesAsync(week, "Save", ("results", "two contracts"), ("correction", "call ahead"), ("help", "a better price"));

        var form = Assert.Single(await zhang.SaysAsync("submit my monthly summary"));
        await zhang.PressesAsync(form, "Save", ("correction", "fewer gaps"));

        Assert.StartsWith("Monthly summary, November 2026: here is your draft, due Mon, Nov 30 at 18:00. 3 visits,", form.Text);
        Assert.Contains("- Results: Mon, Nov 23: two contracts", form.Summary);
        Assert.Contains("- Help I need: Mon, Nov 23: a better price", form.Summary);
        var month = (await _scene.RowsAsync())[^1];
        Assert.Equal((SummaryKind.Month, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), "fewer gaps"), (month.Kind, month.From, month.To, month.Correction));
    }

    [Fact]
    public async Task What_was_to_be_corrected_stands_at_the_top_of_next_weeks_draft_with_the_figures_of_both_weeks()
    {
        var zhang = _scene.World.As("zhang.min");
        await _scene.HandsInAsync(zhang, "two visits to Luhua");
        _scene.World.Clock.Advance(TimeSpan.FromDays(7));

        var form = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));
        await zhang.PressesAsync(form, "Save", ("kept", "no"), ("correction", "three visits to Luhua"));

        var top = form.Card!.SelectTokens("$.body[2].items[*].text").Select(text => text.ToString());
        Assert.Equal(["To be corrected since last time", "two visits to Luhua", "Visits 0 (before 0), follow-ups missed 0 (0), collected 0 (24,480)"], top);
        Assert.Contains("Last time you wanted to correct this: two visits to Luhua. Did you keep to it?", form.Text);
        Assert.False((await _scene.RowsAsync())[^1].KeptCorrection);
    }

    [Fact]
    public async Task On_Monday_it_is_still_last_week_while_that_is_missing()
    {
        _scene.World.Clock.Advance(TimeSpan.FromDays(3));
        var zhang = _scene.World.As("zhang.min");

        await _scene.HandsInAsync(zhang);
        var next = Assert.Single(await zhang.SaysAsync("submit my weekly summary"));

        Assert.Equal(new DateOnly(2026, 11, 23), Assert.Single(await _scene.RowsAsync()).From);
        Assert.StartsWith("Weekly summary, Nov 30 – Dec 6, 2026: here is your draft, due Fri, Dec 4 at 18:00.", next.Text);
    }
}
