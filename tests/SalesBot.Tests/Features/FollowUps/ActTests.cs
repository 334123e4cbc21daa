using SalesBot.Core.FollowUps;

namespace SalesBot.Tests.Features.FollowUps;

/// <summary>Done, tomorrow, next week, dropped, handed over: one tap or a word, and back again.</summary>
public class ActTests : IAsyncDisposable
{
    private readonly FollowUpScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Done_by_a_tap_is_saved_at_once_and_the_card_turns_into_the_list_as_it_is_now()
    {
        var zhang = _scene.World.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("my follow-ups"));

        var answers = await zhang.PressesAtAsync(list, "Luhua", "Done");

        Assert.Equal("Done: bring samples (Luhua Wines).", answers[1].Text);
        Assert.True(answers[0].IsUpdate);
        Assert.Equal(list.Id, answers[0].Id);
        Assert.Equal(["Tianyuan Foods: ask for the partner's answer"], answers[0].Entries.Select(e => e.Text));
        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal((FollowUpStatus.Done, new DateOnly(2026, 11, 24), null), (row.Status, row.ClosedOn, row.Result));
    }

    [Fact]
    public async Task A_tap_is_taken_back_by_the_button_on_the_card()
    {
        var zhang = _scene.World.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("my follow-ups"));
        var card = (await zhang.PressesAtAsync(list, "Luhua", "Done"))[0];

        Assert.Equal("Taken back: Done: bring samples (Luhua Wines).", (await zhang.PressesAsync(card, "Undo"))[^1].Text);

        Assert.Equal(FollowUpStatus.Open, (await _scene.RowAsync(FollowUpScene.Luhua)).Status);
    }

    [Theory]
    [InlineData("Tomorrow", "2026-11-25", "Put off to Wed, Nov 25: bring samples (Luhua Wines).")]
    [InlineData("Next week", "2026-11-30", "Put off to Mon, Nov 30: bring samples (Luhua Wines).")]
    public async Task Put_off_by_a_tap_it_comes_back_on_that_day(string button, string day, string said)
    {
        var zhang = _scene.World.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("my follow-ups"));

        var answers = await zhang.PressesAtAsync(list, "Luhua", button);

        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal((said, day, 1), (answers[1].Text, row.DueOn.ToString("O", null), row.PutOffCount));
        Assert.Contains(answers[0].Entries, e => e.Text == "Luhua Wines: bring samples" && e.Detail.EndsWith("put off once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_often_it_was_put_off_is_said()
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.AsksAsync("push Luhua to Friday");

        Assert.Equal(
            "Put off to Mon, Nov 30: bring samples (Luhua Wines). It has been put off 2 times so far.", await zhang.AsksAsync("push Luhua to Monday"));
    }

    [Fact]
    public async Task Without_a_day_it_asks_to_when()
    {
        var zhang = _scene.World.As("zhang.min");

        var asked = Assert.Single(await zhang.SaysAsync("postpone Luhua"));
        Assert.Equal(["Tomorrow", "Next week"], asked.Buttons);
        await zhang.PressesAsync(asked, "Next week");

        Assert.Equal(new DateOnly(2026, 11, 30), (await _scene.RowAsync(FollowUpScene.Luhua)).DueOn);
    }

    [Fact]
    public async Task Done_by_word_keeps_what_came_of_it()
    {
        Assert.Equal(
            "Done: bring samples (Luhua Wines). I kept what came of it: \"they signed\".",
            await _scene.World.As("zhang.min").AsksAsync("done with Luhua, they signed"));

        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal((FollowUpStatus.Done, "they signed"), (row.Status, row.Result));
    }

    [Theory]
    [InlineData("already called Luhua", null)]
    [InlineData("ya llamé a Luhua", null)]
    [InlineData("done with Luhua", null)]
    [InlineData("done with Luhua because they signed", "they signed")]
    [InlineData("鲁华的跟进完成了，已经签约", "已经签约")]
    public async Task That_it_was_done_is_not_what_came_of_it(string said, string? result)
    {
        await _scene.World.As("zhang.min").SaysAsync(said);

        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal((FollowUpStatus.Done, result), (row.Status, row.Result));
    }

    [Fact]
    public async Task Where_two_are_open_it_asks_which_and_keeps_what_was_said()
    {
        var other = await _scene.AddAsync("Luhua Wines", "call the boss", new(2026, 11, 26));
        var zhang = _scene.World.As("zhang.min");

        var asked = Assert.Single(await zhang.SaysAsync("done with Luhua, they signed"));
        Assert.Equal("Several are open. Which one do you mean?", asked.Text);
        Assert.Equal(["Luhua Wines: bring samples · Thu, Sep 17", "Luhua Wines: call the boss · Thu, Nov 26"], asked.Buttons);
        await zhang.PressesAsync(asked, "Luhua Wines: call the boss · Thu, Nov 26");

        Assert.Equal("they signed", (await _scene.RowAsync(other)).Result);
        Assert.Equal(FollowUpStatus.Open, (await _scene.RowAsync(FollowUpScene.Luhua)).Status);
    }

    [Theory]
    [InlineData("done with Kongfu", "Nothing is open with Kongfu Trading.")]
    [InlineData("done with Honghe", "Nothing is open with Tengzhou Honghe.")]
    public async Task Nothing_that_fits_is_said_and_one_can_be_added(string said, string answer)
    {
        var who = said.Contains("Honghe", StringComparison.Ordinal) ? "wang.lei" : "zhang.min";
        var person = _scene.World.As(who);
        await person.SaysAsync("speak English");

        var none = Assert.Single(await person.SaysAsync(said));

        Assert.Equal((answer, "Add a follow-up"), (none.Text, Assert.Single(none.Buttons)));
    }

    [Fact]
    public async Task Opened_it_shows_where_it_comes_from_and_is_dropped_with_a_usual_reason()
    {
        var zhang = _scene.World.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("my follow-ups"));
        var opened = (await zhang.PressesAtAsync(list, "Luhua", "Open"))[0];
        Assert.Equal(["Done", "Tomorrow", "Next week", "Drop", "Back to the list"], opened.Buttons);
        Assert.Contains("Comes from: visit of", opened.Summary, StringComparison.Ordinal);

        var why = (await zhang.PressesAsync(opened, "Drop"))[0];
        var answers = await zhang.PressesAsync(why, "Went to a rival");

        Assert.Equal("Dropped: bring samples (Luhua Wines). Reason: went to a rival.", answers[1].Text);
        Assert.Equal(["Tianyuan Foods: ask for the partner's answer"], answers[0].Entries.Select(e => e.Text));
        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal((FollowUpStatus.Dropped, "went to a rival"), (row.Status, row.DropReason));
    }

    [Fact]
    public async Task Dropped_by_word_it_asks_for_the_reason_that_is_missing()
    {
        var zhang = _scene.World.As("zhang.min");

        Assert.StartsWith("Why do you drop it?", await zhang.AsksAsync("drop the follow-up with Luhua"), StringComparison.Ordinal);
        Assert.StartsWith("I need a reason", await zhang.AsksAsync("\u200b\u200b."[..2]), StringComparison.Ordinal);
        Assert.StartsWith("Shall I drop it?", await zhang.AsksAsync("they closed the shop"), StringComparison.Ordinal);
        await zhang.SaysAsync("yes");

        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal((FollowUpStatus.Dropped, "they closed the shop"), (row.Status, row.DropReason));
    }

    [Fact]
    public async Task Dropped_by_word_it_asks_which_of_several()
    {
        var other = await _scene.AddAsync("Luhua Wines", "call the boss", new(2026, 11, 26));
        var zhang = _scene.World.As("zhang.min");

        var asked = await zhang.AsksAsync("drop the follow-up with Luhua, they went to a rival");
        Assert.Equal("There are several: 1) bring samples · Thu, Sep 17; 2) call the boss · Thu, Nov 26. Which one do you drop? The number is enough.", asked);
        await zhang.SaysAsync("2");
        await zhang.SaysAsync("yes");

        Assert.Equal((FollowUpStatus.Dropped, FollowUpStatus.Open), ((await _scene.RowAsync(other)).Status, (await _scene.RowAsync(FollowUpScene.Luhua)).Status));
    }

    [Fact]
    public async Task Handed_over_it_is_theirs_at_their_own_time()
    {
        var he = _scene.World.As("he.wei");
        Assert.Equal("Handed over: bring samples (Luhua Wines). Now with: Liu Yang.", await he.AsksAsync("give the follow-up with Luhua to Liu Yang"));

        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal((await _scene.MemberAsync("liu.yang"), new TimeOnly(8, 30), new DateOnly(2026, 9, 17)), (row.OwnerId, row.DueTime, row.DueOn));
    }

    [Fact]
    public async Task Handed_over_on_a_persons_list_it_leaves_that_list()
    {
        var he = _scene.World.As("he.wei");
        var list = Assert.Single(await he.SaysAsync("Zhang Min's follow-ups"));
        var whom = (await he.PressesAsync((await he.PressesAtAsync(list, "Luhua", "Open"))[0], "Hand over"))[0];

        var answers = await he.PressesAsync(whom, "He Wei");

        Assert.Equal("Handed over: bring samples (Luhua Wines). Now with: you.", answers[1].Text);
        Assert.Equal(["Tianyuan Foods: ask for the partner's answer"], answers[0].Entries.Select(e => e.Text));
    }

    [Fact]
    public async Task Nobody_gets_what_they_could_not_see()
    {
        var he = _scene.World.As("he.wei");
        var owner = (await _scene.RowAsync(FollowUpScene.Luhua)).OwnerId;

        var refused = Assert.Single(await he.SaysAsync("give the follow-up with Luhua to Wang Lei"));
        Assert.StartsWith("That person can't take it, because they don't look after this customer.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["He Wei", "Liu Yang"], refused.Buttons);
        await FollowUpScene.ActsAsync(he, "followup.handover", FollowUpScene.Luhua, "wang.lei@demo.example");

        Assert.Equal(owner, (await _scene.RowAsync(FollowUpScene.Luhua)).OwnerId);
    }
}
