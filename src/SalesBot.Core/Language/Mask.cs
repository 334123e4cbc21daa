using System.Text;

namespace SalesBot.Core.Language;

/// <summary>A thing whose very words do not matter for what a sentence wants: it stands in the masked text as one letter.</summary>
/// <param name="Name">As patterns write it.</param>
/// <param name="Letters">What it matches in the masked text.</param>
internal sealed record Mask(string Name, string Letters)
{
    /// <summary>The letters one by one; empty where it is any word.</summary>
    public IReadOnlyList<string> Forms => [.. Letters.Where(c => c is >= Customer and <= Time).Select(c => c.ToString())];

    // Runes: letters, so that they are words to a pattern, which nobody types.
    public const char Customer = '\u16A0';
    public const char Region = '\u16A1';
    public const char Member = '\u16A2';
    public const char Day = '\u16A3';
    public const char Period = '\u16A4';
    public const char Amount = '\u16A5';
    public const char Time = '\u16A6';

    private const string AWord = @"(?:[a-z0-9%]+)";

    public static IReadOnlyList<Mask> All { get; } =
    [
        new("customer", $"{Customer}"),
        new("region", $"{Region}"),
        new("member", $"{Member}"),
        new("name", $"[{Customer}{Region}{Member}]"),
        new("place", $"[{Customer}{Region}]"),
        new("day", $"{Day}"),
        new("period", $"{Period}"),
        new("when", $"[{Day}{Period}]"),
        new("amount", $"{Amount}"),
        new("time", $"{Time}"),
        new("unknown", $"(?<unknown>{AWord}(?: {AWord}){{0,3}}|[\u3400-\u9FFF]{{2,8}})"),
    ];

    public static char Of(NameKind kind) => kind switch
    {
        NameKind.Customer => Customer,
        NameKind.Region => Region,
        _ => Member,
    };
}

/// <summary>The plain text with its names, days and numbers masked, and where each letter of it came from.</summary>
internal sealed class MaskedText
{
    private readonly List<Span> _from = [];

    public MaskedText(string plain, IEnumerable<(Span Span, char Mask)> masks, int longest)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (span, mask) in masks.OrderBy(m => m.Span.Start).Append((new Span(plain.Length, plain.Length), ' ')))
        {
            for (; at < span.Start && text.Length < longest; at++)
            {
                text.Append(plain[at]);
                _from.Add(new Span(at, at + 1));
            }

            if (span.Length > 0 && at <= span.Start && text.Length < longest)
            {
                text.Append(mask);
                _from.Add(span);
                at = span.End;
            }
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The place in the plain text of a place in this one.</summary>
    public Span Plain(int start, int length) =>
        length == 0 ? default : new Span(_from[start].Start, _from[start + length - 1].End);
}

/// <summary>Masked text for people: each mask as patterns write it.</summary>
public static class MaskNames
{
    /// <summary>"visited {customer} {day}".</summary>
    public static string Write(string masked) => Mask.All.Where(m => m.Letters.Length == 1)
        .Aggregate(masked, (text, mask) => text.Replace(mask.Letters, $"{{{mask.Name}}}", StringComparison.Ordinal));
}
