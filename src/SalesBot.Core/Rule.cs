using System.Globalization;
using System.Text;

namespace SalesBot.Core;

/// <summary>
/// A rule whose name is a sentence, such as <c>VisitIsNotInTheFuture</c>. The words that tell a person of a broken rule
/// are kept elsewhere under that name.
/// </summary>
public abstract class Rule
{
    public string Name => GetType().Name;

    public abstract bool IsKept { get; }

    /// <summary>What the words may name, such as the limit that was passed; in the order {0}, {1}.</summary>
    public virtual IReadOnlyList<object> Figures => [];

    /// <summary>Those of the rules that are not kept, in their order; empty when all is well.</summary>
    public static IReadOnlyList<Rule> Broken(params IEnumerable<Rule> rules) => [.. rules.Where(rule => !rule.IsKept)];

    /// <summary>Whether a text has anything to see in it: not only space, control and invisible characters.</summary>
    protected static bool IsSaid(string? text) =>
        text is not null && text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark));
}
