using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat.Turns;

/// <summary>When something goes wrong on our side the person gets a sentence with a number, and the log keeps their words out.</summary>
public partial class FaultTests
{
    [Fact]
    public async Task A_fault_is_told_with_a_number_that_stands_in_the_log_and_nothing_of_the_turn_is_kept()
    {
        var log = new CapturedLog();
        await using var world = Start(log);

        var said = Assert.Single(await world.As("zhang.min").SubmitsAsync(Scene.Asked(Scene.Breaking.Intent))).Text;

        var reference = Reference().Match(said).Value;
        Assert.Equal(
            $"Something went wrong on my side, and nothing was saved. Please try again; if it happens again, give your administrator the number {reference}.",
            said);
        Assert.Contains(log.Lines, line => line.StartsWith($"Error SalesBot.Chat.Turns.TurnTransaction: A turn failed; reference {reference}: System.InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain("half done", await world.ReadAsync(db => db.Set<UnreadSentence>().Select(u => u.Text).ToListAsync()));
    }

    [Theory]
    [InlineData("maria.lopez", "Algo ha fallado por mi parte")]
    [InlineData("wang.lei", "我这边出了点问题")]
    public async Task A_fault_is_told_in_the_language_of_the_person(string name, string beginning)
    {
        await using var world = Start(new CapturedLog());

        var said = Assert.Single(await world.As(name).SubmitsAsync(Scene.Asked(Scene.Breaking.Intent))).Text;

        Assert.StartsWith(beginning, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_fault_the_form_stands_where_it_was()
    {
        await using var world = Start(new CapturedLog());
        var min = world.As("zhang.min");
        var card = await min.OpensTheFormAsync();

        await min.SubmitsAsync(Scene.Asked(Scene.Breaking.Intent));
        await min.PostAsync(min.SavePress(card, "They want samples."));

        Assert.Equal(["They want samples."], await world.VisitsEnteredAsync());
    }

    [Fact]
    public async Task Neither_what_is_said_nor_who_says_it_stands_in_the_log()
    {
        var log = new CapturedLog();
        await using var world = Start(
            log, ("Logging:LogLevel:Default", "Information"), ("Logging:LogLevel:Microsoft", "Information"), ("Logging:LogLevel:System.Net.Http", "Information"));
        var min = world.As("zhang.min");

        await min.ArrivesAsync();
        await min.SaysAsync("what about the quixotic Tianyuan");
        await min.SaysAsync("cancel");
        await min.PostAsync(min.SavePress(await min.OpensTheFormAsync(), "They want a zephyr of samples."));
        await min.SubmitsAsync(Scene.Asked(Scene.Breaking.Intent));
        world.Connector.Fault = _ => new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("") };
        await min.SaysAsync("and another quixotic one");

        Assert.True(log.Lines.Count > 20, "The log was not captured.");
        Assert.All(
            ["quixotic", "zephyr", "Tianyuan", "zhang.min", "Zhang Min", "张敏", "asked for the broken thing"],
            word => Assert.DoesNotContain(word, log.All, StringComparison.OrdinalIgnoreCase));
    }

    private static World Start(CapturedLog log, params (string, string)[] settings) => World.Start(
        services =>
        {
            services.AddAnswer<Scene.Breaking>(Scene.Breaking.Intent);
            services.AddSingleton<ILoggerProvider>(log);
        },
        settings);

    [GeneratedRegex("[0-9A-F]{8}")]
    private static partial Regex Reference();
}
