using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Core.Payments;
using SalesBot.Core.Targets;
using SalesBot.Core.Visits;

namespace SalesBot.Data.Privacy;

/// <summary>
/// Where in the store something about a member stands. Read off the model: a table that is added later is found by the names
/// of its columns, and is erased with the person unless it is named here as the company's.
/// </summary>
internal static class PersonalTables
{
    /// <summary>Facts of the business: they stay, and what they add up to stays, credited to whom nobody can name any more.</summary>
    private static readonly HashSet<Type> Business =
    [
        typeof(Customer), typeof(Milestone), typeof(Visit), typeof(FollowUp), typeof(Payment), typeof(Target), typeof(MarketNote),
        typeof(DailySum), typeof(AuditEntry), typeof(Member),
    ];

    private static readonly string[] Endings = ["MemberId", "OwnerId", "AuthorId", "ById", "SubstituteId", "ManagerId"];

    /// <summary>The columns of a table that name a member.</summary>
    public static IReadOnlyList<IProperty> ColumnsOf(IEntityType table) =>
    [
        .. table.GetProperties().Where(p =>
            (table.ClrType == typeof(Member) && p.Name == nameof(Member.Id))
            || ((p.ClrType == typeof(int) || p.ClrType == typeof(int?)) && Endings.Any(ending => p.Name.EndsWith(ending, StringComparison.Ordinal)))),
    ];

    /// <summary>The tables whose rows are a person's own and go with them; the column says whose.</summary>
    public static IEnumerable<(IEntityType Table, IProperty Whose)> Own(IModel model) =>
        from table in model.GetEntityTypes()
        where !Business.Contains(table.ClrType)
        let whose = ColumnsOf(table).FirstOrDefault(p => p.Name is "MemberId" or "AuthorId")
        where whose is not null
        select (table, whose);

    /// <summary>The rows of a table in which one of these columns names the member.</summary>
    public static IQueryable<T> Rows<T>(SalesDb db, IReadOnlyList<IProperty> columns, int memberId)
        where T : class
    {
        var row = Expression.Parameter(typeof(T));
        var names = columns
            .Select(column => (Expression)Expression.Equal(
                Expression.Call(typeof(EF), nameof(EF.Property), [typeof(int?)], row, Expression.Constant(column.Name)),
                Expression.Constant(memberId, typeof(int?))))
            .Aggregate(Expression.OrElse);
        return db.Set<T>().AsNoTracking().Where(Expression.Lambda<Func<T, bool>>(names, row));
    }

    /// <summary>Calls a method of one type parameter for the class of a table.</summary>
    public static Task<TResult> ForTableAsync<TResult>(object? on, Type home, string method, IEntityType table, params object[] arguments) =>
        (Task<TResult>)home.GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)!
            .MakeGenericMethod(table.ClrType).Invoke(on, arguments)!;

    /// <summary>The conversations in which nobody but this member saved anything or is told anything.</summary>
    public static async Task<List<(string Channel, string Conversation)>> ConversationsAsync(SalesDb db, int memberId, CancellationToken cancellationToken)
    {
        var others = db.Set<Saved>().Where(s => s.MemberId != memberId);
        var talked = await db.Set<MemberConversation>().Where(c => c.MemberId == memberId).Select(c => new { c.Channel, c.Conversation }).ToListAsync(cancellationToken);
        var saved = await db.Set<Saved>()
            .Where(s => s.MemberId == memberId && !others.Any(o => o.Channel == s.Channel && o.Conversation == s.Conversation))
            .Select(s => new { s.Channel, s.Conversation }).Distinct().ToListAsync(cancellationToken);
        return [.. talked.Concat(saved).Distinct().Select(c => (c.Channel, c.Conversation))];
    }
}
