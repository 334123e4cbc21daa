using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>Of two people that are named: whose it was, and to whom it goes.</summary>
public sealed class FromToTests
{
    private static readonly Reader Reader = Learned.Reader;

    [Theory]
    [InlineData("hand over Wang Lei's customers in Pingyi to Zhang Min", "pingyi")]
    [InlineData("hand over to Zhang Min what Wang Lei has", null)]
    [InlineData("give Zhang Min all of Wang Lei's customers", null)]
    [InlineData("transfer everything from Wang Lei to Zhang Min", null)]
    [InlineData("deactivate Wang Lei and hand over everything to Zhang Min", null)]
    [InlineData("traspasa los clientes de Wang Lei en Pingyi a Zhang Min", "pingyi")]
    [InlineData("pasa a Zhang Min los clientes de Wang Lei", null)]
    [InlineData("desactiva a Wang Lei y pasa todo a Zhang Min", null)]
    [InlineData("把王磊在平邑的客户交给张敏", "pingyi")]
    [InlineData("停用王磊，客户交给张敏", null)]
    public void Words_before_the_names_tell_and_else_their_order(string said, string? region)
    {
        var slots = Reader.Read(said, DemoNames.SaidBy("he.wei")).Slots;

        Assert.Equal(("Wang Lei", "Zhang Min"), (slots.Member?.Display, slots.To?.Display));
        Assert.Equal(region, slots.Region?.Key);
    }

    [Theory]
    [InlineData("desactiva a Wang Lei")]
    [InlineData("deactivate Wang Lei")]
    [InlineData("停用王磊")]
    public void One_who_leaves_is_not_one_to_whom_it_goes(string said)
    {
        var slots = Reader.Read(said, DemoNames.SaidBy("he.wei")).Slots;

        Assert.Equal(("Wang Lei", null), (slots.Member?.Display, slots.To?.Display));
    }

    [Fact]
    public void Mine_of_a_month_is_mine() =>
        Assert.Equal("He Wei", Reader.Read("把我这个月的拜访导出成Excel", DemoNames.SaidBy("he.wei")).Slots.Member?.Display);

    [Theory]
    [InlineData("export my visits of this month as Excel", "visits", "xlsx")]
    [InlineData("exporta los cobros de este año en csv", "payments", "csv")]
    [InlineData("把客户导出成Excel", "customers", "xlsx")]
    [InlineData("export Zhang Min's follow-ups", "followups", null)]
    public void What_is_exported_and_as_what(string said, string export, string? format)
    {
        var slots = Reader.Read(said, DemoNames.SaidBy("he.wei")).Slots;

        Assert.Equal((export, format), (slots.Export, slots.Format));
    }
}
