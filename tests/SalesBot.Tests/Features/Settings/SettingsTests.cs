using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Settings;

/// <summary>Tuesday, 24 November 2026, 10:10 in Shanghai; the morning's prompt is at 09:00.</summary>
public sealed class SettingsTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("remind me every day at 8", "I now write to you at 08:00. You hear from me next tomorrow, Wed, Nov 25, at 08:00.")]
    [InlineData("remind me every day at 18:00", "I now write to you at 18:00. You hear from me next tomorrow, Wed, Nov 25, at 18:00.")]
    [InlineData("only Monday to Thursday", "I now write to you first on: Monday to Thursday. You hear from me next tomorrow, Wed, Nov 25, at 09:00.")]
    [InlineData("only Mondays", "I now write to you first on: Monday. You hear from me next on Mon, Nov 30 at 09:00.")]
    [InlineData("no prompts on Saturdays", "I now write to you first on: Monday to Friday and Sunday (a Saturday or Sunday only when it is worked). You hear from me next tomorrow, Wed, Nov 25, at 09:00.")]
    [InlineData("nothing after 19:00", "Nothing from me between 19:00 and 07:00. You hear from me next tomorrow, Wed, Nov 25, at 09:00.")]
    [InlineData("quiet from 19 to 8", "Nothing from me between 19:00 and 08:00. You hear from me next tomorrow, Wed, Nov 25, at 09:00.")]
    [InlineData("nothing before 10:00", "Nothing from me between 00:00 and 10:00. Your prompt time, 09:00, lies in these hours, so it comes when they end, at 10:00. You hear from me next tomorrow, Wed, Nov 25, at 10:00.")]
    [InlineData("quiet from 8 to 7", "Nothing from me between 08:00 and 07:00. Your prompt time, 09:00, lies in these hours, so nothing would come: tell me another time, such as \"remind me at 9\". As it stands, I won't write to you first at all. Say \"show my settings\" to see why.")]
    [InlineData("quiet from 8 to 8", "These hours begin and end at the same time. Say something like \"quiet from 19 to 8\".")]
    [InlineData("not today", "Nothing more from me today. You hear from me next tomorrow, Wed, Nov 25, at 09:00.")]
    [InlineData("pause until Monday", "Nothing from me until Mon, Nov 30. You hear from me next on Mon, Nov 30 at 09:00.")]
    [InlineData("pause until 30 April", "I can pause until a day to come, at most 92 days ahead. If you are away longer, tell me \"I'm on leave from … to …\".")]
    [InlineData("my time zone is Atlantis", "I don't know the time zone \"Atlantis\". Name a big city nearby, or an id such as Europe/Madrid.")]
    [InlineData("my time zone is Shanghai", "Your time zone is Asia/Shanghai already: it is 10:10 on Tue, Nov 24 there.")]
    public async Task A_setting_answers_with_what_happens_next(string said, string answer) =>
        Assert.Equal(answer, await _world.As("zhang.min").AsksAsync(said));

    [Theory]
    [InlineData("not today")]
    [InlineData("only Mondays")]
    [InlineData("nothing after 19:00")]
    [InlineData("I'm in Madrid this week")]
    public async Task What_was_set_is_taken_back_by_undo(string said)
    {
        var zhang = _world.As("zhang.min");
        var before = await StoredAsync();
        await zhang.AsksAsync(said);
        Assert.NotEqual(before, await StoredAsync());

        Assert.StartsWith("Taken back: ", await zhang.AsksAsync("undo"), StringComparison.Ordinal);

        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task One_after_another_the_settings_are_kept_together()
    {
        var zhang = _world.As("zhang.min");

        await zhang.AsksAsync("nothing after 19:00");
        await zhang.AsksAsync("nothing before 8:30");
        await zhang.AsksAsync("only Monday to Thursday");
        await zhang.AsksAsync("add Friday to my prompt days");

        Assert.Equal("19:00 08:30 Monday, Tuesday, Wednesday, Thursday, Friday", await StoredAsync(m => $"{m.QuietFrom:HH:mm} {m.QuietTo:HH:mm} {m.PromptDays}"));
    }

    [Fact]
    public async Task Who_moves_takes_what_is_open_along_at_the_same_local_time()
    {
        var zhang = _world.As("zhang.min");
        var before = await OpenAsync();

        await zhang.AsksAsync("I'm in Madrid this week");

        Assert.All(before.Zip(await OpenAsync()), moved => Assert.Equal(
            (moved.First.DueOn, moved.First.DueTime, "Europe/Madrid", Core.Calendar.Zones.InstantOf(moved.First.DueOn, moved.First.DueTime, "Europe/Madrid")),
            (moved.Second.DueOn, moved.Second.DueTime, moved.Second.Zone, moved.Second.DueAt)));
        Assert.NotEmpty(before);
    }

    [Fact]
    public async Task From_then_on_today_is_that_of_the_new_zone()
    {
        var zhang = _world.As("zhang.min");
        await zhang.AsksAsync("my time zone is New York");

        var shown = Assert.Single(await zhang.SaysAsync("pause for 1 day"));

        // Monday evening there.
        Assert.Equal("Nothing more from me today. You hear from me next tomorrow, Tue, Nov 24, at 09:00.", shown.Text);
    }

    [Fact]
    public async Task Each_setting_on_the_card_has_its_button()
    {
        var zhang = _world.As("zhang.min");
        var card = Assert.Single(await zhang.SaysAsync("show my settings"));

        Assert.Equal("At what time shall I write to you? Tap one, or say something like \"remind me at 7:45\".", await PressAsync("Prompt time"));
        Assert.Equal("I write to you first on: every working day. Which days shall it be? Tap one, or say something like \"only Monday to Thursday\".", await PressAsync("Days"));
        Assert.StartsWith("When shall I be quiet?", await PressAsync("Quiet hours"), StringComparison.Ordinal);
        Assert.Equal("Which language shall I speak with you?", await PressAsync("Language"));
        Assert.Equal("Your time zone is Asia/Shanghai: it is 10:10 on Tue, Nov 24 there. Where are you? Name a big city, or an id such as Europe/Madrid.", await PressAsync("Time zone"));
        Assert.Equal("From which day?", await PressAsync("Leave"));

        async Task<string> PressAsync(string line) => Assert.Single(await zhang.PressesAtAsync(card, line, "Change")).Text;
    }

    [Theory]
    [InlineData("lin.admin")]
    [InlineData("he.wei")]
    public async Task Whatever_their_role_people_set_their_own(string who) =>
        Assert.StartsWith("I now write to you at 07:30.", await _world.As(who).AsksAsync("remind me every day at 7:30"), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"do":"ask","intent":"settings.zone","zones":"Mars/Base"}""", "Your time zone is Asia/Shanghai: it is 10:10 on Tue, Nov 24 there. Where are you? Name a big city, or an id such as Europe/Madrid.")]
    [InlineData("""{"do":"ask","intent":"settings.days","weekdays":"0","which":"set"}""", "Then no day would be left, and I'd never write first. To be left alone for a while, say \"pause until Monday\".")]
    [InlineData("""{"do":"ask","intent":"settings.days","weekdays":"4096","which":"set"}""", "I write to you first on: every working day. Which days shall it be? Tap one, or say something like \"only Monday to Thursday\".")]
    [InlineData("""{"do":"ask","intent":"settings.quiet","which":"pause","due":"2020-01-01"}""", "I can pause until a day to come, at most 92 days ahead. If you are away longer, tell me \"I'm on leave from … to …\".")]
    public async Task What_a_button_carries_is_a_claim(string press, string answer) =>
        Assert.Equal(answer, Assert.Single(await _world.As("zhang.min").SubmitsAsync(JObject.Parse(press))).Text);

    [Fact]
    public async Task Holidays_and_make_up_days_of_the_settings_and_of_the_calendar_file_count()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "from,to,kind,name\n2026-11-26,2026-11-27,holiday,Ours\n2026-11-28,,makeup,Ours\n");
        await using var world = World.Start(("SalesBot:Holidays:0", "2026-11-25"), ("SalesBot:CalendarFile", file));
        var zhang = world.As("zhang.min");

        Assert.Equal("I now write to you at 08:00. You hear from me next on Sat, Nov 28 at 08:00.", await zhang.AsksAsync("remind me every day at 8"));
        Assert.Equal(
            "I now write to you first on: Monday to Friday and Sunday (a Saturday or Sunday only when it is worked). You hear from me next on Mon, Nov 30 at 08:00.",
            await zhang.AsksAsync("no prompts on Saturdays"));

        File.Delete(file);
    }

    private Task<string> StoredAsync() => StoredAsync(m => $"{m.PromptTime} {m.PromptDays} {m.QuietFrom} {m.QuietTo} {m.PausedUntil} {m.TimeZone}");

    private async Task<string> StoredAsync(Func<Member, string> say)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return say(await scope.ServiceProvider.GetRequiredService<SalesDb>().Set<Member>().AsNoTracking().SingleAsync(m => m.Upn == "zhang.min@demo.example"));
    }

    private async Task<List<FollowUp>> OpenAsync()
    {
        await using var scope = _world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var zhang = await db.Set<Member>().SingleAsync(m => m.Upn == "zhang.min@demo.example");
        return await db.Set<FollowUp>().AsNoTracking().Where(f => f.OwnerId == zhang.Id && f.Status == FollowUpStatus.Open).OrderBy(f => f.Id).ToListAsync();
    }
}
