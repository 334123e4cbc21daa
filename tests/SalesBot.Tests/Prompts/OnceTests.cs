using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Data;
using SalesBot.Prompts;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Prompts;

/// <summary>A day's prompt comes once, whatever happens to the processes that send it.</summary>
public sealed class OnceTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    [Fact]
    public async Task The_prompt_of_the_day_comes_at_the_members_own_time_and_once()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);

        await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(-1));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(Mornings.Wednesday);
        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
        await world.RoundAtAsync(Mornings.Wednesday.AddSeconds(15));
        await world.RoundAtAsync(Mornings.Wednesday.AddHours(5));
        Assert.Empty(min.Hears());

        var row = await world.PromptAsync(Mornings.Min, Day);
        Assert.Equal((PromptOutcome.Sent, 1, Mornings.Wednesday.UtcDateTime), (row.Outcome, row.Attempts, row.DueAt));
        Assert.Equal((Mornings.Wednesday.UtcDateTime, world.Connector.Sent[^1].Id), (row.SettledAt!.Value, row.SentId!));
    }

    [Fact]
    public async Task After_a_restart_in_the_middle_of_the_morning_the_rest_get_theirs_and_nobody_gets_it_twice()
    {
        await using var world = Mornings.Start(new Word("word"));
        string[] names = [Mornings.Min, "chen.jie", "zhao.ning", "zhang.wei"];
        var people = new List<Person>();
        foreach (var name in names)
        {
            people.Add(await world.KnowsAsync(name));
        }

        // The channel takes two of four, then the program is stopped.
        var taken = 0;
        world.Connector.Fault = _ => Interlocked.Increment(ref taken) <= 2 ? null : Mornings.Answer(System.Net.HttpStatusCode.ServiceUnavailable);
        await world.RoundAtAsync(Mornings.Wednesday);
        await world.StopAsync();
        Assert.Equal(2, people.Sum(p => p.Hears().Count));
        world.Connector.Fault = null;
        world.Run();
        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(1));
        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(2));

        var heard = world.Connector.Sent.Texts().Where(t => t.EndsWith("2026-11-25", StringComparison.Ordinal));
        Assert.Equal(["Chen Jie, 2026-11-25", "Zhang Min, 2026-11-25", "Zhang Wei, 2026-11-25", "Zhao Ning, 2026-11-25"], heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_instances_over_one_store_send_each_prompt_once()
    {
        await using var world = Mornings.Start(new Word("word"));
        foreach (var name in (string[])[Mornings.Min, "chen.jie", "zhao.ning", "zhang.wei", "wang.lei", "sun.hui", "maria.lopez", "diego.ruiz"])
        {
            await world.KnowsAsync(name);
        }

        var before = world.Connector.Sent.Count;
        world.Clock.AdjustTime(Mornings.Wednesday);
        PromptRound[] rounds = [.. Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<PromptRound>(world.Services))];
        await Task.WhenAll(rounds.Select(r => Task.Run(() => r.RunAsync(default))));

        Assert.Equal(8, world.Connector.Sent.Skip(before).Select(s => s.Conversation).Distinct().Count());
        Assert.Equal(8, world.Connector.Sent.Count - before);
    }

    [Fact]
    public async Task What_a_process_had_in_hand_when_it_died_is_taken_up_when_its_lease_has_run_out()
    {
        await using var world = Mornings.Start(new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);
        await world.LeftAsync(await world.PromptAsync(Mornings.Min, Day), "a process that is gone", Mornings.Wednesday.AddMinutes(2));

        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(2));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(Mornings.Wednesday.AddMinutes(2).AddSeconds(1));
        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
    }

    [Fact]
    public async Task A_program_that_stops_gives_back_what_it_has_in_hand_so_that_the_next_need_not_wait()
    {
        using var stopping = new CancellationTokenSource();
        var word = new Word("word");
        await using var world = Mornings.Start(word);
        var min = await world.KnowsAsync(Mornings.Min);
        var usual = word.Write;
        word.Write = _ =>
        {
            stopping.Cancel();
            throw new OperationCanceledException(stopping.Token);
        };

        world.Clock.AdjustTime(Mornings.Wednesday);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => world.Services.GetRequiredService<PromptRound>().RunAsync(stopping.Token));
        var row = await world.PromptAsync(Mornings.Min, Day);
        Assert.Equal((null, 0, PromptOutcome.Waiting), (row.LeaseOwner, row.Attempts, row.Outcome));
        word.Write = usual;
        await world.RoundAsync();

        Assert.Equal(["Zhang Min, 2026-11-25"], min.Hears().Texts());
    }

    [Fact]
    public async Task A_process_that_comes_back_late_does_not_settle_what_another_has_taken_up()
    {
        await using var world = Mornings.Start(new Word("word"));
        await world.KnowsAsync(Mornings.Min);
        await using var scope = world.Services.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<PromptRows>();
        world.Clock.AdjustTime(Mornings.Wednesday);
        var id = (await world.PromptAsync(Mornings.Min, Day)).Id;
        var late = (await rows.ClaimAsync("late", null, default)).Single(p => p.Id == id);
        await world.LeftAsync(late, "another", Mornings.Wednesday.AddMinutes(4));

        Assert.False(await rows.BeginAsync(late, default));
        Assert.False(await rows.SettleAsync(late, PromptOutcome.Dropped, null, default));
        Assert.Equal(("another", PromptOutcome.Waiting), (await world.PromptAsync(Mornings.Min, Day)) is var row ? (row.LeaseOwner!, row.Outcome) : default);
    }

    [Fact]
    public async Task Stopped_between_the_channels_answer_and_the_mark_it_comes_once_more_after_an_hour_and_no_third_time()
    {
        var dying = new DiesBeforeTheMark();
        await using var world = Mornings.Start(services => services.ConfigureDbContext<SqliteSalesDb>(o => o.AddInterceptors(dying)), new Word("word"));
        var min = await world.KnowsAsync(Mornings.Min);

        dying.IsDying = true;
        await world.RoundAtAsync(Mornings.Wednesday);
        Assert.Single(min.Hears());
        await world.RoundAtAsync(Mornings.Wednesday.AddHours(1));
        Assert.Empty(min.Hears());
        await world.RoundAtAsync(Mornings.Wednesday.AddHours(1).AddSeconds(1));
        Assert.Single(min.Hears());

        dying.IsDying = false;
        await world.RoundAtAsync(Mornings.Wednesday.AddHours(2).AddSeconds(2));
        Assert.Empty(min.Hears());
        Assert.Equal(PromptOutcome.Failed, (await world.PromptAsync(Mornings.Min, Day)).Outcome);
    }

    [Fact]
    public async Task Once_more_after_an_hour_only_if_it_is_still_owed()
    {
        var dying = new DiesBeforeTheMark { IsDying = false };
        var word = new Word("word");
        await using var world = Mornings.Start(services => services.ConfigureDbContext<SqliteSalesDb>(o => o.AddInterceptors(dying)), word);
        var min = await world.KnowsAsync(Mornings.Min);

        dying.IsDying = true;
        await world.RoundAtAsync(Mornings.Wednesday);
        dying.IsDying = false;
        Assert.Single(min.Hears());
        word.Write = _ => null;
        await world.RoundAtAsync(Mornings.Wednesday.AddHours(2));

        Assert.Empty(min.Hears());
        Assert.Equal(PromptOutcome.Dropped, (await world.PromptAsync(Mornings.Min, Day)).Outcome);
    }

    /// <summary>The store cannot be reached any more from the moment at which a prompt would be marked as sent.</summary>
    private sealed class DiesBeforeTheMark : DbCommandInterceptor
    {
        public bool IsDying { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsDying && command.CommandText.Contains("\"SentId\" = ", StringComparison.Ordinal)
                ? throw new InvalidOperationException("The process is gone.")
                : ValueTask.FromResult(result);
    }
}
