using System.Text.RegularExpressions;

namespace SalesBot.Core.Language;

/// <summary>
/// One way to say a thing. It is tried only where a word stands that it cannot do without, and its expression is made when
/// it is first tried: there are thousands, a sentence needs a few, and each takes longer to make than a sentence to read.
/// </summary>
internal sealed class Way(IReadOnlyList<string> keys, Func<Regex> expression)
{
    /// <summary>No sentence that anybody means takes a hundredth of this; in one made to be slow, it is not found.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex> _expression = new(expression);

    internal Regex Expression => _expression.Value;

    public bool IsIn(string text) => MayBeIn(text) && First(text) is not null;

    public IReadOnlyList<Match> In(string text)
    {
        if (!MayBeIn(text))
        {
            return [];
        }

        List<Match> found = [];
        for (var match = First(text); match is not null; match = Found(match.NextMatch))
        {
            found.Add(match);
        }

        return found;
    }

    private Match? First(string text) => Found(() => Expression.Match(text));

    private static Match? Found(Func<Match> find)
    {
        try
        {
            return find() is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private bool MayBeIn(string text)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (text.Contains(keys[i], StringComparison.Ordinal)) return true;
        }

        return keys.Count == 0;
    }
}
