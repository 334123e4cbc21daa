using SalesBot.Core.Calendar;

namespace SalesBot.Core.Tests.Calendar;

public sealed class CalendarFileTests
{
    [Fact]
    public void A_line_is_a_day_or_a_run_of_days()
    {
        var file = CalendarFile.Read("\uFEFF# ours\r\nfrom,to,kind,name\r\n\r\n2026-10-01,2026-10-03,holiday,National Day, the first part\r\n2026-10-10,,MakeUp,\r\n");

        Assert.Empty(file.Faults);
        Assert.Equal([new(2026, 10, 1), new(2026, 10, 2), new(2026, 10, 3)], file.Holidays);
        Assert.Equal([new DateOnly(2026, 10, 10)], file.MakeUpDays);
    }

    [Theory]
    [InlineData("2026-02-30,,holiday,", "line 2: '2026-02-30' is no day; write it as 2026-10-01.")]
    [InlineData("01.10.2026,,holiday,", "line 2: '01.10.2026' is no day; write it as 2026-10-01.")]
    [InlineData("2026-10-01,soon,holiday,", "line 2: 'soon' is no day; write it as 2026-10-07, or leave it empty.")]
    [InlineData("2026-10-07,2026-10-01,holiday,", "line 2: 2026-10-01 lies before 2026-10-07.")]
    [InlineData("2026-10-01,2027-10-01,holiday,", "line 2: 2026-10-01 to 2027-10-01 are more than 31 days; is the month or the year right?")]
    [InlineData("2026-10-01,,feast,", "line 2: 'feast' is no kind of day; write holiday or makeup.")]
    [InlineData("2026-10-09,,makeup,", "line 2: 2026-10-09 is a Friday, which is worked anyway; a make-up day is a Saturday or Sunday.")]
    [InlineData("2026-10-01 holiday", "line 2: there are 1 columns; write from,to,kind,name.")]
    [InlineData("2026-10-10,,holiday,\n2026-10-10,,makeup,", "line 3: 2026-10-10 stands in the file twice; leave one of them out.")]
    public void What_is_wrong_is_told_with_its_line(string lines, string fault) =>
        Assert.Equal([fault], CalendarFile.Read($"from,to,kind,name\n{lines}").Faults);

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Assert.Equal(
        ["line 1: the first line is 'from,to,kind,name', not 'date,kind'.", "line 2: 'x' is no day; write it as 2026-10-01.", "line 4: 'y' is no kind of day; write holiday or makeup."],
        CalendarFile.Read("date,kind\nx,,holiday,\n2026-10-01,,holiday,\n2026-10-02,,y,").Faults);

    [Fact]
    public void An_empty_file_has_no_days() => Assert.Empty(CalendarFile.Read("").Holidays);
}
