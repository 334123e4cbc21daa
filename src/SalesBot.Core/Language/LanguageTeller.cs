using SalesBot.Core.Language.Names;

namespace SalesBot.Core.Language;

/// <summary>Tells the language of a sentence by the words around its names.</summary>
internal static class LanguageTeller
{
    public static Tongue Tell(Sentence sentence, IReadOnlyList<Mention> mentions)
    {
        var named = new bool[sentence.Plain.Length];
        foreach (var mention in mentions)
        {
            named.AsSpan(mention.Span.Start, mention.Span.Length).Fill(true);
        }

        var words = sentence.Tokens.Where(t => !named[t.Span.Start] || !named[t.Span.End - 1]).ToList();
        if (words.Any(t => IsHan(sentence, t)) || (words.Count == 0 && sentence.Tokens.Any(t => IsHan(sentence, t))))
        {
            return Tongues.Zh;
        }

        var es = words.Count(t => Tongues.Es.Knows(sentence[t.Span])) + Marks(sentence.Typed);
        var en = words.Count(t => Tongues.En.Knows(sentence[t.Span]));
        return es > en ? Tongues.Es : Tongues.En;
    }

    private static bool IsHan(Sentence sentence, Token token) => Folding.IsHan(sentence.Plain[token.Span.Start]);

    /// <summary>Marks that only Spanish has.</summary>
    private static int Marks(string typed) => typed.AsSpan(0, Math.Min(typed.Length, 400)).IndexOfAny("¿¡ñÑ") >= 0 ? 2 : 0;
}
