using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesBot.Core.Members;

namespace SalesBot.Data;

/// <summary>
/// Writes many new rows, each with its audit entry, and the daily sums of those that are facts, inside the open
/// transaction. What it needs of memory does not grow with the rows. Keys are given by the caller.
/// </summary>
internal sealed class BulkWriter(SalesDb db, Viewer by, DateTime at) : IDisposable
{
    // A company's year of days, regions and members; more than that is put away in between.
    private const int MostSums = 50_000;

    private readonly Dictionary<Type, Table> _tables = [];
    private readonly Dictionary<DailySums.Key, DailySums.Counts> _sums = [];

    /// <summary>Writes a new row. Daily sums follow with <see cref="Finish"/>.</summary>
    public void Insert<T>(T row)
        where T : class
    {
        Of(typeof(T)).Insert(row);
        if (row is not INotAudited)
        {
            Of(typeof(AuditEntry)).Insert(AuditTrail.Added(Model(typeof(T)), row, by, at));
        }

        if (DailySums.Counts.IsSummed(row))
        {
            DailySums.Count(_sums, row, taken: false);
            if (_sums.Count >= MostSums) Finish();
        }
    }

    /// <summary>Adds to the daily sums what the rows brought.</summary>
    public void Finish()
    {
        DailySums.Add(db, _sums);
        _sums.Clear();
    }

    public void Dispose()
    {
        foreach (var table in _tables.Values) table.Dispose();
    }

    private IEntityType Model(Type type) => db.Model.FindEntityType(type)!;

    private Table Of(Type type)
    {
        if (!_tables.TryGetValue(type, out var table))
        {
            _tables[type] = table = new Table(db, Model(type));
        }

        return table;
    }

    /// <summary>One prepared insert, with values as the database keeps them.</summary>
    private sealed class Table : IDisposable
    {
        private readonly (Func<object, object?> Read, Func<object?, object?>? Convert)[] _columns;
        private readonly object?[] _values;
        private readonly Statement _insert;

        public Table(SalesDb db, IEntityType model)
        {
            // The audit numbers itself; every other key is known beforehand.
            var properties = model.GetProperties()
                .Where(p => model.ClrType != typeof(AuditEntry) || !p.IsPrimaryKey()).ToList();
            _columns = [.. properties.Select(p =>
                ((Func<object, object?>)p.GetGetter().GetClrValue, p.GetTypeMapping().Converter?.ConvertToProvider))];
            _values = new object?[_columns.Length];
            var names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
            var places = string.Join(", ", properties.Select((_, i) => $"@{i}"));
            _insert = new Statement(db, $"INSERT INTO \"{model.GetTableName()}\" ({names}) VALUES ({places})", _columns.Length);
        }

        public void Insert(object row)
        {
            for (var i = 0; i < _columns.Length; i++)
            {
                var (read, convert) = _columns[i];
                var value = read(row);
                _values[i] = value is null || convert is null ? value : convert(value);
            }

            _insert.Run(_values);
        }

        public void Dispose() => _insert.Dispose();
    }
}
