using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Prompts;

/// <summary>A day of the member's has its prompt once, wherever the member is and whatever the clocks do.</summary>
public sealed class ZoneTests
{
    private const string Shanghai = "Asia/Shanghai";
    private const string Madrid = "Europe/Madrid";
    private const string Auckland = "Pacific/Auckland";
    private const string LosAngeles = "America/Los_Angeles";

    [Fact]
    public async Task A_move_west_moves_the_next_prompt_and_does_not_repeat_the_days()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);

        // Had Tuesday's in Shanghai; it is still before nine of Tuesday in Madrid.
        world.Clock.AdjustTime(Mornings.At(Madrid, 11, 24, 5));
        await world.ChangeAsync(Mornings.Min, m => m.TimeZone = Madrid);
        await world.RoundAsync();
        await world.RoundAtAsync(Mornings.At(Madrid, 11, 24, 9));
        await world.RoundAtAsync(Mornings.Wednesday);
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(Mornings.At(Madrid, 11, 25, 9));

        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
    }

    [Fact]
    public async Task A_move_west_over_the_date_line_does_not_repeat_a_day_that_comes_again()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);
        await world.ChangeAsync(Mornings.Min, m => m.TimeZone = Auckland);
        await world.RoundAtAsync(Mornings.At(Auckland, 11, 25, 9));
        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());

        // Wednesday 10:00 in Auckland is Tuesday 13:00 in Los Angeles.
        world.Clock.AdjustTime(Mornings.At(Auckland, 11, 25, 10));
        await world.ChangeAsync(Mornings.Min, m => m.TimeZone = LosAngeles);
        await world.RoundAsync();
        await world.RoundAtAsync(Mornings.At(Auckland, 11, 26, 9));
        await world.RoundAtAsync(Mornings.At(LosAngeles, 11, 25, 9));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(Mornings.At(LosAngeles, 11, 26, 9));

        Assert.Equal(["Zhang Min, 2026-11-26"], min.Hears().Texts());
    }

    /// <summary>Tuesday 13:00 in Los Angeles is Wednesday 10:00 in Auckland, 22:00 is 19:00: long after the hour, but the day is not over.</summary>
    [Theory]
    [InlineData(13)]
    [InlineData(22)]
    public async Task A_move_east_past_the_hour_of_a_day_brings_its_prompt_at_once(int hour)
    {
        await using var world = Mornings.Start(new Word("word"));
        await world.ChangeAsync(Mornings.Min, m => m.TimeZone = LosAngeles);
        var min = await world.KnowsAsync(Mornings.Min);
        await world.RoundAtAsync(Mornings.At(LosAngeles, 11, 24, 9));
        Assert.Equal(["Zhang Min, 2026-11-24"], min.Hears().Texts());

        world.Clock.AdjustTime(Mornings.At(LosAngeles, 11, 24, hour));
        await world.ChangeAsync(Mornings.Min, m => m.TimeZone = Auckland);
        await world.RoundAsync();
        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
        await world.RoundAtAsync(Mornings.At(LosAngeles, 11, 25, 9));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(Mornings.At(Auckland, 11, 26, 9));

        Assert.Equal(["Zhang Min, 2026-11-26"], min.Hears().Texts());
    }

    [Fact]
    public async Task Another_prompt_time_moves_what_is_still_to_come()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);

        await world.ChangeAsync(Mornings.Min, m => m.PromptTime = new TimeOnly(7, 45));
        await world.RoundAsync();
        await world.RoundAtAsync(Mornings.At(Shanghai, 11, 25, 7, 45));
        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
        await world.ChangeAsync(Mornings.Min, m => m.PromptTime = new TimeOnly(11, 0));
        await world.RoundAtAsync(Mornings.At(Shanghai, 11, 25, 11));

        Assert.Empty(min.Hears());
    }

    [Fact]
    public async Task A_day_that_is_taken_away_has_none_and_gets_it_back()
    {
        var word = new Word("word");
        await using var world = Mornings.Start(word);
        var min = await world.KnowsAsync(Mornings.Min);

        word.Due = (_, _) => null;
        await world.RoundAsync();
        Assert.Equal([new DateOnly(2026, 11, 24)], (await world.PromptsOfAsync(Mornings.Min)).Select(p => p.LocalDay));
        word.Due = (member, _) => member.PromptTime;
        await world.RoundAtAsync(Mornings.Wednesday);

        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
    }

    [Fact]
    public async Task On_the_night_on_which_the_clock_skips_the_hour_it_comes_an_hour_later_and_once()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await AtHalfPastTwoInMadridAsync(world);

        // At two, the clock of Madrid goes to three.
        await world.RoundAtAsync(new DateTimeOffset(2027, 3, 27, 12, 0, 0, TimeSpan.Zero));
        min.Hears();
        await world.RoundAtAsync(new DateTimeOffset(2027, 3, 28, 1, 29, 59, TimeSpan.Zero));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero));
        Assert.Equal(["Zhang Min, 2027-03-28"], min.Hears().Texts());
        await world.RoundAtAsync(new DateTimeOffset(2027, 3, 29, 0, 29, 59, TimeSpan.Zero));
        Assert.Empty(min.Hears());
    }

    [Fact]
    public async Task On_the_night_on_which_the_clock_shows_the_hour_twice_it_comes_the_first_time()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await AtHalfPastTwoInMadridAsync(world);

        // At three, the clock of Madrid goes back to two.
        await world.RoundAtAsync(new DateTimeOffset(2027, 10, 30, 12, 0, 0, TimeSpan.Zero));
        min.Hears();
        await world.RoundAtAsync(new DateTimeOffset(2027, 10, 31, 0, 29, 59, TimeSpan.Zero));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero));
        Assert.Equal(["Zhang Min, 2027-10-31"], min.Hears().Texts());
        await world.RoundAtAsync(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero));
        Assert.Empty(min.Hears());
    }

    private static async Task<Person> AtHalfPastTwoInMadridAsync(World world)
    {
        await world.ChangeAsync(Mornings.Min, m => (m.TimeZone, m.PromptTime) = (Madrid, new TimeOnly(2, 30)));
        return await world.KnowsAsync(Mornings.Min);
    }
}
