using SalesBot.Core.FollowUps;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.FollowUps;

/// <summary>What a button carries is a claim: each act is checked when it arrives.</summary>
public class RightsTests : IAsyncDisposable
{
    private readonly FollowUpScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    public static TheoryData<string, string> Acts() => new()
    {
        { "followup.done", "" },
        { "followup.snooze", "tomorrow" },
        { "followup.snooze", "2026-12-01" },
        { "followup.drop", "rival" },
        { "followup.handover", "chen.jie@demo.example" },
        { "followup.open", "" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Somebody_elses_reads_like_one_that_does_not_exist_and_stays_as_it_is(string act, string how)
    {
        var chen = _scene.World.As("chen.jie");

        foreach (var id in (object[])[FollowUpScene.Luhua, 999_999, "-1", "drop table"])
        {
            Assert.Equal(FollowUpScene.Gone, Assert.Single(await FollowUpScene.ActsAsync(chen, act, id, how)).Text);
        }

        await StaysAsync();
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task One_whose_customer_was_handed_over_meanwhile_reads_as_not_there(string act, string how)
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("my follow-ups");
        await _scene.ChangeCustomerAsync("Luhua Wines", (customer, members) => customer.OwnerId = members["wang.lei"]);

        Assert.Equal(FollowUpScene.Gone, Assert.Single(await FollowUpScene.ActsAsync(zhang, act, FollowUpScene.Luhua, how)).Text);
        await StaysAsync();
    }

    [Fact]
    public async Task A_rep_does_not_close_what_their_manager_has_taken_over()
    {
        var zhang = _scene.World.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("my follow-ups"));
        await _scene.World.As("he.wei").SaysAsync("give the follow-up with Luhua to Liu Yang");

        var answers = await zhang.PressesAtAsync(list, "Luhua", "Done");

        Assert.Equal(FollowUpScene.Gone, answers[1].Text);
        Assert.Equal(["Tianyuan Foods: ask for the partner's answer"], answers[0].Entries.Select(e => e.Text));
        Assert.Equal(FollowUpStatus.Open, (await _scene.RowAsync(FollowUpScene.Luhua)).Status);
    }

    [Fact]
    public async Task The_second_who_closes_one_is_told_what_happened()
    {
        var zhang = _scene.World.As("zhang.min");
        var list = Assert.Single(await zhang.SaysAsync("my follow-ups"));
        await _scene.World.As("he.wei").SaysAsync("done with Luhua, they signed");

        var answers = await zhang.PressesAtAsync(list, "Luhua", "Tomorrow");

        Assert.Equal("bring samples (Luhua Wines): this was already done on Nov 24, 2026, with \"they signed\".", answers[1].Text);
        Assert.Equal(["Tianyuan Foods: ask for the partner's answer"], answers[0].Entries.Select(e => e.Text));
        Assert.Equal((FollowUpStatus.Done, 0), ((await _scene.RowAsync(FollowUpScene.Luhua)).Status, (await _scene.RowAsync(FollowUpScene.Luhua)).PutOffCount));
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_closes_it_and_the_other_is_told()
    {
        Person[] people = [_scene.World.As("zhang.min"), _scene.World.As("he.wei"), _scene.World.As("zhang.min"), _scene.World.As("he.wei")];

        var answers = await Task.WhenAll(people.Select((person, i) =>
            FollowUpScene.ActsAsync(person, i % 2 == 0 ? "followup.done" : "followup.drop", FollowUpScene.Luhua, i % 2 == 0 ? "" : "rival")));

        Assert.Single(answers, a => a[^1].Text is "Done: bring samples (Luhua Wines)." or "Dropped: bring samples (Luhua Wines). Reason: went to a rival.");
        Assert.Equal(3, answers.Count(a => a[^1].Text.Contains("this was already", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("0001-01-01")]
    public async Task A_made_up_day_that_is_over_is_refused(string day)
    {
        var answer = Assert.Single(await FollowUpScene.ActsAsync(_scene.World.As("zhang.min"), "followup.snooze", FollowUpScene.Luhua, day));

        Assert.Equal("That day is over. A follow-up is for today or a day to come.", answer.Text);
        await StaysAsync();
    }

    private async Task StaysAsync()
    {
        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        Assert.Equal(
            (FollowUpStatus.Open, new DateOnly(2026, 9, 17), await _scene.MemberAsync("zhang.min"), 0),
            (row.Status, row.DueOn, row.OwnerId, row.PutOffCount));
    }
}
