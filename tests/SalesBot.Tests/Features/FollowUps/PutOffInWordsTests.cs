namespace SalesBot.Tests.Features.FollowUps;

/// <summary>Asked to when, or which one, people answer in words as readily as with a button.</summary>
public sealed class PutOffInWordsTests : IAsyncDisposable
{
    private const string AskedAgain = "bring samples (Luhua Wines). Put it off to when?";

    private readonly FollowUpScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData("postpone Luhua", "Friday", "2026-11-27")]
    [InlineData("postpone Luhua", "to next Tuesday", "2026-12-01")]
    [InlineData("postpone Luhua", "next week", "2026-11-30")]
    [InlineData("postpone Luhua", "by a week", "2026-12-01")]
    [InlineData("postpone Luhua", "two weeks", "2026-12-08")]
    [InlineData("postpone Luhua", "a month", "2026-12-24")]
    [InlineData("postpone Luhua", "December 3", "2026-12-03")]
    [InlineData("aplaza lo de Luhua", "el viernes", "2026-11-27")]
    [InlineData("aplaza lo de Luhua", "una semana", "2026-12-01")]
    [InlineData("aplaza lo de Luhua", "una semana más", "2026-12-01")]
    [InlineData("aplaza lo de Luhua", "la semana que viene", "2026-11-30")]
    [InlineData("推迟鲁华", "周五", "2026-11-27")]
    [InlineData("推迟鲁华", "一周", "2026-12-01")]
    [InlineData("推迟鲁华", "推迟一周", "2026-12-01")]
    [InlineData("推迟鲁华", "下周", "2026-11-30")]
    public async Task Asked_to_when_a_day_in_words_is_the_answer(string said, string answer, string day)
    {
        var zhang = _scene.World.As("zhang.min");

        var asked = Assert.Single(await zhang.SaysAsync(said));
        Assert.StartsWith(AskedAgain, asked.Text, StringComparison.Ordinal);
        await zhang.SaysAsync(answer);

        Assert.Equal((day, 1), await DueAsync());
    }

    [Theory]
    [InlineData("postpone Luhua by a week", "2026-12-01")]
    [InlineData("push Luhua a week later", "2026-12-01")]
    [InlineData("push Luhua by 3 days", "2026-11-27")]
    [InlineData("pospón Luhua una semana", "2026-12-01")]
    [InlineData("aplaza lo de Luhua dos semanas", "2026-12-08")]
    [InlineData("鲁华推迟一周", "2026-12-01")]
    [InlineData("把鲁华推迟两周", "2026-12-08")]
    [InlineData("鲁华推迟三天", "2026-11-27")]
    public async Task By_how_much_counts_from_today_where_it_is_overdue(string said, string day)
    {
        await _scene.World.As("zhang.min").SaysAsync(said);

        Assert.Equal((day, 1), await DueAsync());
    }

    [Fact]
    public async Task By_how_much_counts_from_its_day_where_that_is_to_come()
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("push Luhua to Friday");

        Assert.StartsWith("Put off to Fri, Dec 4: bring samples (Luhua Wines).", await zhang.AsksAsync("postpone Luhua by a week"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_over_is_refused_and_nothing_is_changed()
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("postpone Luhua");

        Assert.Equal("That day is over. A follow-up is for today or a day to come.", await zhang.AsksAsync("yesterday"));
        Assert.Equal(("2026-09-17", 0), await DueAsync());
    }

    [Fact]
    public async Task Another_question_is_answered_and_a_day_said_later_is_no_answer_any_more()
    {
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("postpone Luhua");

        Assert.StartsWith("You have collected", await zhang.AsksAsync("how am I doing this month?"), StringComparison.Ordinal);
        await zhang.SaysAsync("Friday");

        Assert.Equal(("2026-09-17", 0), await DueAsync());
    }

    [Theory]
    [InlineData("2")]
    [InlineData("call the boss")]
    public async Task Which_of_several_is_told_by_number_or_words(string answer)
    {
        var other = await _scene.AddAsync("Luhua Wines", "call the boss", new(2026, 11, 26));
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("push Luhua to Monday");

        Assert.Equal("Put off to Mon, Nov 30: call the boss (Luhua Wines).", await zhang.AsksAsync(answer));

        Assert.Equal(new DateOnly(2026, 11, 30), (await _scene.RowAsync(other)).DueOn);
        Assert.Equal(("2026-09-17", 0), await DueAsync());
    }

    [Fact]
    public async Task Which_of_several_is_asked_first_and_then_to_when()
    {
        await _scene.AddAsync("Luhua Wines", "call the boss", new(2026, 11, 26));
        var zhang = _scene.World.As("zhang.min");
        await zhang.SaysAsync("postpone Luhua");

        Assert.StartsWith(AskedAgain, await zhang.AsksAsync("samples"), StringComparison.Ordinal);
        Assert.Equal("Put off to Fri, Nov 27: bring samples (Luhua Wines).", await zhang.AsksAsync("Friday"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("call the boss")]
    [InlineData(null)]
    public async Task Which_of_several_is_dropped_is_told_by_a_button_by_number_or_by_words(string? answer)
    {
        var other = await _scene.AddAsync("Luhua Wines", "call the boss", new(2026, 11, 26));
        var zhang = _scene.World.As("zhang.min");

        var asked = Assert.Single(await zhang.SaysAsync("drop the follow-up with Luhua, they went to a rival"));
        Assert.Equal(["bring samples · Thu, Sep 17", "call the boss · Thu, Nov 26", "Cancel"], asked.Buttons);
        var answers = answer is null ? await zhang.PressesAsync(asked, "call the boss · Thu, Nov 26") : await zhang.SaysAsync(answer);
        if (answer is not null)
        {
            answers = await zhang.SaysAsync("yes");
        }

        Assert.StartsWith("Dropped: call the boss (Luhua Wines).", answers[^1].Text, StringComparison.Ordinal);
        Assert.Equal(Core.FollowUps.FollowUpStatus.Dropped, (await _scene.RowAsync(other)).Status);
        Assert.Equal(("2026-09-17", 0), await DueAsync());
    }

    private async Task<(string Day, int Times)> DueAsync()
    {
        var row = await _scene.RowAsync(FollowUpScene.Luhua);
        return (row.DueOn.ToString("O", null), row.PutOffCount);
    }
}
