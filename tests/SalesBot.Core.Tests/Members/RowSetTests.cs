using SalesBot.Core.Members;
using static SalesBot.Core.Tests.Members.Department;

namespace SalesBot.Core.Tests.Members;

public sealed class RowSetTests
{
    private sealed record Row(int Owner, int Region);

    private static readonly Row[] Rows =
        [.. from owner in new[] { He, Liu, Ana, Zhang, Chen, Sun, Lin } from region in Enumerable.Range(1, 7) select new Row(owner, region)];

    [Theory]
    [InlineData(Zhang)]
    [InlineData(Liu)]
    [InlineData(He)]
    [InlineData(Lin)]
    public void The_condition_for_a_query_finds_what_may_be_seen_row_by_row(int member)
    {
        var viewer = Viewer(member);
        var filter = Rights.RowsOf(viewer).Filter<Row>(row => row.Owner, other => other.Region);
        Assert.Equal(
            Rows.Where(row => Rights.MaySeeRow(viewer, row.Owner, row.Region)),
            Rows.AsQueryable().Where(filter));
    }

    [Fact]
    public void A_rep_finds_the_rows_of_own_customers_alone() => Assert.Equal(
        Rows.Where(row => row.Owner == Zhang),
        Rows.AsQueryable().Where(Rights.RowsOf(Viewer(Zhang)).Filter<Row>(row => row.Owner, row => row.Region)));

    [Fact]
    public void A_manager_finds_those_of_own_people_anywhere_and_of_anyone_in_own_regions() => Assert.Equal(
        Rows.Where(row => row.Owner is Liu or Zhang or Chen || row.Region is Southwest or Jining or Jinxiang or Heze),
        Rows.AsQueryable().Where(Rights.RowsOf(Viewer(Liu)).Filter<Row>(row => row.Owner, row => row.Region)));

    [Fact]
    public void An_administrator_finds_none() => Assert.Empty(
        Rows.AsQueryable().Where(Rights.RowsOf(Viewer(Lin)).Filter<Row>(row => row.Owner, row => row.Region)));
}
