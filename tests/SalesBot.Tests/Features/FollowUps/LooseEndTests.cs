using SalesBot.Core.FollowUps;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.FollowUps;

/// <summary>A strong intention without a next step stays on the list until there is one, or a reason to drop it.</summary>
public class LooseEndTests : IAsyncDisposable
{
    private const string Asked = "what strong intentions have no next step";

    private const string Nothing = "Every strong intention has a next step. Nice work!";

    private const string Taishan = "Taishan Foods, Nov 13, 2026: wants to take our gift boxes into every shop";

    private readonly FollowUpScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task It_stands_on_the_reps_and_the_managers_and_the_directors_list_and_on_no_other()
    {
        foreach (var who in (string[])["diego.ruiz", "ana.torres", "he.wei"])
        {
            var list = Assert.Single(await (await EnglishAsync(who)).SaysAsync(Asked));
            Assert.Contains(list.Entries, e => e.Text == Taishan && e.Actions.Select(a => (string?)a["title"]).SequenceEqual(["Add next step", "Drop"]));
        }

        Assert.Equal(Nothing, await (await EnglishAsync("maria.lopez")).AsksAsync(Asked));
    }

    [Fact]
    public async Task It_stands_at_the_end_of_the_follow_ups_and_behind_a_button()
    {
        var diego = await EnglishAsync("diego.ruiz");
        var list = Assert.Single(await diego.SaysAsync("my follow-ups"));
        Assert.EndsWith("1 strong intention has no next step.", list.Text, StringComparison.Ordinal);
        Assert.Contains(Taishan, list.Summary, StringComparison.Ordinal);

        var loose = (await diego.PressesAsync(list, "1 strong intention"))[0];

        Assert.True(loose.IsUpdate);
        Assert.Equal([Taishan], loose.Entries.Select(e => e.Text));
    }

    [Fact]
    public async Task A_next_step_takes_it_off_the_list()
    {
        var diego = await EnglishAsync("diego.ruiz");
        var list = Assert.Single(await diego.SaysAsync(Asked));

        Assert.Equal("What is to be done?", Assert.Single(await diego.PressesAtAsync(list, "Taishan", "Add next step")).Text);
        await diego.SaysAsync("send the gift boxes");
        await diego.SaysAsync("friday");
        await diego.SaysAsync("yes");

        Assert.Equal(Nothing, await diego.AsksAsync(Asked));
    }

    [Fact]
    public async Task A_reason_takes_it_off_the_list_and_undo_puts_it_back()
    {
        var diego = await EnglishAsync("diego.ruiz");
        var why = (await diego.PressesAtAsync(Assert.Single(await diego.SaysAsync(Asked)), "Taishan", "Drop"))[0];

        var answers = await diego.PressesAsync(why, "Not interested any more");
        Assert.Equal("Dropped: the strong intention of Taishan Foods. Reason: not interested any more.", answers[1].Text);
        Assert.Empty(answers[0].Entries);
        var row = await _scene.LastAsync();
        Assert.Equal((FollowUpStatus.Dropped, "not interested any more"), (row.Status, row.DropReason));
        Assert.NotNull(row.VisitId);
        Assert.Equal(Nothing, await diego.AsksAsync(Asked));

        await diego.SaysAsync("undo");
        Assert.Equal("1 strong intention has no next step.", await diego.AsksAsync(Asked));
    }

    [Fact]
    public async Task A_reason_in_words_will_do_as_well()
    {
        var diego = await EnglishAsync("diego.ruiz");

        await diego.SaysAsync("drop the follow-up with Taishan Foods, the owner sold the shops");
        Assert.Equal(
            "Dropped: the strong intention of Taishan Foods. Reason: the owner sold the shops.", (await diego.SaysAsync("yes"))[^1].Text);

        Assert.Equal(Nothing, await diego.AsksAsync(Asked));
    }

    [Fact]
    public async Task Dropped_twice_it_is_dropped_once()
    {
        var diego = await EnglishAsync("diego.ruiz");
        var why = (await diego.PressesAtAsync(Assert.Single(await diego.SaysAsync(Asked)), "Taishan", "Drop"))[0];
        await diego.PressesAsync(why, "Went to a rival");
        var before = await _scene.CountAsync();

        Assert.Equal("This strong intention is settled already, or isn't yours.", (await diego.PressesAsync(why, "Price too high"))[^1].Text);
        Assert.Equal(before, await _scene.CountAsync());
    }

    [Fact]
    public async Task Nobody_settles_that_of_somebody_else()
    {
        var diego = await EnglishAsync("diego.ruiz");
        var list = Assert.Single(await diego.SaysAsync(Asked));
        var id = (string)list.ActionsAt("Taishan").Last()["data"]!["id"]!;
        var before = await _scene.CountAsync();

        var answer = Assert.Single(await FollowUpScene.ActsAsync(_scene.World.As("zhang.min"), "followup.loose.drop", id, "rival"));

        Assert.Equal("This strong intention is settled already, or isn't yours.", answer.Text);
        Assert.Equal(before, await _scene.CountAsync());
    }

    [Fact]
    public async Task A_manager_sees_that_of_another_teams_rep_in_their_region_and_leaves_it_to_them()
    {
        await _scene.ChangeCustomerAsync("Taishan Foods", (customer, members) => customer.OwnerId = members["wang.lei"]);
        var ana = await EnglishAsync("ana.torres");
        var before = await _scene.CountAsync();

        var list = Assert.Single(await ana.SaysAsync("follow-ups with Taishan Foods"));
        var loose = (await ana.PressesAsync(list, "1 strong intention"))[0];

        var entry = Assert.Single(loose.Entries);
        Assert.Equal((Taishan, "a colleague"), (entry.Text, entry.Detail));
        Assert.Empty(entry.Actions);
        var id = (await _scene.CustomerAsync("Taishan Foods")).Id;
        Assert.Equal(
            "This strong intention is settled already, or isn't yours.",
            Assert.Single(await FollowUpScene.ActsAsync(ana, "followup.loose.drop", id, "rival")).Text);
        Assert.Equal(before, await _scene.CountAsync());
    }

    private async Task<Person> EnglishAsync(string who)
    {
        var person = _scene.World.As(who);
        await person.SaysAsync("speak English");
        return person;
    }
}
