using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SalesBot.Data;

/// <summary>
/// A statement that is prepared once and run for many rows inside the open transaction. It runs at once instead of
/// asynchronously: a million awaits cost more than the rows.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand _command;

    /// <param name="db">With an open transaction.</param>
    /// <param name="sql">Names its parameters @0, @1 and so on, in the order in which the values are given.</param>
    /// <param name="count">How many there are.</param>
    public Statement(SalesDb db, string sql, int count)
    {
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Many rows are written in one transaction; none is open.");
        _command.CommandText = sql;
        for (var i = 0; i < count; i++)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = $"@{i}";
            _command.Parameters.Add(parameter);
        }
    }

    /// <returns>How many rows it touched.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return _command.ExecuteNonQuery();
    }

    /// <returns>The first value of the first row; null when there is none.</returns>
    public object? Ask(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return _command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();

    private void Fill(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
