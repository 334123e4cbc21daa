using Newtonsoft.Json.Linq;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Leaves;

/// <summary>Who is away: recorded, refused, ended. Tuesday, 24 November 2026.</summary>
public sealed class LeaveTests : IAsyncDisposable
{
    private const string Asks = "Shall I note it like this?";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("zhang.min", "I'm on leave from 30 Nov to 4 Dec, Chen Jie covers for me", "yes",
        "Noted: you are on leave, Mon, Nov 30 to Fri, Dec 4. Chen Jie stands in, but hasn't talked to me yet: please tell them. I write to you first again on Mon, Dec 7.")]
    [InlineData("diego.ruiz", "estoy de vacaciones del 30 al 4, me cubre María López", "sí",
        "Apuntado: faltas del lun 30 nov al vie 4 dic. Sustituye María López, pero todavía no ha hablado conmigo: avísale tú, por favor. Te vuelvo a escribir por mi cuenta el lun 7 dic.")]
    [InlineData("wang.lei", "11月30日到12月4日我休假，张敏代班", "好",
        "记下了：您 11月30日 周一 到 12月4日 周五 休假。张敏代班，但还没和我说过话，请您告诉一声。12月7日 周一 起再主动提醒您。")]
    public async Task Said_in_a_line_and_confirmed_it_is_noted(string who, string said, string yes, string answer)
    {
        var person = _world.As(who);
        await person.SaysAsync(said);

        Assert.Equal(answer, (await person.SaysAsync(yes))[^1].Text);
    }

    [Fact]
    public async Task A_manager_records_it_for_their_people_who_are_told()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("hello");
        var liu = _world.As("liu.yang");
        await liu.AsksAsync("speak English");

        await liu.SaysAsync("Zhang Min is on leave from 30 Nov to 4 Dec, Chen Jie covers");

        Assert.Equal(
            "Zhang Min is on leave, Mon, Nov 30 to Fri, Dec 4. I've noted it. Chen Jie stands in, but hasn't talked to me yet: please tell them.",
            (await liu.SaysAsync("yes"))[^1].Text);
        Assert.Equal("Liu Yang has noted that you are on leave, Mon, Nov 30 to Fri, Dec 4. Chen Jie stands in.", Assert.Single(await zhang.HearsAsync()).Text);
        Assert.Equal("Nobody is on leave today. 1 leave is to come.", await zhang.AsksAsync("who is on leave"));
    }

    [Theory]
    // Of another manager's people and one whom nobody knows: both alike.
    [InlineData("liu.yang", "Sun Hui is on leave next week", "I don't find \"Sun Hui\" among your people and colleagues. Please say it again with a name I know.")]
    [InlineData("liu.yang", "Bob Ross is on leave next week", "I don't find \"Bob Ross\" among your people and colleagues. Please say it again with a name I know.")]
    [InlineData("zhang.min", "Sun Hui is on leave next week", "I don't find \"Sun Hui\" among your people and colleagues. Please say it again with a name I know.")]
    [InlineData("zhang.min", "I'm on leave next week, Bob Ross covers for me", "I don't find \"Bob Ross\" among your people and colleagues. Please say it again with a name I know.")]
    // A colleague may be named, but to stand in alone.
    [InlineData("zhang.min", "Chen Jie is on leave next week", "I don't find that person among those whose leave you can record. Who is on leave?")]
    public async Task Nobody_records_it_for_people_they_do_not_lead(string who, string said, string answer)
    {
        var person = _world.As(who);
        await person.AsksAsync("speak English");

        Assert.Equal(answer, Assert.Single(await person.SaysAsync(said)).Text);

        await person.SaysAsync("cancel");
        Assert.Equal("You have no leave that could be ended.", await person.AsksAsync("end my leave"));
    }

    [Fact]
    public async Task A_claim_on_a_card_is_checked_again()
    {
        var zhang = _world.As("zhang.min");
        var form = Assert.Single(await zhang.SaysAsync("I'm on leave from 30 Nov to 30 Nov"));
        Assert.Equal(Asks, form.Text);

        var ofAnother = Assert.Single(await zhang.PressesAsync(form, "Save", ("member", "sun.hui@demo.example")));
        Assert.Equal("I don't find that name among the people you lead. Who is on leave? Shall I note it like this?", ofAnother.Text);

        var toAnother = (await zhang.PressesAsync(ofAnother, "Save", ("member", "zhang.min@demo.example"), ("substitute", "sun.hui@demo.example")))[^1];
        Assert.DoesNotContain("Noted", toAnother.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm on leave from 4 Dec to 30 Nov", "The last day lies before the first. Until which day is it?")]
    [InlineData("I'm on leave from 30 Nov to 30 Dec 2028", "That is more than a year. Until which day is it?")]
    public async Task What_cannot_be_is_refused_in_a_sentence(string said, string answer) =>
        Assert.Equal(answer, Assert.Single(await _world.As("zhang.min").SaysAsync(said)).Text.Split(" Until which day, that")[0]);

    [Fact]
    public async Task What_overlaps_is_refused_and_names_the_other()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("I'm on leave from 30 Nov to 30 Nov");
        await zhang.SaysAsync("yes");

        Assert.Equal(
            "There is a leave already, Mon, Nov 30, and the two would overlap. End that one first, or choose other days. From which day?",
            Assert.Single(await zhang.SaysAsync("I'm on leave from 27 Nov to 2 Dec")).Text);
    }

    [Fact]
    public async Task Who_is_away_then_does_not_stand_in()
    {
        var chen = _world.As("chen.jie");
        await chen.SaysAsync("I'm on leave from 2 Dec to 2 Dec");
        await chen.SaysAsync("yes");

        Assert.StartsWith(
            "Chen Jie is on leave then too. Who else stands in?",
            Assert.Single(await _world.As("zhang.min").SaysAsync("I'm on leave from 30 Nov to 4 Dec, Chen Jie covers for me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_more_than_a_day_it_is_asked_once_who_stands_in()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("I'm on leave next week");
        var wish = Assert.Single(await zhang.SaysAsync("yes"));
        Assert.Equal("Who stands in? On these days they see and do what is due, nothing more.", wish.Text);
        Assert.Equal(["Liu Yang", "Wang Lei", "Chen Jie", "Skip"], wish.Buttons);

        Assert.Equal(
            "Noted: you are on leave, Mon, Nov 30 to Sun, Dec 6. I write to you first again on Mon, Dec 7.",
            (await zhang.SaysAsync("nobody"))[^1].Text);
    }

    [Fact]
    public async Task Back_early_it_ends_the_day_before_and_undo_brings_it_back()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("I'm on leave from 24 Nov to 4 Dec, Chen Jie covers for me");
        await zhang.SaysAsync("yes");
        Assert.Equal("On leave today: Zhang Min.", await zhang.AsksAsync("who is on leave"));

        Assert.Equal("Welcome back! Your leave ended; from Thu, Nov 26 on you are there.", await zhang.AsksAsync("I'm back on Thursday"));
        Assert.Equal("Zhang Min: Tue, Nov 24 to Wed, Nov 25", Card(await zhang.SaysAsync("who is on leave")));

        await zhang.AsksAsync("undo");
        Assert.Equal("Zhang Min: Tue, Nov 24 to Fri, Dec 4", Card(await zhang.SaysAsync("who is on leave")));
        Assert.Equal("Your leave, Tue, Nov 24 to Fri, Dec 4, is cancelled.", await zhang.AsksAsync("I'm back"));
        Assert.Equal("Nobody of yours is on leave, and no leave is to come.", await zhang.AsksAsync("who is on leave"));
    }

    [Fact]
    public async Task What_has_not_begun_is_cancelled_on_a_press()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("I'm on leave from 30 Nov to 30 Nov");
        await zhang.SaysAsync("yes");

        var asked = Assert.Single(await zhang.SaysAsync("cancel my leave"));
        Assert.Equal("Your leave has not begun. Shall I cancel it?", asked.Text);

        Assert.Equal("Your leave, Mon, Nov 30, is cancelled.", Assert.Single(await zhang.PressesAsync(asked, "Cancel Mon, Nov 30")).Text);
    }

    [Fact]
    public async Task Nobody_ends_the_leave_of_another_not_even_who_stands_in()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("I'm on leave from 24 Nov to 4 Dec, Chen Jie covers for me");
        await zhang.SaysAsync("yes");
        var end = new JObject { ["do"] = "act", ["act"] = "leave.end", ["id"] = "1" };

        foreach (var other in (string[])["chen.jie", "sun.hui", "ana.torres", "lin.admin"])
        {
            var person = _world.As(other);
            await person.AsksAsync("speak English");
            Assert.Equal("I don't find that leave among those you can end.", Assert.Single(await person.SubmitsAsync(end)).Text);
        }

        Assert.Equal("I don't find that person among those whose leave you can record.", await _world.As("chen.jie").AsksAsync("end Zhang Min's leave"));
        Assert.Equal("I don't find that person among those whose leave you can record.", await zhang.AsksAsync("end Bob Ross's leave"));
        Assert.Equal("On leave today: Zhang Min.", await zhang.AsksAsync("who is on leave"));
    }

    [Fact]
    public async Task Nobody_waits_for_the_summary_of_who_is_on_leave()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("I'm on leave from 24 Nov to 30 Nov");
        await zhang.SaysAsync("yes");
        await zhang.SaysAsync("skip");
        _world.Clock.AdjustTime(World.Morning.AddDays(4));

        Assert.Equal(
            "Weekly summary, Nov 23 – Nov 29, 2026: nobody waits for it, since you are on leave or it has no working day.",
            await zhang.AsksAsync("who has not submitted"));
        var he = _world.As("he.wei");
        Assert.DoesNotContain("Zhang Min", MissingIn(await he.AsksAsync("who has not submitted")), StringComparison.Ordinal);
        Assert.Contains("Wang Lei", MissingIn(await he.AsksAsync("who has not submitted")), StringComparison.Ordinal);
    }

    private static string MissingIn(string text) => text[text.IndexOf("issing", StringComparison.OrdinalIgnoreCase)..].Split('.')[0];

    private static string Card(IReadOnlyList<Sent> sent) => sent[^1].Summary.Split("- ")[^1].Split(" (")[0].Trim();
}
