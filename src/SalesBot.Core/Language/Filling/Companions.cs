using SalesBot.Core.Language.Names;

namespace SalesBot.Core.Language.Filling;

/// <summary>Customers named in one breath: "Luhua and Kongfu".</summary>
internal static class Companions
{
    /// <summary>The first customer and those that are joined to it by nothing but a word such as "and".</summary>
    public static IEnumerable<Mention> Of(Analysis seen)
    {
        Mention? before = null;
        foreach (var mention in seen.MentionsOf(NameKind.Customer))
        {
            if (before is not null && !seen.Tongue.Joins(seen.Plain[before.Span.End..mention.Span.Start].Trim()))
            {
                yield break;
            }

            yield return before = mention;
        }
    }
}
