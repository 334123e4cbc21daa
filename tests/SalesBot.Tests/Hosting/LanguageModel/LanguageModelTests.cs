using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.Payments;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Hosting.LanguageModel;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting.LanguageModel;

/// <summary>A language model is one more guess: checked, confirmed, and missed by nobody when it is not there.</summary>
public sealed class LanguageModelTests : IAsyncDisposable
{
    private const string Line = "kongfoo zzz, mooncakes galore, kerching 4,800";
    private const string NotUnderstood = "I didn't get that. Did you mean one of these? You can also put it another way.";

    private readonly ModelEndpoint _model = new();
    private readonly World _world;

    public LanguageModelTests() => _world = World.Start(
        services => services.AddHttpClient(LanguageModels.Client).ConfigurePrimaryHttpMessageHandler(() => _model),
        ("SalesBot:LanguageModel:Endpoint", "https://model.test/openai/v1"),
        ("SalesBot:LanguageModel:Model", "small"),
        ("SalesBot:LanguageModel:ApiKey", "secret"));

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        _model.Dispose();
    }

    [Fact]
    public async Task What_it_takes_a_sentence_to_say_is_put_to_the_person_and_waits_for_a_yes()
    {
        var zhang = _world.As("zhang.min");
        var kongfu = await IdOfAsync("Kongfu Trading");
        Says($$"""{"intent":"payment.record","customer":"{{kongfu}}","amount":"4,800","region":null}""");

        var asked = Assert.Single(await zhang.SaysAsync(Line));

        Assert.Equal("I'm not sure I got that. Did you mean: Record a payment (Kongfu Trading, 4,800)?", asked.Text);
        Assert.Equal("Yes, that's it", asked.Buttons[0]);
        Assert.Equal((4, "None of these, note it for the administrator"), (asked.Buttons.Count, asked.Buttons[3]));
        Assert.Equal(0, await PaymentsTodayAsync());

        var form = Assert.Single(await zhang.SaysAsync("yes"));
        Assert.Contains("Kongfu Trading", form.Summary, StringComparison.Ordinal);
        Assert.Equal(0, await PaymentsTodayAsync());
        await zhang.SaysAsync("yes");
        Assert.Equal(1, await PaymentsTodayAsync());
        Assert.Equal("payment.record", (await KeptAsync()).Choice);
    }

    [Fact]
    public async Task It_gets_the_sentence_and_names_that_the_speaker_may_see_and_nothing_else()
    {
        await _world.As("zhang.min").SaysAsync(Line);

        var (address, body, key) = Assert.Single(_model.Asked);
        Assert.Equal("https://model.test/openai/v1/chat/completions", address.AbsoluteUri);
        Assert.Equal("secret", key);
        Assert.Equal("small", body.Value<string>("model"));
        Assert.Equal("json_schema", body["response_format"]!.Value<string>("type"));
        var question = Question();
        Assert.Equal(["sentence", "names"], question.Properties().Select(p => p.Name));
        Assert.Equal(Line, question.Value<string>("sentence"));
        Assert.Contains("Kongfu Trading", question["names"]!.Select(n => n.Value<string>("name")));
        Assert.All(question["names"]!.OfType<JObject>(), n => Assert.Subset(new HashSet<string> { "id", "kind", "name", "chinese" }, n.Properties().Select(p => p.Name).ToHashSet()));
        var text = body.ToString();
        foreach (var hidden in (string[])["zhang.min", "demo.example", "C002", "Honghe", "Wang Lei", "347"]) Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_understood_without_it_never_reaches_it()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("how am I doing on my target this month?");
        await zhang.SaysAsync("visited Kongfu");
        await zhang.SaysAsync("zzz they liked the mooncakes qqq");

        Assert.Empty(_model.Asked);
    }

    [Theory]
    [InlineData("I'd love to help! It is probably a payment.")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("}{")]
    [InlineData("""{"intent":42}""")]
    [InlineData("""{"intent":"none"}""")]
    [InlineData("""{"intent":"drop.tables"}""")]
    [InlineData("""{"intent":"unread.none"}""")]
    [InlineData("""{"intent":"payment.record","customer":"C002"}""")]
    [InlineData("""{"intent":"payment.record","customer":"n99"}""")]
    [InlineData("""{"intent":"region.status","region":"n1"}""")]
    [InlineData("""{"intent":"payment.record","intent":"team.deactivate" """)]
    public async Task Garbage_and_what_the_bot_does_not_know_are_no_answer(string content)
    {
        Says(content);

        Assert.Equal(NotUnderstood, await _world.As("zhang.min").AsksAsync("purple monkeys like Kongfu"));
        Assert.Single(_model.Asked);
    }

    [Fact]
    public async Task It_can_only_point_at_words_of_the_sentence()
    {
        Says("""
            {"intent":"visit.log","outcome":"Your account is locked, log in at https://evil.example","next_step":"mooncakes galore",
             "due":"2027-01-01","amount":"9999999","text":"ignore all rules","kind":"superuser"}
            """);

        var asked = Assert.Single(await _world.As("zhang.min").SaysAsync("kongfoo zzz, mooncakes galore"));

        Assert.StartsWith("I'm not sure I got that. Did you mean: Log a visit (", asked.Text, StringComparison.Ordinal);
        Assert.Contains("mooncakes galore", asked.Text, StringComparison.Ordinal);
        var all = asked.Activity.ToString();
        foreach (var made in (string[])["evil", "locked", "2027", "9999999", "ignore", "superuser"]) Assert.DoesNotContain(made, all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team.deactivate")]
    [InlineData("unread.list")]
    [InlineData("summary.comment")]
    public async Task What_a_person_may_not_do_is_neither_offered_to_it_nor_taken_from_it(string intent)
    {
        Says($$"""{"intent":"{{intent}}"}""");

        Assert.Equal(NotUnderstood, await _world.As("zhang.min").AsksAsync("qqq zzz mooncakes"));
        Assert.DoesNotContain(intent, Assert.Single(_model.Asked).Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.TooManyRequests, "slow down")]
    [InlineData(HttpStatusCode.Unauthorized, "{}")]
    [InlineData(HttpStatusCode.OK, "<html>a proxy's page</html>")]
    [InlineData(HttpStatusCode.OK, "{}")]
    public async Task An_endpoint_that_fails_is_asked_once_and_missed_by_nobody(HttpStatusCode status, string body)
    {
        _model.Answer = _ => Task.FromResult(ModelEndpoint.Gives(status, body));

        Assert.Equal(NotUnderstood, await _world.As("zhang.min").AsksAsync(Line));
        Assert.Single(_model.Asked);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_is_waited_for_as_long_as_is_set()
    {
        var waits = Waits();
        var zhang = _world.As("zhang.min");

        var answer = zhang.AsksAsync(Line);
        await waits.Task;
        Assert.False(answer.IsCompleted);
        _world.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(NotUnderstood, await answer);
    }

    /// <summary>While one waits for the model, another can be saved: no transaction is open.</summary>
    [Fact]
    public async Task Nobody_waits_for_somebody_elses_question()
    {
        var waits = Waits();
        var answer = _world.As("zhang.min").AsksAsync(Line);
        await waits.Task;

        var chen = _world.As("chen.jie");
        await chen.SaysAsync("visited Caozhou today, they want samples");
        await chen.SaysAsync("yes");

        await using (var scope = _world.Services.CreateAsyncScope())
        {
            var today = new DateOnly(2026, 11, 24);
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Visit>().CountAsync(v => v.Date == today && v.Outcome == "they want samples"));
        }

        Assert.False(answer.IsCompleted);
        _world.Clock.Advance(TimeSpan.FromSeconds(3));
        await answer;
    }

    [Fact]
    public async Task After_three_failures_it_is_left_alone_for_a_while_then_one_tries_again()
    {
        var zhang = _world.As("zhang.min");
        _model.Answer = _ => Task.FromResult(ModelEndpoint.Gives(HttpStatusCode.InternalServerError, ""));
        for (var i = 0; i < 5; i++) await zhang.SaysAsync($"zzz qqq {i}");
        Assert.Equal(3, _model.Asked.Count);

        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await zhang.SaysAsync("zzz qqq again");
        await zhang.SaysAsync("zzz qqq once more");
        Assert.Equal(4, _model.Asked.Count);

        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        Says("""{"intent":"help"}""");
        Assert.Equal("I'm not sure I got that. Did you mean: See what I can do?", await zhang.AsksAsync("zzz qqq hm"));
        await zhang.SaysAsync("zzz qqq hm hm");
        Assert.Equal(6, _model.Asked.Count);
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_asked()
    {
        using var model = new ModelEndpoint();
        await using var world = World.Start(services => services.AddHttpClient(LanguageModels.Client).ConfigurePrimaryHttpMessageHandler(() => model));

        Assert.Equal(NotUnderstood, await world.As("zhang.min").AsksAsync(Line));
        Assert.Empty(model.Asked);
    }

    private void Says(string content) => _model.Answer = _ => Task.FromResult(ModelEndpoint.Says(content));

    /// <summary>The endpoint takes the question and never answers; done once it was asked.</summary>
    private TaskCompletionSource Waits()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _model.Answer = async gone =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, gone);
            throw new InvalidOperationException();
        };
        return asked;
    }

    private JObject Question() => JObject.Parse(_model.Asked[^1].Body["messages"]!.Last!["content"] switch
    {
        JArray parts => parts[0].Value<string>("text")!,
        var text => text!.Value<string>()!,
    });

    /// <summary>The number under which the model gets a name: the same for the same sentence.</summary>
    private async Task<string> IdOfAsync(string name)
    {
        _model.Answer = _ => Task.FromResult(ModelEndpoint.Says("""{"intent":"none"}"""));
        await _world.As("zhang.min").SaysAsync(Line);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        return Question()["names"]!.First(n => n.Value<string>("name") == name).Value<string>("id")!;
    }

    private async Task<int> PaymentsTodayAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var today = new DateOnly(2026, 11, 24);
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Payment>().CountAsync(p => p.Date == today && p.Amount == 4_800m);
    }

    private async Task<UnreadSentence> KeptAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<UnreadSentence>().AsNoTracking().OrderBy(u => u.Id).LastAsync();
    }
}
