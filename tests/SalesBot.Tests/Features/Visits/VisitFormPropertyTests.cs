using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Visits;

/// <summary>However a visit is told, answered, corrected, left and taken up again: the same is saved.</summary>
public sealed class VisitFormPropertyTests : IAsyncDisposable
{
    private const string WhichCustomer = "Which customer did you see?";

    private const string WhatCameOfIt = "What came of it?";

    private const string ByWhen = "By when?";

    private static readonly Dictionary<string, (string Wrong, string Right, string Field, string WrongValue, string RightValue)> Said = new()
    {
        ["customer"] = ("no, it was Kongfu", "not Kongfu, Luhua", "customer", "C002", "C003"),
        ["outcome"] = ("correct the visit: they think it over", "correct the visit: they want 300 cases", "outcome", "they think it over", "they want 300 cases"),
        ["date"] = ("no, Friday", "no, yesterday", "date", "2026-11-20", "2026-11-23"),
        ["kind"] = ("it was online", "it was a call", "kind", "at_ours", "call"),
        ["intention"] = ("no, some interest", "no, strong intention", "intention", "none", "strong"),
        ["step"] = ("no, the next step is a visit on Thursday", "no, the next step is samples on Monday", "next_step", "visit", "samples"),
    };

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Property(MaxTest = 25, Arbitrary = [typeof(VisitScript)])]
    public async Task Any_order_of_answers_and_corrections_ends_in_the_same_record(VisitScript script)
    {
        var rep = new Rep(_world.As("zhang.min"));
        await rep.SaysAsync(script.Opening);
        foreach (var move in script.Moves)
        {
            await MakeAsync(rep, move);
        }

        await FinishAsync(rep);

        Assert.Equal(
            "C003 | they want 300 cases | 2026-11-23 | Call | Strong | samples | 2026-11-30",
            await LastAsync());
    }

    private static async Task MakeAsync(Rep rep, Move move)
    {
        switch (move.What)
        {
            case "question":
                await rep.SaysAsync("what did I visit last week");
                break;
            case "back":
                await rep.SaysAsync("back");
                break;
            case "skip":
                await LeaveOutAStepAsync(rep);
                break;
            default:
                await FillAsync(rep, move);
                break;
        }
    }

    /// <summary>A next step without a day asks for one, and is left out with it: what stood before is said anew.</summary>
    private static async Task LeaveOutAStepAsync(Rep rep)
    {
        var (step, due) = (rep.Holds("next_step"), rep.Holds("due"));
        await rep.SaysAsync("no, the next step is a sample box");
        if (rep.Asked.EndsWith(ByWhen, StringComparison.Ordinal))
        {
            await rep.SaysAsync("skip");
        }

        if (step is not null && due is not null)
        {
            await rep.SaysAsync($"no, the next step is {step} on {(due == "2026-11-30" ? "Monday" : "Thursday")}");
        }
    }

    private static async Task FillAsync(Rep rep, Move move)
    {
        var (wrong, right, field, wrongValue, rightValue) = Said[move.What];
        var value = move.Right ? rightValue : wrongValue;
        var stillAsks = (field != "customer" && rep.Holds("customer") is null) || (field != "outcome" && rep.Holds("outcome") is null);
        if (move.ByCard && stillAsks)
        {
            await rep.SendsAsync(move.What == "step" ? [(field, value), ("due", move.Right ? "2026-11-30" : "2026-11-26")] : [(field, value)]);
        }
        else if (move.What == "outcome" && rep.Asked.EndsWith(WhatCameOfIt, StringComparison.Ordinal))
        {
            await rep.SaysAsync(value);
        }
        else if (move.What == "customer" && rep.Asked.EndsWith(WhichCustomer, StringComparison.Ordinal))
        {
            await rep.SaysAsync(move.Right ? "luhua" : "kongfu");
        }
        else
        {
            await rep.SaysAsync(move.Right ? right : wrong);
        }
    }

    /// <summary>Whatever "back" opened again is answered rightly, then it is saved.</summary>
    private static async Task FinishAsync(Rep rep)
    {
        for (var questions = 0; questions < 3 && !rep.Asked.Contains("Is this right?", StringComparison.Ordinal); questions++)
        {
            await rep.SaysAsync(rep.Asked.EndsWith(WhichCustomer, StringComparison.Ordinal) ? "luhua" : "they want 300 cases");
        }

        await rep.SaysAsync("yes");
        Assert.StartsWith("Saved: contact with Luhua Wines.", rep.Asked, StringComparison.Ordinal);
    }

    private async Task<string> LastAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<SalesDb>().For(Viewer.System("test"));
        var visit = await all.Visits.OrderByDescending(v => v.Id).FirstAsync();
        var customer = await all.Customers.SingleAsync(c => c.Id == visit.CustomerId);
        var step = await all.FollowUps.SingleOrDefaultAsync(f => f.VisitId == visit.Id && f.Status == FollowUpStatus.Open);
        return $"{customer.Code} | {visit.Outcome} | {visit.Date:yyyy-MM-dd} | {visit.Kind} | {visit.Intention} | {step?.Text} | {step?.DueOn:yyyy-MM-dd}";
    }

    /// <summary>Somebody who fills in the form: what stands on its card, and what was asked last.</summary>
    private sealed class Rep(Person person)
    {
        private Sent? _card;

        public string Asked { get; private set; } = "";

        public string? Holds(string field) => _card?.Card!.SelectTokens("$..items[*]").OfType<Newtonsoft.Json.Linq.JObject>()
            .FirstOrDefault(i => i.Value<string>("id") == field)?.Value<string>("value") is { Length: > 0 } value ? value : null;

        public async Task SaysAsync(string text) => Hear(await person.SaysAsync(text));

        public async Task SendsAsync((string Field, string Value)[] fields) => Hear(await person.PressesAsync(_card!, "Save", fields));

        private void Hear(IReadOnlyList<Sent> answers)
        {
            Asked = answers[^1].Text;
            _card = answers.LastOrDefault(a => a.Card?.SelectTokens("$..items[?(@.id)]").Any() == true) ?? _card;
        }
    }
}
