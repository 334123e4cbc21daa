using System.Text;

namespace SalesBot.Core.Language;

/// <summary>From a place up to and without another.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;
}

/// <summary>A word, or one Chinese character, in the plain text of a sentence.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Opens">Whether it begins a clause: nothing that is read as one thing reaches across.</param>
internal readonly record struct Token(Span Span, bool Opens);

/// <summary>
/// What was typed, and beside it the plain text in which words, names and days are looked for: folded, one space between
/// words and none beside Chinese, no apostrophes, each pause a comma. Every place in it is a place in what was typed.
/// </summary>
internal sealed class Sentence
{
    /// <summary>More than this is not read (a chat message is never longer); what is kept of it stays as typed.</summary>
    private const int LongestRead = 4000;

    private readonly List<int> _at = [];

    private Sentence(string typed)
    {
        Typed = typed;
        Plain = new Plainer(typed[..Math.Min(typed.Length, LongestRead)], _at).Write();
        Tokens = [.. Tokenize(Plain)];
    }

    public string Typed { get; }

    public string Plain { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public static Sentence Of(string text) => new(Folding.Whole(text));

    /// <summary>What was typed at a span of the plain text, trimmed.</summary>
    public string TypedAt(Span plain) => plain.Length <= 0 ? "" : Typed[_at[plain.Start]..(_at[plain.End - 1] + 1)].Trim();

    /// <summary>The first word at or after the beginning of a span.</summary>
    public Span FirstWord(Span plain) => Tokens.Select(t => t.Span).FirstOrDefault(t => t.Start >= plain.Start, plain);

    /// <summary>The character that was typed where the plain text has this one.</summary>
    public char TypedChar(int plain) => Typed[_at[plain]];

    /// <summary>What was typed before a place of the plain text.</summary>
    public ReadOnlySpan<char> TypedBefore(int plain) => Typed.AsSpan(0, _at[plain]);

    public ReadOnlySpan<char> this[Span span] => Plain.AsSpan(span.Start, span.Length);

    private static IEnumerable<Token> Tokenize(string plain)
    {
        var opens = true;
        for (var i = 0; i < plain.Length;)
        {
            var end = i + 1;
            if (!char.IsLetterOrDigit(plain[i]))
            {
                opens |= plain[i] is ',' or '?';
                i = end;
                continue;
            }

            while (!Folding.IsHan(plain[i]) && end < plain.Length && char.IsLetterOrDigit(plain[end]) && !Folding.IsHan(plain[end]))
            {
                end++;
            }

            yield return new Token(new Span(i, end), opens);
            opens = false;
            i = end;
        }
    }

    /// <summary>Writes the plain text and keeps where each character of it came from.</summary>
    private sealed class Plainer(string typed, List<int> at)
    {
        private readonly StringBuilder _plain = new();
        private int _comma = -1;
        private int _space = -1;

        public string Write()
        {
            for (var i = 0; i < typed.Length; i++)
            {
                Take(Folding.Fold(typed[i]), i);
            }

            return _plain.ToString();
        }

        private void Take(char c, int i)
        {
            if (char.IsLetterOrDigit(c) || c is '\u00A5' or '$' or '\u20AC' or '%' || (c is '.' or ',' or ':' or '/' or '-' && InNumber(i)))
            {
                Put(c, i);
            }
            else if (c == '?')
            {
                _comma = -1;
                Put(c, i);
            }
            else if (c == '\'' && Letter(i - 1) && Letter(i + 1))
            {
                return;
            }
            else if (c is ',' or ';' or '!' or ':' or '\n' or '(' or ')' || (c == '.' && !(Letter(i - 1) && Letter(i + 1))))
            {
                _comma = _comma < 0 || c is ';' or '\n' or '.' ? i : _comma;
            }
            else if (!char.IsSurrogate(c) || _space < 0)
            {
                _space = i;
            }
        }

        private void Put(char c, int i)
        {
            if (_plain.Length > 0 && _comma >= 0)
            {
                Append(',', _comma);
                _space = _comma;
            }

            if (_plain.Length > 0 && _space >= 0 && !Folding.IsHan(c) && !Folding.IsHan(_plain[^1]))
            {
                Append(' ', _space);
            }

            Append(c, i);
            (_comma, _space) = (-1, -1);
        }

        private void Append(char c, int i)
        {
            _plain.Append(c);
            at.Add(i);
        }

        private bool InNumber(int i) => i > 0 && i + 1 < typed.Length
            && char.IsAsciiDigit(Folding.Fold(typed[i - 1])) && char.IsAsciiDigit(Folding.Fold(typed[i + 1]));

        private bool Letter(int i) => i >= 0 && i < typed.Length && char.IsLetter(typed[i]) && !Folding.IsHan(typed[i]);
    }
}
