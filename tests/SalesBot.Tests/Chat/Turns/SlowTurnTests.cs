using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Chat;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>A turn that is thought for too long ends like any fault: a plain sentence, and all as it was before.</summary>
public sealed partial class SlowTurnTests
{
    [Theory]
    [InlineData("zhang.min", "Something went wrong on my side, and nothing was saved.")]
    [InlineData("maria.lopez", "Algo ha fallado por mi parte y no se ha guardado nada.")]
    [InlineData("wang.lei", "我这边出了点问题，没有保存任何内容。")]
    public async Task It_ends_with_a_number_that_stands_in_the_log(string name, string beginning)
    {
        var (log, slow) = (new CapturedLog(), new Slowness());
        await using var world = Start(log, slow);
        var person = world.As(name);

        var asking = person.SubmitsAsync(Scene.Asked(Slow.Intent));
        await slow.Begins;
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        var said = Assert.Single(await asking).Text;

        Assert.StartsWith(beginning, said, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.StartsWith(
            $"Error SalesBot.Chat.Turns.TurnTransaction: A turn failed; reference {Reference().Match(said).Value}: System.TimeoutException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_and_the_form_stands_where_it_was()
    {
        var slow = new Slowness();
        await using var world = Start(new CapturedLog(), slow);
        var min = world.As("zhang.min");
        var card = await min.OpensTheFormAsync();

        var asking = min.SubmitsAsync(Scene.Asked(Slow.Intent));
        await slow.Begins;
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await asking;
        await min.PostAsync(min.SavePress(card, "They want samples."));

        Assert.DoesNotContain("half done", await world.ReadAsync(db => db.Set<UnreadSentence>().Select(u => u.Text).ToListAsync()));
        Assert.Contains("They want samples.", await world.ReadAsync(db => db.Set<SalesBot.Core.Visits.Visit>().Select(v => v.Outcome).ToListAsync()));
    }

    [Fact]
    public async Task The_next_message_of_the_conversation_waits_no_longer_than_the_limit()
    {
        var slow = new Slowness();
        await using var world = Start(new CapturedLog(), slow);
        var min = world.As("zhang.min");

        var asking = min.DeliverAsync(min.Message(m => m["value"] = Scene.Asked(Slow.Intent)));
        await slow.Begins;
        var next = min.DeliverAsync(min.Message(m => m["text"] = "help"));
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        (await asking).Dispose();
        (await next).Dispose();

        Assert.Equal(
            ["Something", "Here is w"], world.Connector.Sent.Where(s => s.Conversation == min.Conversation).Select(s => s.Text[..9]));
    }

    [Fact]
    public async Task A_turn_within_the_limit_is_left_alone()
    {
        var slow = new Slowness();
        await using var world = Start(new CapturedLog(), slow);
        var min = world.As("zhang.min");

        var asking = min.SubmitsAsync(Scene.Asked(Slow.Intent));
        await slow.Begins;
        world.Clock.Advance(TimeSpan.FromSeconds(9));
        slow.End();

        Assert.Equal("done at last", Assert.Single(await asking).Text);
    }

    private static World Start(CapturedLog log, Slowness slow) => World.Start(services =>
    {
        services.AddAnswer<Slow>(Slow.Intent);
        services.AddSingleton(slow);
        services.AddSingleton<ILoggerProvider>(log);
    });

    [GeneratedRegex("[0-9A-F]{8}")]
    private static partial Regex Reference();

    private sealed class Slowness
    {
        private readonly TaskCompletionSource _begins = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _ends = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begins => _begins.Task;

        public void End() => _ends.SetResult();

        public Task LastsAsync(CancellationToken cancellationToken)
        {
            _begins.TrySetResult();
            return _ends.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Writes something, then thinks until it is ended.</summary>
    private sealed class Slow(SalesDb db, Slowness slowness) : IAnswer
    {
        public const string Intent = "test.slow";

        public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
        {
            db.Add(new UnreadSentence { MemberId = turn.Member.Id, At = turn.Now, Text = "half done", Guesses = [] });
            await slowness.LastsAsync(cancellationToken);
            return new Reply("done at last");
        }
    }
}
