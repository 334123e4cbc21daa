using System.Globalization;
using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>What is said of one's own settings and of leave, seen on Tuesday, 24 November 2026.</summary>
public sealed class SettingSlotsTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("remind me every day at 8", "08:00")]
    [InlineData("every morning at half past seven", "07:30")]
    [InlineData("avísame a las 8", "08:00")]
    [InlineData("每天8点提醒我", "08:00")]
    [InlineData("每天早上八点半提醒我", "08:30")]
    public void The_prompt_time(string said, string time) =>
        Assert.Equal($"settings.prompt_time {time}", Read(said) is var r ? $"{r.Intent} {r.Slots.Time:HH:mm}" : "");

    [Theory]
    [InlineData("only Monday to Thursday", "set", "Monday, Tuesday, Wednesday, Thursday")]
    [InlineData("no prompts on Saturdays", "remove", "Saturday")]
    [InlineData("not on weekends please", "remove", "Saturday, Sunday")]
    [InlineData("only mon wed fri", "set", "Monday, Wednesday, Friday")]
    [InlineData("add Saturday to my prompt days", "add", "Saturday")]
    [InlineData("prompt me on working days only", "working", "")]
    [InlineData("solo de lunes a jueves", "set", "Monday, Tuesday, Wednesday, Thursday")]
    [InlineData("sin avisos los sábados", "remove", "Saturday")]
    [InlineData("只在周一到周四提醒我", "set", "Monday, Tuesday, Wednesday, Thursday")]
    [InlineData("只在周一三五提醒我", "set", "Monday, Wednesday, Friday")]
    public void Days_of_the_week(string said, string how, string days) =>
        Assert.Equal($"settings.days {how} {days}", Read(said) is var r ? $"{r.Intent} {r.Slots.Which} {r.Slots.Weekdays}" : "");

    [Theory]
    [InlineData("nothing after 19:00", "after 19:00 ")]
    [InlineData("nothing after 19", "after 19:00 ")]
    [InlineData("nothing after eight pm please", "after 20:00 ")]
    [InlineData("quiet from 19 to 8", "between 19:00 08:00")]
    [InlineData("quiet from 7 pm to 8 am", "between 19:00 08:00")]
    [InlineData("don't write to me before 9", "before 09:00 ")]
    [InlineData("only write to me between 9 and 18", "outside 09:00 18:00")]
    [InlineData("quiet hours off", "off  ")]
    [InlineData("no messages in the evening", "remove  ")]
    [InlineData("nada después de las 19", "after 19:00 ")]
    [InlineData("silencio de 19:00 a 8:00", "between 19:00 08:00")]
    [InlineData("no me escribas antes de las 9", "before 09:00 ")]
    [InlineData("escríbeme solo entre las 9 y las 18", "outside 09:00 18:00")]
    [InlineData("quita las horas de silencio", "off  ")]
    [InlineData("19点以后别打扰我", "after 19:00 ")]
    [InlineData("免打扰19点到8点", "between 19:00 08:00")]
    [InlineData("9点前不要消息", "before 09:00 ")]
    [InlineData("只在9点到18点间给我发", "outside 09:00 18:00")]
    [InlineData("取消免打扰", "off  ")]
    public void Quiet_hours(string said, string hours) =>
        Assert.Equal($"settings.quiet {hours}", Read(said) is var r ? $"{r.Intent} {r.Slots.Which} {r.Slots.Time:HH:mm} {r.Slots.Until:HH:mm}" : "");

    [Theory]
    [InlineData("周六不要提醒", "Saturday")]
    [InlineData("no messages on Friday", "Friday")]
    public void Quiet_on_a_day_of_the_week_is_a_day_less(string said, string days) =>
        Assert.Equal($"remove {days}", Read(said) is var r ? $"{r.Slots.Which} {r.Slots.Weekdays}" : "");

    [Theory]
    [InlineData("not today", "2026-11-25")]
    [InlineData("no messages today", "2026-11-25")]
    [InlineData("pause until Monday", "2026-11-30")]
    [InlineData("mute until tomorrow", "2026-11-25")]
    [InlineData("pause for 3 days", "2026-11-27")]
    [InlineData("hoy no", "2026-11-25")]
    [InlineData("pausa hasta el lunes", "2026-11-30")]
    [InlineData("今天不要提醒", "2026-11-25")]
    [InlineData("暂停到周一", "2026-11-30")]
    public void A_pause_ends_on_a_day(string said, string until) =>
        Assert.Equal($"settings.quiet pause {until}", Read(said) is var r ? $"{r.Intent} {r.Slots.Which} {Iso(r.Slots.Due)}" : "");

    [Theory]
    [InlineData("my time zone is Madrid", "Europe/Madrid")]
    [InlineData("I'm in Madrid this week", "Europe/Madrid")]
    [InlineData("change my time zone to europe/madrid", "Europe/Madrid")]
    [InlineData("my time zone is Santiago", "America/Santiago")]
    [InlineData("my time zone is Santiago de Compostela", "Europe/Madrid")]
    [InlineData("mi zona horaria es Córdoba", "Europe/Madrid America/Argentina/Cordoba")]
    [InlineData("estoy en Nueva York", "America/New_York")]
    [InlineData("我这周在马德里", "Europe/Madrid")]
    [InlineData("my time zone is Atlantis", "? Atlantis")]
    [InlineData("mi zona horaria es Atlántida", "? Atlántida")]
    [InlineData("我的时区是桃花源", "? 桃花源")]
    public void A_time_zone_is_named_by_a_city_or_by_its_id(string said, string zones) =>
        Assert.Equal($"settings.zone {zones}", Read(said) is var r
            ? $"{r.Intent} {(r.Slots.Zones is { } ids ? string.Join(' ', ids) : $"? {r.Slots.UnknownName}")}" : "");

    [Theory]
    [InlineData("I'm on leave from 30 Nov to 4 Dec, Wang Lei covers for me", "2026-11-30 2026-12-04 / wang.lei")]
    [InlineData("vacation from 30 November to 4 December, substitute Wang Lei", "2026-11-30 2026-12-04 / wang.lei")]
    [InlineData("Zhang Min is on leave from 30 Nov to 4 Dec, Wang Lei covers", "2026-11-30 2026-12-04 zhang.min / wang.lei")]
    [InlineData("I'm on leave from Monday to Friday", "2026-11-30 2026-12-04 / ")]
    [InlineData("I'm on leave next week", "2026-11-30 2026-12-06 / ")]
    [InlineData("I'm sick today", "2026-11-24 2026-11-24 / ")]
    [InlineData("I'm on leave from Thursday", "2026-11-26  / ")]
    [InlineData("out of office till Friday", "2026-11-24 2026-11-27 / ")]
    [InlineData("I'm ill, back on Friday", "2026-11-24 2026-11-26 / ")]
    [InlineData("put me on leave for two weeks starting 30 November", "2026-11-30 2026-12-13 / ")]
    [InlineData("I'm on leave", "  / ")]
    [InlineData("I'm on leave from 30 Nov to 4 Dec, Bob Ross covers for me", "2026-11-30 2026-12-04 / ? Bob Ross")]
    [InlineData("Bob Ross is on leave next week", "2026-11-30 2026-12-06 / ? Bob Ross")]
    [InlineData("I'm on leave from 4 Dec to 30 Nov", "2026-12-04 2026-11-30 / ")]
    [InlineData("estoy de vacaciones del 30 al 4, me cubre Wang Lei", "2026-11-30 2026-12-04 / wang.lei")]
    [InlineData("estoy de vacaciones del 30 al 4 de diciembre", "2026-11-30 2026-12-04 / ")]
    [InlineData("estoy de vacaciones del 30 de noviembre al 4 de diciembre, Wang Lei me sustituye", "2026-11-30 2026-12-04 / wang.lei")]
    [InlineData("Zhang Min está de vacaciones la semana que viene, la cubre Wang Lei", "2026-11-30 2026-12-06 zhang.min / wang.lei")]
    [InlineData("mañana no trabajo", "2026-11-25 2026-11-25 / ")]
    [InlineData("11月30日到12月4日我休假，王磊代班", "2026-11-30 2026-12-04 / wang.lei")]
    [InlineData("张敏下周休假，由王磊代班", "2026-11-30 2026-12-06 zhang.min / wang.lei")]
    [InlineData("我下周休假", "2026-11-30 2026-12-06 / ")]
    public void Leave(string said, string leave) => Assert.Equal($"settings.leave {leave}", Read(said) is var r
        ? $"{r.Intent} {Iso(r.Slots.From)} {Iso(r.Slots.Due)} {Upn(r.Slots.Member)}/ {Upn(r.Slots.To).Trim()}{(r.Slots.UnknownName is { } unknown ? $"? {unknown}" : "")}" : "");

    [Theory]
    [InlineData("I'm back", " ")]
    [InlineData("I'm back on Thursday", "2026-11-26 ")]
    [InlineData("end Zhang Min's leave", " zhang.min ")]
    [InlineData("termina las vacaciones de Zhang Min", " zhang.min ")]
    [InlineData("结束张敏的休假", " zhang.min ")]
    public void The_end_of_leave(string said, string end) =>
        Assert.Equal($"leave.end {end}", Read(said) is var r ? $"{r.Intent} {Iso(r.Slots.Due)} {Upn(r.Slots.Member)}" : "");

    private static Reading Read(string said) => Reader.Read(said, DemoNames.SaidBy("he.wei") with { Now = new(2026, 11, 24, 10, 10, 0) });

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Upn(Name? member) => member is null ? "" : $"{member.Key.Split('@')[0]} ";
}
