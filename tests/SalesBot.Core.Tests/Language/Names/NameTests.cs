using SalesBot.Core.Calendar;
using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language.Names;

/// <summary>All the ways in which people write the names of what they work with.</summary>
public sealed class NameTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("Kongfu Trading", "Kongfu Trading")]
    [InlineData("孔府商贸", "Kongfu Trading")]
    [InlineData("Alimento no básico Tianyuan", "Tianyuan Foods")]
    public void As_it_stands_in_the_store(string typed, string customer) => Assert.Equal([customer], Customers(typed));

    [Theory]
    [InlineData("KONGFU TRADING", "Kongfu Trading")]
    [InlineData("kongfu  trading", "Kongfu Trading")]
    [InlineData("KongfuTrading", "Kongfu Trading")]
    [InlineData("kong fu", "Kongfu Trading")]
    [InlineData("Ｋｏｎｇｆｕ　Ｔｒａｄｉｎｇ", "Kongfu Trading")]
    [InlineData("Kongfú Tráding", "Kongfu Trading")]
    [InlineData("alimento no basico tianyuan", "Tianyuan Foods")]
    [InlineData("孔府 商贸", "Kongfu Trading")]
    [InlineData("Kongfu-Trading", "Kongfu Trading")]
    public void Whatever_the_case_accents_width_and_spaces(string typed, string customer) => Assert.Equal([customer], Customers(typed));

    [Theory]
    [InlineData("Tai'an")]
    [InlineData("Tai’an")]
    [InlineData("taian")]
    [InlineData("TAI AN")]
    [InlineData("泰安")]
    [InlineData("泰安市")]
    public void A_region_with_an_apostrophe(string typed) =>
        Assert.Equal(["taian"], Reader.ReadName(typed, DemoNames.SaidBy(), NameKind.Region).Select(n => n.Key));

    [Theory]
    [InlineData("kongfushangmao", "Kongfu Trading")]
    [InlineData("kong fu shang mao", "Kongfu Trading")]
    [InlineData("Kǒngfǔ Shāngmào", "Kongfu Trading")]
    [InlineData("tengzhou honghe jiuye", "Tengzhou Honghe")]
    [InlineData("hong he jiu ye", "Tengzhou Honghe")]
    [InlineData("chang dao yu jia le", "Changdao Island Inns")]
    [InlineData("wenshangxiongdishanghang", "Wenshang Brothers")]
    [InlineData("wen shang xiong di shang hang", "Wenshang Brothers")]
    [InlineData("huang dao gang mian shui", "Huangdao Port Duty Free")]
    [InlineData("kongfu shangmoa", "Kongfu Trading")]
    public void A_Chinese_name_in_pinyin(string typed, string customer) => Assert.Equal([customer], Customers(typed));

    [Theory]
    [InlineData("天元副食", "Tianyuan Foods")]
    [InlineData("空腹商贸", "Kongfu Trading")]
    [InlineData("红鹤酒业", "Tengzhou Honghe")]
    [InlineData("今天去了天元副食要两百箱", "Tianyuan Foods")]
    public void Other_characters_that_sound_alike(string typed, string customer) => Assert.Equal([customer], Customers(typed));

    /// <summary>济宁十… sounds like 济宁市.</summary>
    [Fact]
    public void A_name_that_is_written_right_beats_one_that_only_sounds_so() =>
        Assert.Equal(new Period(new(2026, 11, 1), new(2026, 11, 30)), Reader.Read("济宁十一月份怎么样", DemoNames.SaidBy()).Slots.Period);

    [Theory]
    [InlineData("单雄", "shan xiong")]
    [InlineData("单雄", "danxiong")]
    [InlineData("曾国华", "zeng guohua")]
    [InlineData("解珍", "xiezhen")]
    [InlineData("仇英", "Qiu Ying")]
    [InlineData("区志明", "ou zhiming")]
    [InlineData("查良", "zhaliang")]
    [InlineData("盖叫天", "ge jiaotian")]
    [InlineData("朴正", "piaozheng")]
    [InlineData("尉迟恭", "yuchi gong")]
    [InlineData("万俟雪", "moqi xue")]
    [InlineData("长孙明", "zhangsun ming")]
    [InlineData("吕布", "lü bu")]
    [InlineData("吕布", "lvbu")]
    [InlineData("吕布", "Lubu")]
    [InlineData("吕布", "LYU BU")]
    public void A_person_by_the_sound_of_the_surname(string name, string typed)
    {
        var index = new NameIndex([new Name(NameKind.Member, 1, "x@demo.example", name, [])]);

        Assert.Equal([name], Reader.ReadName(typed, new ReadingContext(DemoNames.Now, null, index), NameKind.Member).Select(n => n.Display));
    }

    [Theory]
    [InlineData("zong Shan", null)]
    [InlineData("shan zong", "单雄")]
    [InlineData("xiao shan", "单雄")]
    public void A_person_as_one_speaks_of_them(string typed, string? name)
    {
        var index = new NameIndex([new Name(NameKind.Member, 1, "x@demo.example", "单雄", [])]);

        Assert.Equal(name, Reader.ReadName(typed, new ReadingContext(DemoNames.Now, null, index), NameKind.Member).SingleOrDefault()?.Display);
    }

    [Theory]
    [InlineData("Kongfo", "Kongfu Trading")]
    [InlineData("Knogfu", "Kongfu Trading")]
    [InlineData("Konfu", "Kongfu Trading")]
    [InlineData("Kongfuu", "Kongfu Trading")]
    [InlineData("Kongfu Tradnig", "Kongfu Trading")]
    [InlineData("Kogfu Tradng", "Kongfu Trading")]
    [InlineData("Zhanqaio Stroes", "Zhanqiao Stores")]
    [InlineData("Liangshna", "Liangshan Store")]
    public void Misspelt_by_one_slip_or_two(string typed, string customer) => Assert.Equal([customer], Customers(typed));

    [Theory]
    [InlineData("Jimu")]
    [InlineData("Konhfo")]
    [InlineData("Kgfu")]
    [InlineData("Xongfu")]
    [InlineData("Kingdom Trading")]
    public void More_slips_than_its_length_forgives_is_another_name(string typed) => Assert.Empty(Customers(typed));

    [Theory]
    [InlineData("Honghe", "Tengzhou Honghe")]
    [InlineData("Zhangqiu", "Zhangqiu Iron Pot Chain")]
    [InlineData("the Iron Pot", "Zhangqiu Iron Pot Chain")]
    [InlineData("Boshan", "Boshan Restaurant Supply")]
    [InlineData("鸿鹤", "Tengzhou Honghe")]
    [InlineData("鸿鹤酒业", "Tengzhou Honghe")]
    [InlineData("大明湖", "Daming Lake Catering")]
    [InlineData("da ming hu", "Daming Lake Catering")]
    public void Shortened_to_what_tells_it(string typed, string customer) => Assert.Equal([customer], Customers(typed));

    [Theory]
    [InlineData("Trading")]
    [InlineData("the hotel")]
    [InlineData("商贸")]
    [InlineData("shang mao")]
    [InlineData("Foods")]
    public void What_stands_in_many_names_tells_none(string typed) => Assert.Empty(Customers(typed));

    [Theory]
    [InlineData("ok so this morning before the rain I went all the way over to kongfu trading and we talked for an hour about the new year boxes", "Kongfu Trading")]
    [InlineData("pues nada, al final esta tarde me he acercado con el coche hasta Kongfu y dicen que a lo mejor la semana que viene", "Kongfu Trading")]
    [InlineData("今天上午下雨之前我开车去了一趟孔府商贸聊了一个小时关于新年礼盒的事情", "Kongfu Trading")]
    [InlineData("jintian qule kongfushangmao hen hao", "Kongfu Trading")]
    public void Inside_a_long_sentence(string typed, string customer) => Assert.Equal([customer], Customers(typed));

    [Theory]
    [InlineData("visited Jining Grand Hotel", "Jining Grand Hotel", null)]
    [InlineData("visited Weihai Seafood Market", "Weihai Seafood Market", null)]
    [InlineData("拜访了济宁大酒店", "Jining Grand Hotel", null)]
    [InlineData("visited Tianyuan Catering", "Tianyuan Catering", null)]
    [InlineData("visited jining da jiu dian", "Jining Grand Hotel", null)]
    [InlineData("visited Kongfu in Qufu", "Kongfu Trading", "qufu")]
    public void Of_names_within_names_the_longest_is_meant(string typed, string customer, string? region)
    {
        var slots = Reader.Read(typed, DemoNames.SaidBy()).Slots;

        Assert.Equal((customer, region), (slots.Customer?.Display, slots.Region?.Key));
    }

    [Fact]
    public void Two_people_who_sound_alike_stay_open()
    {
        var index = new NameIndex([new Name(NameKind.Member, 1, "a@x", "张伟", []), new Name(NameKind.Member, 2, "b@x", "章薇", [])]);
        var context = new ReadingContext(DemoNames.Now, null, index);

        Assert.Equal(["张伟", "章薇"], Reader.Read("how is zhang wei doing", context).Ambiguous["member"].Select(n => n.Display));
        Assert.Equal(["张伟"], Reader.ReadName("张伟", context, NameKind.Member).Select(n => n.Display));
    }

    [Theory]
    [InlineData("visited kong fu shang mao")]
    [InlineData("visited Kongfuu")]
    [InlineData("拜访了空腹商贸")]
    [InlineData("visited Kongfu")]
    public void What_the_speaker_may_not_see_is_not_found_in_any_way(string typed)
    {
        var seen = DemoNames.SaidBy() with { Names = DemoNames.Index.Where(n => n.Display != "Kongfu Trading") };

        var slots = Reader.Read(typed, seen).Slots;

        Assert.Null(slots.Customer);
        Assert.DoesNotContain(Reader.NearestNames(typed, seen, NameKind.Customer, 6), n => n.Display == "Kongfu Trading");
    }

    private static IEnumerable<string> Customers(string typed) =>
        Reader.ReadName(typed, DemoNames.SaidBy("he.wei"), NameKind.Customer).Select(n => n.Display);
}
