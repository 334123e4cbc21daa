using SalesBot.Features.Import.Cells;

namespace SalesBot.Tests.Features.Import;

/// <summary>Amounts as spreadsheets of different countries write them.</summary>
public class AmountsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("48630", 48630)]
    [InlineData("12.5", 12.5)]
    [InlineData("12,5", 12.5)]
    [InlineData("12.50", 12.5)]
    [InlineData("0.05", 0.05)]
    [InlineData("-250", -250)]
    [InlineData("−250.5", -250.5)]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("1.234,50", 1234.5)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1.234.567,8", 1234567.8)]
    [InlineData("48 630", 48630)]
    [InlineData("48\u00a0630,25", 48630.25)]
    [InlineData("48\u202f630.25", 48630.25)]
    [InlineData("1'234'567.80", 1234567.8)]
    [InlineData("1’234", 1234)]
    [InlineData("１，２３４．５０", 1234.5)]
    [InlineData("￥1,234.50", 1234.5)]
    [InlineData("1,234.50元", 1234.5)]
    [InlineData("€ 12,50", 12.5)]
    [InlineData("48,630", 48630)]
    [InlineData("1234.", 1234)]
    public void Written_in_many_ways(string text, double amount) =>
        Assert.Equal(((decimal)amount, null), Amounts.Read(text, hasSemicolons: false));

    [Theory]
    [InlineData("48.630", true, 48630)]
    [InlineData("48,630", false, 48630)]
    public void One_mark_with_three_digits_is_a_thousands_separator_where_the_file_says_so(string text, bool hasSemicolons, int amount) =>
        Assert.Equal((amount, null), Amounts.Read(text, hasSemicolons));

    [Theory]
    [InlineData("48.630", false, "this may mean 48630 or 48 and a fraction; write it without a thousands separator.")]
    [InlineData("48,630", true, "this may mean 48630 or 48 and a fraction; write it without a thousands separator.")]
    [InlineData("0.125", false, "amounts have at most two decimals.")]
    [InlineData("1234.567", false, "amounts have at most two decimals.")]
    [InlineData("1.234,567", false, "amounts have at most two decimals.")]
    [InlineData("12,34,567", false, "the thousands are not in groups of three digits; write it without a thousands separator.")]
    [InlineData("1,2345.50", false, "the thousands are not in groups of three digits; write it without a thousands separator.")]
    [InlineData("1 23", false, "the thousands are not in groups of three digits; write it without a thousands separator.")]
    [InlineData("1.234,50.10", false, "this is no number.")]
    [InlineData("12a", false, "this is no number.")]
    [InlineData("1e5", false, "this is no number.")]
    [InlineData("-", false, "this is no number.")]
    [InlineData("--5", false, "this is no number.")]
    [InlineData(".", false, "this is no number.")]
    [InlineData("#N/A", false, "this is no number.")]
    [InlineData("٣٤", false, "this is no number.")]
    [InlineData("12\uFFFE", false, "this is no number.")]
    [InlineData("99999999999999", false, "this is more than any amount can be; is it a number of something else?")]
    [InlineData("99999999999999999999999999999999999", false, "this is no number.")]
    public void What_is_no_amount_or_might_be_two_is_refused_with_the_reason(string text, bool hasSemicolons, string reason) =>
        Assert.Equal((0m, reason), Amounts.Read(text, hasSemicolons));
}
