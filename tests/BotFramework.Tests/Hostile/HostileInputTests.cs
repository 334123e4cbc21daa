using System.Globalization;
using System.Net;
using System.Text;
using BotFramework.Tests.Drivers;

namespace BotFramework.Tests.Hostile;

/// <summary>
/// Whatever is posted: no exception reaches the host, and no answer blames the bot, but for the fault that is planted.
/// BOTFRAMEWORK_FUZZ sets how many bodies a seed makes, for a longer run.
/// </summary>
public sealed class HostileInputTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("BOTFRAMEWORK_FUZZ") ?? "400", CultureInfo.InvariantCulture);

    [StricterTheory(Difference.Hostile)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Hostile_activities_are_answered_like_any(int seed)
    {
        await using var host = await BotHost.StartAsync(new ExercisedBot());
        var statuses = new Dictionary<HttpStatusCode, int>();
        foreach (var body in new ActivityFuzzer(seed).Bodies(GoodActivities.All, Count))
        {
            var status = await AnswerAsync(host, body);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        // What is hostile must reach both the turn and the refusal, or nothing was tried.
        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.OK) > Count / 10, Told(statuses));
        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.BadRequest) > Count / 10, Told(statuses));
    }

    [Fact]
    public void The_same_seed_makes_the_same_bodies()
    {
        Assert.Equal(Bodies(7), Bodies(7));
        Assert.NotEqual(Bodies(7), Bodies(8));

        static IEnumerable<string> Bodies(int seed) => new ActivityFuzzer(seed).Bodies(GoodActivities.All, 50).Select(Convert.ToBase64String).ToList();
    }

    [Fact]
    public async Task Each_good_activity_is_taken_as_it_is()
    {
        await using var host = await BotHost.StartAsync(new ExercisedBot());

        foreach (var activity in GoodActivities.All)
            Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(activity.ToString())).Status);
    }

    [Fact]
    public async Task The_planted_fault_is_found()
    {
        await using var host = await BotHost.StartAsync(new ExercisedBot());

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.PostAsync(Said.Message(ExercisedBot.Fault).ToString()));

        Assert.Equal("the planted fault", fault.Message);
    }

    private static async Task<HttpStatusCode> AnswerAsync(BotHost host, byte[] body)
    {
        try
        {
            var status = (await host.SendAsync(body)).Status;
            if (status is HttpStatusCode.NotImplemented or < HttpStatusCode.InternalServerError)
                return status;
            throw new InvalidOperationException($"It answered {(int)status}.");
        }
        catch (Exception fault)
        {
            var said = Encoding.UTF8.GetString(body);
            throw new InvalidOperationException($"{fault.Message} on {said[..Math.Min(said.Length, 3000)]}", fault);
        }
    }

    private static string Told(Dictionary<HttpStatusCode, int> statuses) => string.Join(", ", statuses.Select(s => $"{(int)s.Key}: {s.Value}"));
}
