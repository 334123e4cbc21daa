using SalesBot.Tests.Builders;
using SalesBot.Tests.Drivers;
using static System.FormattableString;

namespace SalesBot.Tests.Features.Team;

public class MemberStatusTests
{
    private const string Status = "member.status";

    private static readonly DateOnly NewYear = Questions.NewYear;

    [Fact]
    public async Task A_manager_sees_how_one_of_the_own_people_is_doing()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Status, ("member", "zhang.min@demo.example"));

        var collected = DemoFiles.CollectedBy("zhang.min@demo.example", NewYear, DemoFiles.Today);
        Assert.StartsWith(
            Invariant($"Zhang Min has collected CNY {collected:#,0} in 2026 as of Nov 24, 2026, against the quota of 1,040,000 ({collected / 10_400:0.0}%). That is "),
            answer.Text, StringComparison.Ordinal);
        var shown = answer.Shown().ToList();
        Assert.Contains(shown, text => text.StartsWith("2 of 8 (25.0%), ", StringComparison.Ordinal) && text.EndsWith(" behind pace, goal 10 (20.0%)", StringComparison.Ordinal));
        Assert.Contains(shown, text => text.StartsWith($"{DemoFiles.Visits("jining", NewYear, DemoFiles.Today)} of 44 (", StringComparison.Ordinal));
        Assert.Equal(["Last visit", "Overdue for a visit", "Follow-ups overdue"], ((string[])["Last visit", "Overdue for a visit", "Follow-ups overdue"]).Where(shown.Contains));
    }

    [Fact]
    public async Task Me_is_who_asks()
    {
        await using var world = World.Start();
        var rep = world.As("wang.lei");

        var named = await rep.AsksForAsync(Status, ("member", "wang.lei@demo.example"));
        var unnamed = await rep.AsksForAsync(Status);

        var collected = DemoFiles.CollectedBy("wang.lei@demo.example", NewYear, DemoFiles.Today);
        Assert.StartsWith(Invariant($"截至2026年11月24日，您2026年回款 {collected:#,0} 元，任务 574,000"), named.Text, StringComparison.Ordinal);
        Assert.Equal(named.Text, unnamed.Text);
    }

    [Theory]
    [InlineData("zhang.min", "chen.jie@demo.example")]
    [InlineData("zhang.min", "liu.yang@demo.example")]
    [InlineData("liu.yang", "sun.hui@demo.example")]
    [InlineData("liu.yang", "he.wei@demo.example")]
    public async Task A_person_whose_figures_may_not_be_seen_reads_like_one_that_does_not_exist(string who, string other)
    {
        await using var world = World.Start();
        var asker = world.As(who);

        var unseen = await asker.AsksForAsync(Status, ("member", other));
        var unknown = await asker.AsksForAsync(Status, ("member", "nobody@demo.example"));

        Assert.Equal(unknown.Text.Replace("nobody@demo.example", other, StringComparison.Ordinal), unseen.Text);
        Assert.DoesNotContain("2026", unseen.Text + unseen.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_several_people_fit_the_buttons_tell_them_apart()
    {
        await using var world = World.Start();
        var director = world.As("he.wei");

        var question = Assert.Single(await director.SaysAsync("how is Zhang doing"));
        var answer = Assert.Single(await director.PressesAsync(question, "Zhang Wei · Zibo"));

        Assert.Equal("Several people fit. Who do you mean?", question.Text);
        Assert.Equal(["Zhang Min · Jining", "Zhang Wei · Zibo"], question.Buttons.Order());
        Assert.StartsWith("Zhang Wei has collected CNY ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zhang.min", "how is Chen Jie doing", "I don't find \"Chen Jie\" among the regions and people you can see. Please check the name.")]
    [InlineData("zhang.min", "how is Nobody Known doing", "I don't find \"Nobody Known\" among the regions and people you can see. Please check the name.")]
    public async Task Whom_one_may_not_see_and_whom_nobody_knows_get_the_same_sentence(string who, string words, string answer)
    {
        await using var world = World.Start();

        Assert.Equal(answer, await world.As(who).AsksAsync(words));
    }

    [Fact]
    public async Task A_past_year_has_nothing_of_today()
    {
        await using var world = World.Start();

        var answer = await world.As("he.wei").AsksForAsync(Status, ("member", "zhang.min@demo.example"), ("period", Questions.LastYear));

        var collected = DemoFiles.CollectedBy("zhang.min@demo.example", new(2025, 1, 1), new(2025, 12, 31));
        Assert.Equal(Invariant($"Zhang Min collected CNY {collected:#,0} in 2025, with no target set."), answer.Text);
        Assert.DoesNotContain("verdue", answer.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_and_owns_no_customers_is_led_to_what_they_answer_for()
    {
        await using var world = World.Start();
        var manager = world.As("ana.torres");

        var answer = await manager.AsksForAsync(Status);
        var region = Assert.Single(await manager.PressesAsync(answer, "Shandong Central"));

        Assert.Equal("Tus cifras son las de tus zonas y tu gente. ¿Qué quieres ver?", answer.Text);
        Assert.StartsWith("Shandong Central lleva cobrados", region.Text, StringComparison.Ordinal);
    }
}
