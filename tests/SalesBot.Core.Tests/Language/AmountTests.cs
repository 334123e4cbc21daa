using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>An amount alone, as the answer to "how much".</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData("48,000", 48000)]
    [InlineData("48.000", 48000)]
    [InlineData("48000", 48000)]
    [InlineData("4.8万", 48000)]
    [InlineData("四万八", 48000)]
    [InlineData("48k", 48000)]
    [InlineData("48 mil", 48000)]
    [InlineData("RMB 48000", 48000)]
    [InlineData("48,000元", 48000)]
    [InlineData("it was 48,000 yesterday", 48000)]
    [InlineData("no, 48.000 el 3 de noviembre", 48000)]
    [InlineData("48.000,50", 48000.50)]
    [InlineData("48,000.50", 48000.50)]
    [InlineData("1,65 millones", 1650000)]
    [InlineData("1.234 million", 1234000)]
    [InlineData("35.5", 35.5)]
    [InlineData("0.125", 0.125)]
    [InlineData("2000", 2000)]
    [InlineData("2026", 2026)]
    [InlineData("2000 millones", 2000000000)]
    [InlineData("2 billion", 2000000000)]
    [InlineData("20亿", 2000000000)]
    [InlineData("0", 0)]
    [InlineData("-500", -500)]
    [InlineData("¥-500", -500)]
    [InlineData("-¥500", -500)]
    [InlineData("minus 500", -500)]
    [InlineData("menos 500", -500)]
    [InlineData("负500", -500)]
    [InlineData("Kongfu - 500", 500)]
    public void It_is_read_in_any_way_of_writing(string text, double amount) => Assert.Equal((decimal)amount, Learned.Reader.ReadAmount(text));

    [Theory]
    [InlineData("")]
    [InlineData("a lot")]
    [InlineData("no sé")]
    [InlineData("昨天")]
    [InlineData("99%")]
    public void What_is_none_is_none(string text) => Assert.Null(Learned.Reader.ReadAmount(text));

    [Theory]
    [InlineData("Kongfu paid 2000 today")]
    [InlineData("Kongfu pagó 2000 hoy")]
    [InlineData("孔府今天回款2000")]
    public void What_could_be_a_year_is_an_amount_where_one_is_paid(string sentence) =>
        Assert.Equal((Intents.PaymentRecord, 2000), (Learned.Reader.Read(sentence, DemoNames.SaidBy()) is var r ? r.Intent : "", r.Slots.Amount));

    [Fact]
    public void A_minus_in_a_sentence_is_not_lost() =>
        Assert.Equal(-500, Learned.Reader.Read("Kongfu paid -500 today", DemoNames.SaidBy()).Slots.Amount);
}
