using static SalesBot.Tests.Features.Summaries.SummaryScene;

namespace SalesBot.Tests.Features.Summaries;

/// <summary>What is said about a summary, and by whom it may be said.</summary>
public class NoteTests : IAsyncDisposable
{
    private const string NoneOfTheirs = "I don't find a summary of theirs that was handed in.";

    private const string NoneOfMine = "You have no summary that this could be about. Hand one in first.";

    private const string OnlyLeaders = "Only whoever leads people comments on summaries. To say something about your own, say \"answer: …\".";

    private readonly SummaryScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_comment_said_in_one_line_is_shown_before_it_is_sent()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var he = _scene.World.As("he.wei");

        var form = Assert.Single(await he.SaysAsync("comment on Zhang Min's summary: good, but visit Kongfu; what about last week?"));
        Assert.Empty(await _scene.NotesAsync());
        await he.SaysAsync("yes");

        Assert.Equal($"Your comment on: Zhang Min · {Week}. Shall I send it? Say \"yes\", or tell me what to change.", form.Text);
        Assert.Equal("good, but visit Kongfu; what about last week?", Assert.Single(await _scene.NotesAsync()).Text);
    }

    [Fact]
    public async Task The_button_on_the_card_asks_for_the_words()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var he = _scene.World.As("he.wei");
        var card = Assert.Single(await he.SaysAsync("show Zhang Min's summary"));

        var form = Assert.Single(await he.PressesAsync(card, "Comment"));
        await he.PressesAsync(form, "Save", ("text", "When do you see Luhua?"));

        Assert.Equal($"Your comment on: Zhang Min · {Week}. What do you want to say about it?", form.Text);
        Assert.Equal("When do you see Luhua?", Assert.Single(await _scene.NotesAsync()).Text);
    }

    [Fact]
    public async Task Both_read_what_was_said_in_its_order()
    {
        var (zhang, he) = (_scene.World.As("zhang.min"), _scene.World.As("he.wei"));
        await _scene.HandsInAsync(zhang);
        await he.SaysAsync("comment on Zhang Min's summary: when do you see Luhua?");
        await he.SaysAsync("yes");
        await zhang.SaysAsync("answer: on Wednesday");
        await zhang.SaysAsync("yes");

        foreach (var reader in new[] { zhang, he })
        {
            var shown = Assert.Single(await reader.SaysAsync("show Zhang Min's summary"));
            Assert.EndsWith("Comments\n- He Wei, Fri, Nov 27 at 15:10: when do you see Luhua?\n- Zhang Min, Fri, Nov 27 at 15:10: on Wednesday", shown.Summary);
        }
    }

    [Theory]
    [InlineData("wang.lei", OnlyLeaders)]
    [InlineData("zhang.min", OnlyLeaders)]
    [InlineData("ana.torres", NoneOfTheirs)]
    public async Task Nobody_but_who_leads_the_member_comments_whatever_a_card_carries(string who, string answer)
    {
        var summary = await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var other = _scene.World.As(who);
        await other.SaysAsync("speak English");

        foreach (var id in new object[] { summary.Id, 999_999, "-1", "drop table" })
        {
            Assert.Equal(answer, Assert.Single(await BeginsAsync(other, "summary.comment", id)).Text);
        }

        Assert.Empty(await _scene.NotesAsync());
    }

    [Theory]
    [InlineData("wang.lei")]
    [InlineData("liu.yang")]
    [InlineData("he.wei")]
    public async Task Nobody_answers_in_the_name_of_the_member(string who)
    {
        var summary = await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var other = _scene.World.As(who);
        await other.SaysAsync("speak English");

        Assert.Equal(NoneOfMine, Assert.Single(await BeginsAsync(other, "summary.answer", summary.Id)).Text);
        Assert.Empty(await _scene.NotesAsync());
    }

    [Fact]
    public async Task A_comment_on_a_summary_that_was_taken_back_meanwhile_is_not_kept()
    {
        var (zhang, he) = (_scene.World.As("zhang.min"), _scene.World.As("he.wei"));
        await _scene.HandsInAsync(zhang);
        var form = Assert.Single(await he.SaysAsync("comment on Zhang Min's summary: well done"));
        await zhang.SaysAsync("undo");

        var answer = Assert.Single(await he.PressesAsync(form, "Save"));

        Assert.StartsWith(NoneOfTheirs, answer.Text);
        Assert.Empty(await _scene.NotesAsync());
    }

    [Fact]
    public async Task A_comment_on_somebody_who_moved_to_another_manager_meanwhile_is_not_kept()
    {
        await _scene.HandsInAsync(_scene.World.As("zhang.min"));
        var liu = _scene.World.As("liu.yang");
        await liu.SaysAsync("speak English");
        var form = Assert.Single(await liu.SaysAsync("comment on Zhang Min's summary: well done"));
        await MoveAsync("zhang.min", "ana.torres");

        var answer = Assert.Single(await liu.PressesAsync(form, "Save"));

        Assert.StartsWith(NoneOfTheirs, answer.Text);
        Assert.Empty(await _scene.NotesAsync());
    }

    [Fact]
    public async Task Of_somebody_nobody_knows_there_is_no_summary_to_comment()
    {
        var he = _scene.World.As("he.wei");

        Assert.Equal(NoneOfTheirs, await he.AsksAsync("comment on Wang Lei's summary: where is it?"));
    }

    [Fact]
    public async Task The_member_is_told_at_once_in_their_own_language_and_whoever_commented_is_told_of_the_answer()
    {
        var (zhang, he) = (_scene.World.As("zhang.min"), _scene.World.As("he.wei"));
        await _scene.HandsInAsync(zhang);
        await zhang.SaysAsync("speak Spanish");
        await he.SaysAsync("comment on Zhang Min's summary: when do you see Luhua?");
        var kept = (await he.SaysAsync("yes"))[^1].Text;

        var told = Assert.Single(await zhang.HearsAsync());
        var form = Assert.Single(await zhang.PressesAsync(told, "Responder"));
        await zhang.PressesAsync(form, "Guardar", ("text", "el miércoles"));
        var answered = Assert.Single(await he.HearsAsync());

        Assert.Equal("Your comment is kept, and they are told now.", kept);
        Assert.Equal("He Wei te ha escrito sobre: Resumen semanal, 23 nov – 29 nov 2026", told.Text);
        Assert.Contains("when do you see Luhua?", told.Summary);
        Assert.Equal("Zhang Min answered on: Weekly summary, Nov 23 – Nov 29, 2026", answered.Text);
        Assert.Contains("el miércoles", answered.Summary);
        Assert.Equal(["Comment", "Show"], answered.Buttons);
    }

    [Fact]
    public async Task Who_never_talked_to_the_bot_is_told_nothing_and_reads_it_later()
    {
        var zhang = _scene.World.As("zhang.min");
        await _scene.HandsInAsync(zhang);
        await zhang.SaysAsync("answer: Kongfu paid after all");

        var kept = (await zhang.SaysAsync("yes"))[^1].Text;

        Assert.Equal("Your answer is kept. Your manager has not talked to me yet and sees it in the summary.", kept);
    }

    private async Task MoveAsync(string who, string to)
    {
        var (id, manager) = (await _scene.MemberAsync(who), await _scene.MemberAsync(to));
        await _scene.ChangeAsync(async db => (await db.FindAsync<Core.Members.Member>(id))!.ManagerId = manager);
    }
}
