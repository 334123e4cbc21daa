using SalesBot.Core.Calendar;
using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

public sealed class ReaderTests
{
    private static readonly Reader Reader = Learned.Reader;

    [Theory]
    [InlineData("Visited Tianyuan in Jinxiang, wants 200 cases, follow up Friday", "Tianyuan Foods", null, "in_person", "wants 200 cases", "follow up", "2026-11-20")]
    [InlineData("Saw Kongfu this morning, they'll sign", "Kongfu Trading", "2026-11-18", "in_person", "they'll sign", null, null)]
    [InlineData("visited kong fu yesterday they want 200 cases follow up friday", "Kongfu Trading", "2026-11-17", "in_person", "they want 200 cases", "follow up", "2026-11-20")]
    [InlineData("Visited Kongfu. They want 200 cases. Follow up on Friday.", "Kongfu Trading", null, "in_person", "They want 200 cases", "Follow up", "2026-11-20")]
    [InlineData("I visited Kongfu yesterday with the boss about the hotel label", "Kongfu Trading", "2026-11-17", "in_person", "with the boss about the hotel label", null, null)]
    [InlineData("Called Luhua, they will pay next month", "Luhua Wines", null, "call", "they will pay next month", null, null)]
    [InlineData("Kongfu wants samples by Wednesday", "Kongfu Trading", null, null, "wants samples by Wednesday", null, null)]
    [InlineData("Kongfu came to our office, they want the label, call back next week", "Kongfu Trading", null, "at_ours", "they want the label", "call back", "2026-11-23")]
    [InlineData("Ayer visité a Laoshan, quieren muestras", "Laoshan Trading", "2026-11-17", "in_person", "quieren muestras", null, null)]
    [InlineData("Hoy visité a Kongfu, quieren 200 cajas, seguimiento el viernes", "Kongfu Trading", "2026-11-18", "in_person", "quieren 200 cajas", "seguimiento", "2026-11-20")]
    [InlineData("Visité a Laoshan esta mañana, les interesa, les enviaré la oferta el lunes", "Laoshan Trading", "2026-11-18", "in_person", "les interesa", "les enviaré la oferta", "2026-11-23")]
    [InlineData("今天拜访了天源副食，要200箱，周五跟进", "Tianyuan Foods", "2026-11-18", "in_person", "要200箱", "跟进", "2026-11-20")]
    [InlineData("周五要给孔府寄样品，今天拜访了孔府，老板满意", "Kongfu Trading", "2026-11-18", "in_person", "老板满意", "要给孔府寄样品", "2026-11-20")]
    [InlineData("Log a visit", null, null, null, null, null, null)]
    public void A_visit_in_one_line_is_taken_apart(
        string said, string? customer, string? date, string? kind, string? outcome, string? nextStep, string? due)
    {
        var reading = Reader.Read(said, DemoNames.SaidBy());

        var slots = reading.Slots;
        Assert.Equal(Intents.VisitLog, reading.Intent);
        Assert.Equal(
            (customer, Day(date), kind, outcome, nextStep, Day(due)),
            (slots.Customer?.Display, slots.Date, slots.Kind, slots.Outcome, slots.NextStep, slots.Due));
    }

