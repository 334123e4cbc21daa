namespace SalesBot.Core.Markets;

/// <summary>A market; regions form a tree (Shandong &gt; Southwest Shandong &gt; Jining &gt; Jinxiang).</summary>
public sealed class Region
{
    public int Id { get; init; }

    /// <summary>Lower-case key of imports and readings, such as <c>jining</c>.</summary>
    public required string Code { get; init; }

    public int? ParentId { get; set; }

    public required string NameEn { get; set; }

    public string NameEs { get; set; } = "";

    public string NameZh { get; set; } = "";

    /// <summary>Other names people use, in any language.</summary>
    public List<string> Aliases { get; set; } = [];

    /// <summary>The name in a language of the bot (<c>en</c>, <c>es</c>, <c>zh-Hans</c>), English where there is none.</summary>
    public string NameIn(string language) => language switch
    {
        "es" when NameEs.Length > 0 => NameEs,
        "zh-Hans" when NameZh.Length > 0 => NameZh,
        _ => NameEn,
    };
}
