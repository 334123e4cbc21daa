using Microsoft.Extensions.DependencyInjection;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Prompts;

namespace SalesBot.Tests.Prompts;

/// <summary>What is sent is what is owed at that moment, and it can be answered like any reply.</summary>
public sealed class OwedTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    [Fact]
    public async Task Nothing_to_say_nothing_sent()
    {
        await using var world = Mornings.Start(new Word("word") { Write = _ => null });
        var min = await world.KnowsAsync(Mornings.Min);

        await world.RoundAtAsync(Mornings.Wednesday);

        Assert.Empty(min.Hears());
        var row = await world.PromptAsync(Mornings.Min, Day);
        Assert.Equal((PromptOutcome.Dropped, "nothing to say", 0), (row.Outcome, row.Note, row.Doubts));
    }

    [Fact]
    public async Task What_is_no_longer_owed_when_it_is_tried_again_is_dropped()
    {
        var word = new Word("word");
        await using var world = Mornings.Start(word);
        var min = await world.KnowsAsync(Mornings.Min);
        world.FailsTimes(1, () => Mornings.Answer(System.Net.HttpStatusCode.ServiceUnavailable));

        await world.RoundAtAsync(Mornings.Wednesday);
        word.Write = _ => null;
        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(1));

        Assert.Empty(min.Hears());
        Assert.Equal(PromptOutcome.Dropped, (await world.PromptAsync(Mornings.Min, Day)).Outcome);
    }

    [Fact]
    public async Task Who_has_left_gets_none()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);

        await world.ChangeAsync(Mornings.Min, m => m.Active = false);
        await world.RoundAtAsync(Mornings.Wednesday);

        Assert.Empty(min.Hears());
        Assert.Equal("left", (await world.PromptAsync(Mornings.Min, Day)).Note);
    }

    [Theory]
    [InlineData(8, 0, true)]
    [InlineData(8, 1, false)]
    public async Task A_program_that_was_down_says_it_up_to_eight_hours_late(int hours, int seconds, bool isSaid)
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);

        await world.RoundAtAsync(Mornings.Wednesday.AddHours(hours).AddSeconds(seconds));

        Assert.Equal(isSaid ? 1 : 0, min.Hears().Count);
        Assert.Equal(isSaid ? null : "late", (await world.PromptAsync(Mornings.Min, Day)).Note);
    }

    [Fact]
    public async Task An_evenings_word_is_not_said_on_the_day_after()
    {
        await using var world = Mornings.Start(new Word("word") { Due = (_, _) => new TimeOnly(20, 0) });
        var min = await world.KnowsAsync(Mornings.Min);

        await world.RoundAtAsync(Mornings.At("Asia/Shanghai", 11, 26, 0));

        Assert.Empty(min.Hears());
        Assert.Equal("late", (await world.PromptAsync(Mornings.Min, Day)).Note);
    }

    [Theory]
    [InlineData(12, 14, "2026-11-25 14:00")]
    [InlineData(11, 20, null)]
    public async Task What_comes_late_waits_for_the_end_of_quiet_hours_or_is_dropped(int from, int to, string? said)
    {
        await using var world = Mornings.Start(new Word("word") { Write = turn => new($"{turn.Context.Now:yyyy-MM-dd HH:mm}") });
        var min = await world.KnowsAsync(Mornings.Min);
        await world.ChangeAsync(Mornings.Min, m => (m.QuietFrom, m.QuietTo) = (new TimeOnly(from, 0), new TimeOnly(to, 0)));

        // The program was down from nine to half past twelve.
        foreach (var minutes in (int[])[210, 211, 299, 300, 660])
        {
            await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(minutes));
        }

        Assert.Equal(said is null ? [] : [said], min.Hears().Texts());
        Assert.Equal(said is null ? PromptOutcome.Dropped : PromptOutcome.Sent, (await world.PromptAsync(Mornings.Min, Day)).Outcome);
    }

    [Fact]
    public async Task What_is_tried_again_is_dropped_when_its_day_was_taken_off_meanwhile()
    {
        var word = new Word("word");
        await using var world = Mornings.Start(word);
        var min = await world.KnowsAsync(Mornings.Min);
        world.FailsTimes(1, () => Mornings.Answer(System.Net.HttpStatusCode.ServiceUnavailable));

        await world.RoundAtAsync(Mornings.Wednesday);
        word.Due = (_, _) => null;
        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(1));

        Assert.Empty(min.Hears());
        Assert.Equal("no longer on this day", (await world.PromptAsync(Mornings.Min, Day)).Note);
    }

    [Fact]
    public async Task Who_first_talks_to_the_bot_later_on_the_day_gets_the_days_prompt_then()
    {
        await using var world = Mornings.Start(new Word("word"));
        await world.RoundAtAsync(Mornings.Wednesday);
        Assert.Equal(PromptOutcome.NoConversation, (await world.PromptAsync(Mornings.Min, Day)).Outcome);

        world.Clock.AdjustTime(Mornings.Wednesday.AddHours(2));
        var min = world.As(Mornings.Min);
        Assert.Single(await min.SaysAsync("hello"));
        await world.RoundAsync();

        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
    }

    [Fact]
    public async Task A_kind_that_fails_is_asked_again_and_does_not_keep_the_others()
    {
        var isBroken = true;
        await using var world = Mornings.Start(new Word("word")
        {
            Write = turn => isBroken && turn.Member.Upn.StartsWith(Mornings.Min, StringComparison.Ordinal) ? throw new InvalidOperationException("broken") : new("Hello."),
        });
        var (min, jie) = (await world.KnowsAsync(Mornings.Min), await world.KnowsAsync("chen.jie"));

        await world.RoundAtAsync(Mornings.Wednesday);
        Assert.Equal((0, 1), (min.Hears().Count, jie.Hears().Count));
        isBroken = false;
        await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(7));

        Assert.Equal(["Hello."], min.Hears().Texts());
    }

    [Fact]
    public async Task It_is_seen_with_the_members_own_eyes_in_their_language_and_says_nothing_for_them()
    {
        Turn? seen = null;
        await using var world = Mornings.Start(new Word("word")
        {
            Write = turn =>
            {
                seen = turn;
                return new("Hola.");
            },
        });
        await world.KnowsAsync("maria.lopez");

        await world.RoundAtAsync(Mornings.Wednesday);

        Assert.Equal(("maria.lopez@demo.example", "es", "", Intents.None), (seen!.Member.Upn, seen.Locale.Code, seen.Reading.Text, seen.Reading.Intent));
        Assert.Equal(["qingdao"], seen.Context.Names.All.Where(n => n.Kind == NameKind.Region).Select(n => n.Key));
        Assert.Equal((seen.Member.Id, new DateOnly(2026, 11, 25)), (seen.Viewer.MemberId, seen.Today));
    }

    [Fact]
    public async Task A_press_on_it_turns_its_card_into_what_came_of_it()
    {
        await using var world = Mornings.Start(AddThanked, new Word("word") { Write = _ => Asking });
        var min = await world.KnowsAsync(Mornings.Min);
        await world.RoundAtAsync(Mornings.Wednesday);
        var prompt = Assert.Single(min.Hears());

        var came = await min.PressesAsync(prompt, "All well");

        var turned = Assert.Single(came, s => s.IsUpdate);
        Assert.Equal((prompt.Id, "Glad to hear it."), (turned.Id, turned.Summary));
    }

    [Fact]
    public async Task A_word_presses_its_button()
    {
        await using var world = Mornings.Start(AddThanked, new Word("word") { Write = _ => Asking with { Asks = true } });
        var min = await world.KnowsAsync(Mornings.Min);
        await world.RoundAtAsync(Mornings.Wednesday);
        var prompt = Assert.Single(min.Hears());

        Assert.Equal(prompt.Id, Assert.Single(await min.SaysAsync("all well"), s => s.IsUpdate).Id);
    }

    [Fact]
    public async Task In_the_middle_of_a_form_words_go_on_answering_the_form()
    {
        await using var world = Mornings.Start(AddThanked, new Word("word") { Write = _ => Asking with { Asks = true } });
        var min = await world.KnowsAsync(Mornings.Min);
        world.Clock.AdjustTime(Mornings.Wednesday.AddSeconds(-5));
        await min.SaysAsync("log a visit");
        await world.RoundAtAsync(Mornings.Wednesday);
        Assert.Single(min.Hears());

        Assert.DoesNotContain(await min.SaysAsync("cancel"), s => s.Text.Contains("Glad", StringComparison.Ordinal));
        Assert.DoesNotContain(await min.SaysAsync("all well"), s => s.IsUpdate);
    }

    [Fact]
    public async Task By_itself_the_program_sends_it_when_its_time_has_come()
    {
        await using var world = Mornings.Start(services => services.AddHostedService<PromptWorker>(), new Word("word"));
        var min = world.As(Mornings.Min);
        await min.ArrivesAsync();

        Assert.Equal(["Zhang Min, 2026-11-24"], (await min.HearsAsync()).Texts());
    }

    private static Reply Asking =>
        new("How is it going?", Card.Of([Press.Act("All well", "test.thanked", "1", card: "word-1")]), Shows: "word-1");

    private static void AddThanked(IServiceCollection services)
    {
        var map = (IntentMap)services.Single(d => d.ServiceType == typeof(IntentMap)).ImplementationInstance!;
        map.Act<Thanked>("test.thanked");
        services.AddScoped<Thanked>();
    }

    private sealed class Thanked : IAct
    {
        public Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
            Task.FromResult(new Reply("Glad.", new Card("Glad to hear it.", null, [], [])));
    }
}