    [Theory]
    [InlineData("saw Kongfu, they agreed, send contract tomorrow", "they agreed", "send contract", "2026-11-19")]
    [InlineData("saw Kongfu, boss away, try again Monday", "boss away", "try again", "2026-11-23")]
    [InlineData("saw Kongfu, they want samples, will send samples by Friday", "they want samples", "will send samples", "2026-11-20")]
    [InlineData("Acabo de salir de Taishan, muy interesados, mandar contrato mañana", "muy interesados", "mandar contrato", "2026-11-19")]
    [InlineData("今天拜访了孔府，价格谈好了，明天发合同", "价格谈好了", "发合同", "2026-11-19")]
    [InlineData("拜访了孔府，他们要签，周四送合同", "他们要签", "送合同", "2026-11-19")]
    [InlineData("拜访了孔府，他们要签，星期四把合同送过去", "他们要签", "把合同送过去", "2026-11-19")]
    [InlineData("拜访了孔府，要样品，26号送样品", "要样品", "送样品", "2026-11-26")]
    [InlineData("Visité a Kongfu, van a firmar, el jueves llevo el contrato", "van a firmar", "llevo el contrato", "2026-11-19")]
    [InlineData("saw Kongfu, they will sign, on Thursday I bring the contract", "they will sign", "I bring the contract", "2026-11-19")]
    public void What_is_to_be_done_by_a_day_is_the_next_step(string said, string outcome, string step, string due)
    {
        var slots = Learned.Reader.Read(said, DemoNames.SaidBy()).Slots;

        Assert.Equal((outcome, step, due), (slots.Outcome, slots.NextStep, slots.Due?.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void An_unknown_customer_is_told_as_it_was_typed()
    {
        var slots = Reader.Read("visited Blah Corp, they want samples", DemoNames.SaidBy()).Slots;

        Assert.Equal(("Blah Corp", null, "they want samples"), (slots.UnknownName, slots.Customer, slots.Outcome));
    }

    [Theory]
    [InlineData("how is Atlantis doing", "Atlantis")]
    [InlineData("¿cómo va Atlantis?", "Atlantis")]
    [InlineData("亚特兰蒂斯怎么样", "亚特兰蒂斯")]
    [InlineData("how is everything going", null)]
    [InlineData("最近怎么样", null)]
    public void A_name_that_fits_none_is_told(string said, string? unknown) =>
        Assert.Equal(unknown, Reader.Read(said, DemoNames.SaidBy()).Slots.UnknownName);

    [Theory]
    [InlineData("zhang.min", "visited Tianyuan", "Tianyuan Foods")]
    [InlineData("zhang.wei", "visited Tianyuan", "Tianyuan Catering")]
    [InlineData("zhang.min", "visited Tianyuan in Zibo", "Tianyuan Catering")]
    [InlineData("liu.yang", "visited Tianyuan in Jining", "Tianyuan Foods")]
    [InlineData("liu.yang", "visited Tianyuan", null)]
    public void A_region_settles_a_name_else_the_own_customer_else_nothing(string speaker, string said, string? customer)
    {
        var reading = Reader.Read(said, DemoNames.SaidBy(speaker));

        Assert.Equal(customer, reading.Slots.Customer?.Display);
        Assert.Equal(customer is null ? ["Tianyuan Foods", "Tianyuan Catering"] : [], reading.Ambiguous.GetValueOrDefault("customer", []).Select(n => n.Display));
    }

    [Fact]
    public void A_surname_that_two_bear_stays_open()
    {
        var reading = Reader.Read("How is Zhang doing", DemoNames.SaidBy());

        Assert.Equal((Intents.MemberStatus, null), (reading.Intent, reading.Slots.Member));
        Assert.Equal(["Zhang Min", "Zhang Wei"], reading.Ambiguous["member"].Select(n => n.Display));
    }

    [Fact]
    public void What_the_speaker_may_not_see_reads_like_what_does_not_exist()
    {
        var seen = DemoNames.SaidBy("zhang.min") with { Names = DemoNames.Index.Where(n => n.Key is not ("tengzhou" or "C008")) };

        var hidden = Reader.Read("how is Tengzhou doing", seen);

        Assert.Equal((null, "Tengzhou"), (hidden.Slots.Region, hidden.Slots.UnknownName));
        Assert.DoesNotContain(Reader.NearestNames("Tengzhou", seen, NameKind.Region, 3), n => n.Key == "tengzhou");
    }

    [Fact]
    public void A_misspelt_name_has_its_nearest() =>
        Assert.Equal("jining", Reader.NearestNames("Jinning", DemoNames.SaidBy(), NameKind.Region, 3)[0].Key);

    [Theory]
    [InlineData("my quota this month", "zhang.min@demo.example")]
    [InlineData("¿cómo voy con mi cuota?", "zhang.min@demo.example")]
    [InlineData("我的任务完成多少", "zhang.min@demo.example")]
    [InlineData("visits of the team this week", null)]
    [InlineData("how am I doing on new customers", null)]
    [InlineData("我这个月回款完成多少", null)]
    [InlineData("how do we stand on new customers", null)]
    [InlineData("how is Wang Lei doing on visits", "wang.lei@demo.example")]
    public void Mine_is_the_speakers(string said, string? member) =>
        Assert.Equal((Intents.TargetProgress, member), Of(Reader.Read(said, DemoNames.SaidBy())));

    [Theory]
    [InlineData("how is my region doing")]
    [InlineData("¿Cómo va mi zona este trimestre?")]
    [InlineData("我的区域这个季度怎么样")]
    public void My_region_names_neither_region_nor_member(string said)
    {
        var reading = Reader.Read(said, DemoNames.SaidBy());

        Assert.Equal((Intents.RegionStatus, null, null), (reading.Intent, reading.Slots.Region, reading.Slots.Member));
    }

    [Fact]
    public void Due_today_is_a_period_of_one_day() =>
        Assert.Equal(Period.Day(new DateOnly(2026, 11, 18)), Reader.Read("what's due today", DemoNames.SaidBy()).Slots.Period);

    [Fact]
    public void A_bare_quarter_said_in_January_is_the_one_last_begun()
    {
        var january = DemoNames.SaidBy() with { Now = new DateTime(2027, 1, 5, 9, 0, 0) };

        Assert.Equal(Period.Months(2026, 10, 3), Reader.Read("Jining Q4", january).Slots.Period);
    }

    [Fact]
    public void Several_things_in_one_line_become_several_readings()
    {
        var reading = Reader.Read("Saw Luhua and Kongfu; Luhua paid 20k, Kongfu wants samples by Wednesday", DemoNames.SaidBy());

        Assert.Equal(
            ["visit.log Luhua Wines", "visit.log Kongfu Trading wants samples by Wednesday", "payment.record Luhua Wines 20000"],
            reading.More.Prepend(reading).Select(r => $"{r.Intent} {r.Slots.Customer?.Display} {r.Slots.Outcome}{r.Slots.Amount}".Trim()));
    }

    [Fact]
    public void Regions_to_compare_are_a_list() =>
        Assert.Equal(["jining", "tengzhou"], Reader.Read("compara Jining y Tengzhou", DemoNames.SaidBy()).Slots.Regions!.Select(r => r.Key));

    [Fact]
    public void A_reminder_keeps_its_words_and_its_day()
    {
        var slots = Reader.Read("remind me on Monday to call Honghe", DemoNames.SaidBy()).Slots;

        Assert.Equal(("call Honghe", new DateOnly(2026, 11, 23)), (slots.Text, slots.Due));
    }

    [Fact]
    public void A_dropped_follow_up_keeps_its_reason() =>
        Assert.Equal("they went to a rival", Reader.Read("drop the follow-up with Yimeng, they went to a rival", DemoNames.SaidBy()).Slots.Reason);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("OK, save it", true)]
    [InlineData("sí, guárdalo", true)]
    [InlineData("vale", true)]
    [InlineData("对", true)]
    [InlineData("好的，保存", true)]
    [InlineData("no", false)]
    [InlineData("No, thanks", false)]
    [InlineData("不对", false)]
    [InlineData("no la guardes", false)]
    [InlineData("no, yesterday", null)]
    [InlineData("Kongfu", null)]
    [InlineData("", null)]
    public void Yes_and_no_are_whole_answers(string said, bool? expected) => Assert.Equal(expected, Reader.ReadYesNo(said));

    [Theory]
    [InlineData("by phone", "call")]
    [InlineData("una videollamada", "online")]
    [InlineData("来访", "at_ours")]
    [InlineData("in person", "in_person")]
    [InlineData("上门拜访", "in_person")]
    [InlineData("Call", "call")]
    [InlineData("purple", null)]
    public void Kinds_of_visits(string said, string? kind) => Assert.Equal(kind, Reader.ReadVisitKind(said));

    [Theory]
    [InlineData("Strong", "strong")]
    [InlineData("some", "some")]
    [InlineData("not interested", "none")]
    [InlineData("muchas", "strong")]
    [InlineData("ninguna", "none")]
    [InlineData("一般", "some")]
    [InlineData("强", "strong")]
    [InlineData("没有", "none")]
    [InlineData("purple", null)]
    public void Intentions(string said, string? intention) => Assert.Equal(intention, Reader.ReadIntention(said));

    [Theory]
    [InlineData("Speak Spanish", "es")]
    [InlineData("habla inglés", "en")]
    [InlineData("说中文", "zh")]
    public void The_language_to_speak(string said, string language) =>
        Assert.Equal((Intents.SettingsLanguage, language), (Reader.Read(said, DemoNames.SaidBy()).Intent, Reader.Read(said, DemoNames.SaidBy()).Slots.Language));

    [Theory]
    [InlineData("remind me every day at 8", 8, 0)]
    [InlineData("avísame cada mañana a las 7:30", 7, 30)]
    [InlineData("每天早上八点半提醒我", 8, 30)]
    public void The_time_of_the_prompt(string said, int hour, int minute) =>
        Assert.Equal((Intents.SettingsPromptTime, new TimeOnly(hour, minute)), (Reader.Read(said, DemoNames.SaidBy()).Intent, Reader.Read(said, DemoNames.SaidBy()).Slots.Time));

    [Fact]
    public void Nothing_sure_offers_the_best_three() =>
        Assert.Equal(3, Reader.Read("the moon is made of cheese", DemoNames.SaidBy()).Alternatives.Count);

    private static (string, string?) Of(Reading reading) => (reading.Intent, reading.Slots.Member?.Key);

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
