using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Chat;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>A visit on its way into the store, and questions that only these tests ask.</summary>
internal static class Scene
{
    public const string Customer = "C001";

    /// <summary>Begins to log a visit and gives the card that came back.</summary>
    public static async Task<Sent> OpensTheFormAsync(this Person person) => Assert.Single(await person.SubmitsAsync(Asked("visit.log")));

    /// <summary>What pressing Save on that card sends, ready to be delivered as often as one likes.</summary>
    public static JObject SavePress(this Person person, Sent card, string outcome)
    {
        var save = card.Actions.First(a => a.Value<string>("title") == "Save")["data"]!.DeepClone();
        save["customer"] = Customer;
        save["outcome"] = outcome;
        return person.Message(m => m["value"] = save);
    }

    public static JObject Asked(string intent) => new() { ["do"] = "ask", ["intent"] = intent };

    /// <summary>Adds a question to the bot's map.</summary>
    public static void AddAnswer<T>(this IServiceCollection services, string intent)
        where T : class, IAnswer
    {
        var map = (IntentMap)services.Single(d => d.ServiceType == typeof(IntentMap)).ImplementationInstance!;
        map.Answer<T>(intent);
        services.AddScoped<T>();
    }

    public static async Task<T> ReadAsync<T>(this World world, Func<SalesDb, Task<T>> read)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }

    /// <summary>The visits of today's entry, by what came of them.</summary>
    public static Task<List<string>> VisitsEnteredAsync(this World world) => world.ReadAsync(db =>
        Task.FromResult(db.Set<Visit>().Where(v => v.EnteredAt == World.Morning.UtcDateTime).Select(v => v.Outcome).ToList()));

    /// <summary>Writes something, then fails: what it says of itself quotes what was asked.</summary>
    internal sealed class Breaking(SalesDb db) : IAnswer
    {
        public const string Intent = "test.break";

        public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
        {
            db.Add(new UnreadSentence { MemberId = turn.Member.Id, At = turn.Now, Text = "half done", Guesses = [] });
            throw new InvalidOperationException($"{turn.Member.Name} asked for the broken thing.");
        }
    }
}
