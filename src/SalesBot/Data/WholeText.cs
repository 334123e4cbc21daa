using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Data;

/// <summary>
/// PostgreSQL refuses text that is none: the letter zero, and halves of letters. Whoever sends such has their other words
/// kept, as in SQLite.
/// </summary>
internal sealed class WholeText : DbCommandInterceptor
{
    public static readonly WholeText Instance = new();

    /// <summary>The text without what is no letter.</summary>
    public static string Of(string text) => text.Contains('\0') || HasHalves(text)
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal)
        : text;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Clean(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Clean(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Clean(command, result));

    private static T Clean<T>(DbCommand command, T result)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => Of(text),
                List<string> texts => texts.ConvertAll(Of),
                string[] texts => Array.ConvertAll(texts, Of),
                var other => other,
            };
        }

        return result;
    }

    private static bool HasHalves(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return true;
            i++;
        }

        return false;
    }
}
