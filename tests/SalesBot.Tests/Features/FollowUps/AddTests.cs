namespace SalesBot.Tests.Features.FollowUps;

/// <summary>A follow-up that stands alone: for oneself, or by who leads for one of their people.</summary>
public class AddTests : IAsyncDisposable
{
    private readonly FollowUpScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task One_line_and_a_yes_and_it_is_noted_at_the_owners_prompt_time()
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("remind me to call Kongfu on Monday");

        Assert.Equal("Noted: call Kongfu (Kongfu Trading), Mon, Nov 30 at 09:00.", (await zhang.SaysAsync("yes"))[^1].Text);

        var row = await _scene.LastAsync();
        Assert.Equal((await _scene.MemberAsync("zhang.min"), "call Kongfu", null), (row.OwnerId, row.Text, row.VisitId));
        Assert.Equal(new DateTime(2026, 11, 30, 1, 0, 0, DateTimeKind.Utc), row.DueAt);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_one_by_one()
    {
        var zhang = _scene.World.As("zhang.min");

        Assert.Equal("Which customer is it about?", await zhang.AsksAsync("add a follow-up"));
        Assert.Equal("What is to be done?", await zhang.AsksAsync("kongfu"));
        Assert.Equal("By when?", await zhang.AsksAsync("bring the new price list"));
        Assert.Equal("That day is over. A follow-up is for today or a day to come. By when?", await zhang.AsksAsync("2026-11-20"));
        Assert.StartsWith("Is this right?", await zhang.AsksAsync("in two weeks"), StringComparison.Ordinal);
        await zhang.SaysAsync("yes");

        var row = await _scene.LastAsync();
        Assert.Equal(("bring the new price list", new DateOnly(2026, 12, 8)), (row.Text, row.DueOn));
    }

    [Fact]
    public async Task A_manager_in_Madrid_reminds_a_rep_in_Jinan_at_the_reps_own_nine_o_clock()
    {
        var ana = _scene.World.As("ana.torres");
        await ana.SaysAsync("recuérdale a Diego Ruiz que llame a Lixia el viernes");

        Assert.Equal("Apuntado para Diego Ruiz: llame a Lixia (Lixia Mart), vie 27 nov a las 09:00.", (await ana.SaysAsync("sí"))[^1].Text);

        var row = await _scene.LastAsync();
        Assert.Equal((await _scene.MemberAsync("diego.ruiz"), "Asia/Shanghai"), (row.OwnerId, row.Zone));
        Assert.Equal(new DateTime(2026, 11, 27, 1, 0, 0, DateTimeKind.Utc), row.DueAt);
    }

    [Theory]
    [InlineData("zhang.min", "owner", "wang.lei@demo.example", "I don't find that person among your people. Who is to do it?")]
    [InlineData("he.wei", "owner", "wang.lei@demo.example", "Kongfu Trading isn't a customer that this person looks after, so they can't follow it up. Who is to do it?")]
    [InlineData("zhang.min", "customer", "C008", "I don't find \"C008\" among your customers.")]
    [InlineData("zhang.min", "due", "2026-11-23", "That day is over. A follow-up is for today or a day to come. By when?")]
    [InlineData("zhang.min", "text", "\u200b", "The follow-up needs a few words. What is to be done?")]
    public async Task A_changed_field_is_refused_in_one_sentence_and_nothing_is_saved(string who, string field, string value, string answer)
    {
        var person = _scene.World.As(who);
        var before = await _scene.CountAsync();
        var form = Assert.Single(await person.SaysAsync("remind me to call Kongfu on Monday"));

        var refused = Assert.Single(await person.PressesAsync(form, "Save", (field, value)));

        Assert.StartsWith(answer, refused.Text, StringComparison.Ordinal);
        Assert.Equal(before, await _scene.CountAsync());
    }

    [Fact]
    public async Task A_rep_is_not_asked_for_whom_it_is()
    {
        var form = Assert.Single(await _scene.World.As("zhang.min").SaysAsync("remind me to call Kongfu on Monday"));

        Assert.DoesNotContain("For whom", form.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_as_it_was_noted()
    {
        var zhang = _scene.World.As("zhang.min");
        var before = await _scene.CountAsync();
        await zhang.SaysAsync("remind me to call Kongfu on Monday");
        await zhang.SaysAsync("yes");

        Assert.Equal("Taken back: Noted: call Kongfu (Kongfu Trading), Mon, Nov 30 at 09:00.", await zhang.AsksAsync("undo"));
        Assert.Equal(before, await _scene.CountAsync());
    }
}
