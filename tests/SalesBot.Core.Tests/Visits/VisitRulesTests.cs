using SalesBot.Core.Visits;

namespace SalesBot.Core.Tests.Visits;

public sealed class VisitRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void A_visit_has_taken_place(int days, bool kept) =>
        Assert.Equal(kept, new VisitIsNotInTheFuture(Today.AddDays(days), Today).IsKept);

    [Theory]
    [InlineData("2025-11-24", true)]
    [InlineData("2025-11-23", false)]
    public void A_visit_is_of_the_last_year(string date, bool kept) =>
        Assert.Equal(kept, new VisitIsNotOlderThanAYear(DateOnly.Parse(date), Today).IsKept);

    [Theory]
    [InlineData("want 200 cases", true)]
    [InlineData("好", true)]
    [InlineData("👍", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData(" \t\n\u3000", false)]
    [InlineData("\u200b\u200f\ufeff", false)]
    public void An_outcome_has_something_to_see(string? outcome, bool kept) =>
        Assert.Equal(kept, new OutcomeIsSaid(outcome).IsKept);

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void An_outcome_has_a_limit_and_names_it(int length, bool kept)
    {
        var rule = new OutcomeIsNotTooLong(new string('x', length));
        Assert.Equal(kept, rule.IsKept);
        Assert.Equal([2000], rule.Figures);
        Assert.Equal("OutcomeIsNotTooLong", rule.Name);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_purpose_has_a_limit(int length, bool kept) =>
        Assert.Equal(kept, new PurposeIsNotTooLong(new string('x', length)).IsKept);

    [Theory]
    [InlineData(VisitKind.InPerson, true)]
    [InlineData(VisitKind.AtOurs, true)]
    [InlineData(VisitKind.Call, false)]
    [InlineData(VisitKind.Online, false)]
    public void In_person_and_at_ours_are_visits_and_the_rest_touches(VisitKind kind, bool counts) =>
        Assert.Equal(counts, new Visit { Outcome = "asked for a price", Kind = kind }.CountsAsVisit);
}
