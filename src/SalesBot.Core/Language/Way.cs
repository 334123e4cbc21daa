using System.Text.RegularExpressions;

namespace SalesBot.Core.Language;

/// <summary>
/// One way to say a thing. It is tried only where a word stands that it cannot do without, and its expression is made when
/// it is first tried: there are thousands, a sentence needs a few, and each takes longer to make than a sentence to read.
/// </summary>
internal sealed class Way(IReadOnlyList<string> keys, Func<Regex> expression)
{
    private readonly Lazy<Regex> _expression = new(expression);

    internal Regex Expression => _expression.Value;

    public bool IsIn(string text) => MayBeIn(text) && Expression.IsMatch(text);

    public IEnumerable<Match> In(string text) => MayBeIn(text) ? Expression.Matches(text) : [];

    private bool MayBeIn(string text)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (text.Contains(keys[i], StringComparison.Ordinal)) return true;
        }

        return keys.Count == 0;
    }
}
