using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Features.Teaching;
using SalesBot.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>The command that reads sentences, and the form in which it writes them.</summary>
public sealed class UnderstandTests
{
    private static readonly Name Jinxiang = new(NameKind.Region, 1, "jinxiang", "Jinxiang", ["金乡"]);
    private static readonly Name Zibo = new(NameKind.Region, 2, "zibo", "Zibo", ["淄博"]);
    private static readonly Name Foods = new(NameKind.Customer, 1, "C001", "Tianyuan Foods", ["天源副食", "Tianyuan"], RegionId: 1);
    private static readonly Name Catering = new(NameKind.Customer, 2, "C027", "Tianyuan Catering", ["Tianyuan"], RegionId: 2);
    private static readonly Name ZhangMin = new(NameKind.Member, 1, "zhang.min@demo.example", "Zhang Min", ["张敏"]);
    private static readonly NameIndex Names = new([Jinxiang, Zibo, Foods, Catering, ZhangMin]);

    [Fact]
    public void A_reading_is_written_as_one_object_on_one_line() => Assert.Equal(
        """{"text":"Visited Tianyuan in Jinxiang, wants 200 cases, follow up Friday","language":"en","intent":"visit.log","confidence":0.98,"slots":{"customer":"Tianyuan Foods","region":"jinxiang","kind":"in_person","outcome":"wants 200 cases","next_step":"follow up","due":"2026-11-20"},"alternatives":[{"intent":"followup.add","confidence":0.01}]}""",
        ReadingJson.Write(
            new Reading
            {
                Text = "Visited Tianyuan in Jinxiang, wants 200 cases, follow up Friday",
                Language = "en",
                Intent = Intents.VisitLog,
                Confidence = 0.9812,
                Slots = new Slots
                {
                    Customer = Foods,
                    Region = Jinxiang,
                    Kind = "in_person",
                    Outcome = "wants 200 cases",
                    NextStep = "follow up",
                    Due = new DateOnly(2026, 11, 20),
                    UnknownName = "not written",
                },
                Alternatives = [new Alternative(Intents.FollowUpAdd, 0.0098)],
            },
            Names));

    [Fact]
    public void Chinese_stays_readable_and_names_are_keys() => Assert.Equal(
        """{"text":"张敏\"上个月\"","language":"zh","intent":"member.status","confidence":1,"slots":{"regions":["jinxiang","zibo"],"member":"zhang.min@demo.example","amount":1500.5,"period":{"from":"2026-10-01","to":"2026-10-31"},"time":"08:30"},"alternatives":[]}""",
        ReadingJson.Write(
            new Reading
            {
                Text = "张敏\"上个月\"",
                Language = "zh",
                Intent = Intents.MemberStatus,
                Confidence = 1,
                Slots = new Slots
                {
                    Member = ZhangMin,
                    Regions = [Jinxiang, Zibo],
                    Amount = 1500.50m,
                    Period = Period.Months(2026, 10, 1),
                    Time = new TimeOnly(8, 30),
                },
            },
            Names));

    [Fact]
    public void Several_that_fit_stand_beside_the_slots()
    {
        var twin = Catering with { Id = 3, Key = "C099", Display = "Tianyuan Foods" };

        Assert.Contains(
            """ "ambiguous":{"customer":["Tianyuan Foods","Tianyuan Catering"],"member":["zhang.min@demo.example"]},"alternatives" """.Trim(),
            ReadingJson.Write(Ambiguous(Foods, Catering), Names), StringComparison.Ordinal);
        Assert.Contains(
            """{"customer":[{"name":"Tianyuan Foods","code":"C001","region":"jinxiang"},{"name":"Tianyuan Foods","code":"C099","region":"zibo"}],""",
            ReadingJson.Write(Ambiguous(Foods, twin), Names), StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_why_it_tells_each_pattern_with_names_and_days_masked() => Assert.EndsWith(
        """ ,"alternatives":[],"why":[{"intent":"greeting","by":"learned","what":"hi {customer} {day}","weight":1.5}]} """.Trim(),
        ReadingJson.Write(Bare("hi", Intents.Greeting), Names, [new Reason(Intents.Greeting, "learned", "hi \u16A0 \u16A3", 1.5)]), StringComparison.Ordinal);

    [Fact]
    public void Further_things_are_readings_of_their_own() => Assert.EndsWith(
        """ ,"alternatives":[],"more":[{"text":"and thanks","language":"en","intent":"thanks","confidence":0.5,"slots":{},"alternatives":[]}]} """.Trim(),
        ReadingJson.Write(Bare("hi", Intents.Greeting) with { More = [Bare("and thanks", Intents.Thanks)] }, Names), StringComparison.Ordinal);

    [Theory]
    [InlineData]
    [InlineData("--as")]
    [InlineData("--now", "2026-11-18T16:10")]
    [InlineData("--as", "zhang.min@demo.example", "--now", "soon")]
    [InlineData("--as", "zhang.min@demo.example", "--loud")]
    [InlineData("--review", "--as", "zhang.min@demo.example")]
    public async Task Wrong_arguments_end_with_two(params string[] arguments)
    {
        await using var nothing = new ServiceCollection().BuildServiceProvider();

        Assert.Equal(2, await Command.Parse(["understand", .. arguments]).RunAsync(nothing, default));
    }

    [Fact]
    public void What_was_not_understood_is_written_as_phrases_with_what_was_meant() => Assert.Equal(
        [
            "## en",
            "# customer.brief",
            "the moon over {customer} is made of cheese\tsaid 3, customer.brief 2, none of the guesses 1",
            "# ?",
            "zzz qqq {amount}\tsaid 2, none of the guesses 1",
            "hm\tsaid 1",
            "## zh",
            "# help",
            "月亮\tsaid 1, help 1",
        ],
        ReviewCommand.Form(
        [
            new UnreadLine("the moon over {customer} is made of cheese", "en", 3, [("customer.brief", 2), ("none", 1)]),
            new UnreadLine("zzz qqq {amount}", "en", 2, [("none", 1)]),
            new UnreadLine("hm", "en", 1, []),
            new UnreadLine("月亮", "zh", 1, [("help", 1)]),
        ]));

    private static Reading Bare(string text, string intent) => new() { Text = text, Language = "en", Intent = intent, Confidence = 0.5 };

    private static Reading Ambiguous(params Name[] customers) => Bare("visited Tianyuan", Intents.VisitLog) with
    {
        Ambiguous = new Dictionary<string, IReadOnlyList<Name>> { ["customer"] = customers, ["member"] = [ZhangMin] },
    };
}
