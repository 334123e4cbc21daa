using System.Text.RegularExpressions;

namespace SalesBot.Core.Language;

/// <summary>
/// A regular expression, made when it is first needed. One that repeats groups could take for ever on a text made for it,
/// so it runs on the engine that never goes back; the others are bounded by themselves, and that engine costs a thousand
/// times more to set up.
/// </summary>
internal sealed class Expression(string written)
{
    /// <summary>A repetition that is counted for the one engine, and costs the other nothing when it is not.</summary>
    public const string AFew = "{0,4}";

    private const RegexOptions Always = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly Lazy<Regex> _regex = new(() => RepeatsGroups(written)
        ? new Regex(written.Replace(AFew, "*", StringComparison.Ordinal), Always | RegexOptions.NonBacktracking)
        : new Regex(written, Always));

    public bool IsMatch(string text) => _regex.Value.IsMatch(text);

    public Match Match(string text) => _regex.Value.Match(text);

    public MatchCollection Matches(string text) => _regex.Value.Matches(text);

    public static bool RepeatsGroups(string written) =>
        written.Contains(")*", StringComparison.Ordinal) || written.Contains(")+", StringComparison.Ordinal);
}
