namespace SalesBot.Core.Language.Learning;

/// <summary>
/// What the words of a sentence have in common with others: "saw" and "dropped by" are both a visit. A concept bears the same
/// name in each language, so that what the phrases of one language teach helps the others.
/// </summary>
internal sealed class Concepts
{
    private const char AnyEnding = '*';

    private readonly bool _hasSpaces;
    private readonly Dictionary<char, List<(string Form, bool IsOpen, string Concept)>> _forms = [];

    private Concepts(Tongue tongue)
    {
        _hasSpaces = tongue.HasSpaces;
        foreach (var (concept, ways) in WordFile.Parse(WordFile.Text($"{tongue.Folder}/concepts")))
        {
            foreach (var way in ways)
            {
                var form = way.TrimEnd(AnyEnding);
                var forms = _forms.TryGetValue(form[0], out var known) ? known : _forms[form[0]] = [];
                forms.Add((form, way.Length > form.Length, concept));
            }
        }
    }

    private static readonly Dictionary<string, Concepts> ByTongue = Tongues.All.ToDictionary(t => t.Code, t => new Concepts(t));

    /// <summary>The concepts of a masked text and the masks in it, each once, in the order in which they first stand there.</summary>
    public static IReadOnlyList<string> In(string masked, Tongue tongue) => [.. ByTongue[tongue.Code].Find(masked).Distinct()];

    private IEnumerable<string> Find(string masked)
    {
        var text = _hasSpaces ? $" {string.Join(' ', Features.Words(masked).Select(w => masked[w]))} " : masked;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (>= Mask.Customer and <= Mask.Time) or '?')
            {
                yield return text[i].ToString();
            }
            else if (!_hasSpaces || (text[i] != ' ' && text[i - 1] == ' '))
            {
                foreach (var concept in At(text, i))
                {
                    yield return concept;
                }
            }
        }
    }

    private IEnumerable<string> At(string text, int at) => _forms.TryGetValue(text[at], out var forms)
        ? forms.Where(f => text.AsSpan(at).StartsWith(f.Form) && (!_hasSpaces || f.IsOpen || text[at + f.Form.Length] == ' ')).Select(f => f.Concept)
        : [];
}
