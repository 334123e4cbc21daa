using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Visits;

/// <summary>Visits of a period: one's own, and for those who lead the ones of a member, a region or a customer.</summary>
public class VisitListTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("what did I visit last week", "You have 1 visit from Nov 16 to Nov 22, 2026.")]
    [InlineData("what did I visit yesterday", "You have no visits or calls on Nov 23, 2026.")]
    [InlineData("qué visité la semana pasada", "You have 1 visit from Nov 16 to Nov 22, 2026.")]
    [InlineData("上周我拜访了谁", "You have 1 visit from Nov 16 to Nov 22, 2026.")]
    public async Task A_rep_asks_of_their_own(string said, string answer) =>
        Assert.Equal(answer, (await _world.As("zhang.min").SaysAsync(said))[0].Text);

    [Fact]
    public async Task Each_of_ones_own_can_be_corrected_and_deleted()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("Saw Kongfu yesterday, they want samples, follow up Friday");
        await zhang.SaysAsync("yes");

        var list = Assert.Single(await zhang.SaysAsync("what did I visit yesterday"));

        var (text, detail, actions) = Assert.Single(list.Entries);
        Assert.Equal("Kongfu Trading · Nov 23, 2026 · In person", text);
        Assert.Equal("they want samples. Next: follow up, Fri, Nov 27. Entered 1 day late.", detail);
        Assert.Equal(["Correct", "Delete"], actions.Select(a => a.Value<string>("title")));
    }

    [Fact]
    public async Task A_rep_who_asks_of_another_hears_what_one_hears_of_nobody()
    {
        var zhang = _world.As("zhang.min");
        string[] asked =
        [
            await zhang.AsksAsync("visits of Wang Lei this year"),
            await zhang.AsksAsync("visits of Atlantis this year"),
            await zhang.AsksAsync("visits in Tengzhou this year"),
            await zhang.AsksAsync("visits to Honghe this year"),
        ];

        Assert.All(asked, answer => Assert.DoesNotContain("visits in 2026", answer, StringComparison.Ordinal));
        Assert.Equal(asked[1].Replace("Atlantis", "X", StringComparison.Ordinal), asked[0].Replace("Wang Lei", "X", StringComparison.Ordinal));
        Assert.Equal(asked[1].Replace("Atlantis", "X", StringComparison.Ordinal), asked[2].Replace("Tengzhou", "X", StringComparison.Ordinal));
        Assert.Equal(asked[1].Replace("Atlantis", "X", StringComparison.Ordinal), asked[3].Replace("Honghe", "X", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("visits of {0} this month", "Zhang Min", "Nobody Known")]
    [InlineData("visits in {0} last week", "Jining", "Atlantis")]
    [InlineData("overdue follow-ups of {0}", "Zhang Min", "Nobody Known")]
    [InlineData("customers in {0}", "Jining", "Atlantis")]
    [InlineData("who should I visit in {0} this week", "Jining", "Atlantis")]
    public async Task Ones_own_list_is_no_answer_to_a_question_about_another(string question, string hidden, string nobody)
    {
        var chen = _world.As("chen.jie");
        foreach (var name in (string[])[hidden, nobody])
        {
            var answer = await chen.AsksAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, question, name));
            Assert.StartsWith($"I don't find \"{name}\" among", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("maria.lopez", "visitas de {0} este mes", "Zhang Min", "No encuentro \"{0}\" entre")]
    [InlineData("maria.lopez", "seguimientos de {0}", "Zhang Min", "No encuentro \"{0}\" entre")]
    [InlineData("wang.lei", "{0}这个月的拜访", "张敏", "“{0}”")]
    public async Task Nor_is_it_in_Spanish_and_Chinese(string who, string question, string hidden, string said)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var answer = await _world.As(who).AsksAsync(string.Format(culture, question, hidden));
        Assert.Contains(string.Format(culture, said, hidden), answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("member", "wang.lei@demo.example")]
    [InlineData("region", "tengzhou")]
    [InlineData("customer", "C008")]
    public async Task A_button_that_a_rep_made_up_opens_nothing(string slot, string key)
    {
        var press = new JObject { ["do"] = "ask", ["intent"] = "visit.list", [slot] = key, ["period"] = "2026-01-01/2026-12-31" };

        var answer = Assert.Single(await _world.As("zhang.min").SubmitsAsync(press));

        Assert.StartsWith($"I don't find \"{key}\"", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Entries);
    }

    [Theory]
    [InlineData("zhang.min", "visits this year", "You have")]
    [InlineData("liu.yang", "visits of Zhang Min this year", "张敏")]
    [InlineData("liu.yang", "visits in Jining this year", "济宁")]
    [InlineData("liu.yang", "visits to Honghe this year", "滕州鸿鹤酒业")]
    [InlineData("liu.yang", "visits this year", "2026年，您的团队有")]
    [InlineData("he.wei", "visits of Zhang Min this year", "Zhang Min: ")]
    public async Task Pages_follow_each_other_and_none_is_shown_twice(string who, string said, string begins)
    {
        var person = _world.As(who);
        var page = Assert.Single(await person.SaysAsync(said));
        Assert.StartsWith(begins, page.Text, StringComparison.Ordinal);
        HashSet<string> seen = [];
        for (var pages = 1; ; pages++)
        {
            Assert.All(page.Entries, entry => Assert.True(seen.Add(entry.Text + entry.Detail), entry.Text));
            if (page.Buttons.Count == 0)
            {
                Assert.Equal(Total(page), seen.Count);
                Assert.Equal((Total(page) + 4) / 5, pages);
                return;
            }

            Assert.Equal(5, page.Entries.Count());
            page = Assert.Single(await person.PressesAsync(page, page.Buttons[0]));
        }
    }

    [Fact]
    public async Task A_manager_sees_who_made_them_how_late_and_how_often_corrected()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("Saw Kongfu last Friday, they want samples");
        await zhang.SaysAsync("yes");
        foreach (var correction in (string[])["no, it was a call", "yes", "no, strong intention", "yes", "skip"])
        {
            await zhang.SaysAsync(correction);
        }

        var own = (await zhang.SaysAsync("visits to Kongfu last week"))[0];
        var led = (await _world.As("liu.yang").SaysAsync("孔府上周的拜访"))[0];

        Assert.Equal(
            ("Kongfu Trading · Nov 20, 2026 · Call", "they want samples. Intention: Strong. Entered 4 days late. Corrected 2 times."),
            (own.Entries.First().Text, own.Entries.First().Detail));
        Assert.Equal(
            ("孔府商贸 · 2026年11月20日 · 电话 · 张敏", "they want samples。意向：强。晚了 4 天才录入。更正过 2 次。"),
            (led.Entries.First().Text, led.Entries.First().Detail));
    }

    [Fact]
    public async Task An_administrator_is_told_that_visits_are_not_theirs_to_see() =>
        Assert.Equal(
            "Visits are for the sales team; your work is on the command line.",
            await _world.As("lin.admin").AsksAsync("visits of Zhang Min this year"));

    /// <summary>"46 to 48 of 48": the last figure of the line.</summary>
    private static int Total(Sent page) => page.Summary.Split('\n')[1].Split(' ', ',', '，', '条')
        .Select(word => int.TryParse(word, out var number) ? number : 0).Max();
}
