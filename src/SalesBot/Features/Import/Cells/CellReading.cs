using SalesBot.Core;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Cells;

/// <summary>Amounts and rules of a row.</summary>
internal static class CellReading
{
    /// <summary>The amount of a column; null when it is empty or none, of which the row then tells.</summary>
    public static decimal? Amount(this Row row, string column)
    {
        if (row.Text(column) is not { Length: > 0 } text) return null;
        var (amount, fault) = Amounts.Read(text, row.HasSemicolons);
        if (fault is null) return amount;
        row.Fault(column, fault);
        return null;
    }

    /// <summary>An amount that is not below 0.</summary>
    public static decimal? AmountFromZero(this Row row, string column)
    {
        if (row.Amount(column) is not { } amount) return null;
        if (amount >= 0) return amount;
        row.Fault(column, "this cannot be below 0.");
        return null;
    }

    /// <summary>Tells of a rule that a column breaks.</summary>
    public static void Keep(this Row row, string column, Rule rule, string reason)
    {
        if (!rule.IsKept) row.Fault(column, reason);
    }
}
