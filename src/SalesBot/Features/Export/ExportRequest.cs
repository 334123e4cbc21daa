using SalesBot.Core.Calendar;

namespace SalesBot.Features.Export;

/// <summary>What can be exported.</summary>
public enum ExportKind
{
    Visits,
    FollowUps,
    Customers,
    Payments,
}

public enum ExportFormat
{
    Csv,
    Xlsx,
}

/// <summary>What is wanted. What the asker may not see is left out when the file is made, whatever is asked.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Format">As what.</param>
/// <param name="Period">Days of visits and payments, due days of follow-ups; null for all, and of no matter for customers.</param>
/// <param name="RegionId">With all that lies under it; null for every region.</param>
/// <param name="MemberId">Made by, owned by or credited to; null for everybody.</param>
public sealed record ExportRequest(ExportKind Kind, ExportFormat Format, Period? Period = null, int? RegionId = null, int? MemberId = null);

/// <summary>The codes under which kinds and formats are said.</summary>
public static class ExportCodes
{
    private static readonly Dictionary<string, ExportKind> ByCode = new()
    {
        ["visits"] = ExportKind.Visits,
        ["followups"] = ExportKind.FollowUps,
        ["customers"] = ExportKind.Customers,
        ["payments"] = ExportKind.Payments,
    };

    public static IEnumerable<string> Kinds => ByCode.Keys;

    /// <summary>Null when there is no such kind; "follow-ups" is "followups".</summary>
    public static ExportKind? KindOf(string? code) =>
        code is not null && ByCode.TryGetValue(code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), out var kind) ? kind : null;

    public static string CodeOf(ExportKind kind) => ByCode.First(code => code.Value == kind).Key;

    /// <summary>Null when it is neither csv nor xlsx.</summary>
    public static ExportFormat? FormatOf(string? code) => code?.ToLowerInvariant() switch
    {
        "csv" => ExportFormat.Csv,
        "xlsx" => ExportFormat.Xlsx,
        _ => null,
    };

    public static string CodeOf(ExportFormat format) => format == ExportFormat.Csv ? "csv" : "xlsx";
}

/// <summary>Rows under heads: words, days and amounts.</summary>
public sealed record ExportSheet(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A file as it is given out.</summary>
public sealed record ExportFile(string Name, string ContentType, byte[] Content, int Rows);
