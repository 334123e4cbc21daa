using System.Linq.Expressions;

namespace SalesBot.Core.Members;

/// <summary>The customers, with all that is recorded of them, that an act of a viewer reaches.</summary>
/// <param name="All">Everything; the sets then do not matter.</param>
/// <param name="Owners">Rows of customers that these members own.</param>
/// <param name="Regions">Rows of customers in these regions.</param>
public sealed record RowSet(bool All, IReadOnlySet<int> Owners, IReadOnlySet<int> Regions)
{
    private static readonly IReadOnlySet<int> None = new HashSet<int>();

    internal static RowSet Of(Viewer viewer, Reach reach) => reach switch
    {
        Reach.All => new(true, None, None),
        Reach.Led => new(false, new HashSet<int>([.. viewer.People, .. viewer.StandsInFor]) { viewer.MemberId }, viewer.Regions),
        Reach.Own => new(false, new HashSet<int>(viewer.StandsInFor) { viewer.MemberId }, None),
        _ => new(false, None, None),
    };

    public bool Contains(int ownerId, int regionId) =>
        All || Owners.Contains(ownerId) || Regions.Contains(regionId);

    /// <summary>
    /// The same as a condition that a database can evaluate. Make it, or the query it filters, before a query that has it
    /// inside: a provider does not look into calls.
    /// </summary>
    /// <param name="ownerId">Where a row has the owner of its customer.</param>
    /// <param name="regionId">Where a row has the region of its customer.</param>
    public Expression<Func<T, bool>> Filter<T>(Expression<Func<T, int>> ownerId, Expression<Func<T, int>> regionId)
    {
        // Enumerable.Contains is what query providers know. The sets stay behind "this", so that they become parameters
        // of a query that is compiled once.
        Expression<Func<int, int, bool>> condition = (owner, region) =>
            All || Enumerable.Contains(Owners, owner) || Enumerable.Contains(Regions, region);
        var row = ownerId.Parameters[0];
        var body = Put(condition.Body, condition.Parameters[0], ownerId.Body);
        body = Put(body, condition.Parameters[1], Put(regionId.Body, regionId.Parameters[0], row));
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private static Expression Put(Expression body, ParameterExpression parameter, Expression value) =>
        new Replacement(parameter, value).Visit(body);

    private sealed class Replacement(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
