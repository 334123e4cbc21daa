namespace SalesBot.Core.Language.Names;

/// <summary>A place in a sentence where names stand.</summary>
/// <param name="Span">Where, in the plain text.</param>
/// <param name="Names">All that this may name.</param>
/// <param name="Score">How much of it fits: letters, less for slips and for a shortened name.</param>
internal sealed record Mention(Span Span, IReadOnlyList<Name> Names, double Score)
{
    public IEnumerable<Name> Of(NameKind kind) => Names.Where(n => n.Kind == kind);
}

/// <summary>Finds the names in a sentence; where they overlap, the longest wins.</summary>
internal static class NameFinder
{
    private const int MostWords = 16;
    private const int MostWordsMisspelt = 6;
    private const int MostHan = 16;
    private const int FewestSounding = 3;
    private const double PriceOfASlip = 3;
    private const double WorthOfSounding = 0.1;
    private const double PriceOfLooseness = 0.5;

    public static IReadOnlyList<Mention> Find(Sentence sentence, NameIndex index)
    {
        List<Mention> found = [];
        var effort = new Effort();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            found.AddRange(At(sentence, index, i, effort));
        }

        List<Mention> kept = [];
        var taken = new bool[sentence.Plain.Length];
        foreach (var mention in found.OrderByDescending(m => m.Score).ThenBy(m => m.Span.Start))
        {
            var place = taken.AsSpan(mention.Span.Start, mention.Span.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                kept.Add(mention);
            }
        }

        return [.. kept.OrderBy(m => m.Span.Start)];
    }

    private static IEnumerable<Mention> At(Sentence sentence, NameIndex index, int first, Effort effort)
    {
        var tokens = sentence.Tokens;
        var key = "";
        var most = Folding.IsHan(sentence.Plain[tokens[first].Span.Start]) ? MostHan : MostWords;
        var longest = index.LongestForm + Slips.Forgiven(index.LongestForm);
        for (var last = first; last < tokens.Count && last < first + most && (last == first || !tokens[last].Opens); last++)
        {
            if (key.Length + tokens[last].Span.Length > longest)
            {
                yield break;
            }

            key = string.Concat(key, sentence[tokens[last].Span]);
            var span = new Span(tokens[first].Span.Start, tokens[last].Span.End);
            var misspelt = last - first < MostWordsMisspelt;
            if ((Exactly(index, key, span) ?? Owning(index, key, span)
                ?? (misspelt ? Nearly(sentence, index, key, span, effort) : null) ?? Sounding(index, key, span, effort)) is { } mention)
            {
                yield return mention;
            }
        }
    }

    private static Mention? Exactly(NameIndex index, string key, Span span)
    {
        var forms = index.Exactly(key);
        if (forms.Count == 0)
        {
            return null;
        }

        var best = forms.Any(f => !f.IsLoose) ? forms.Where(f => !f.IsLoose) : forms;
        return new Mention(span, [.. best.Select(f => f.Name)], key.Length - (forms.All(f => f.IsLoose) ? PriceOfLooseness : 0));
    }

    /// <summary>"Kongfu's": the apostrophe is gone by now.</summary>
    private static Mention? Owning(NameIndex index, string key, Span span) => key.Length > 3 && key[^1] == 's'
        ? Exactly(index, key[..^1], span with { End = span.End - 1 })
        : null;

    /// <summary>A misspelt name: not a word that the languages know, and begun with the right letter.</summary>
    private static Mention? Nearly(Sentence sentence, NameIndex index, string key, Span span, Effort effort)
    {
        if (Slips.Forgiven(key.Length) == 0 || !char.IsAsciiLetter(key[0]) || HoldsKnownWord(sentence, span) || Tongues.All.Any(t => t.Knows(key)))
        {
            return null;
        }

        var near = index.Nearly(key, Slips.Forgiven, effort);
        if (near.Count == 0)
        {
            return null;
        }

        var best = near.Max(n => Score(n.Form, n.Slips));
        return new Mention(span, [.. near.Where(n => Score(n.Form, n.Slips) == best).Select(n => n.Form.Name).Distinct()], best);
    }

    /// <summary>Dictated, or the first that the keyboard offered: other characters that are said alike. Any name that is written right beats it.</summary>
    private static Mention? Sounding(NameIndex index, string key, Span span, Effort effort)
    {
        if (key.Length < FewestSounding || !key.All(Folding.IsHan) || !effort.Compares() || Tongues.Zh.HoldsCommonWord(key) || Pinyin.Sound(key) is not { } sound)
        {
            return null;
        }

        var forms = index.Exactly(sound).Where(f => f.Name.Others.Append(f.Name.Display).Any(o => o.Any(Folding.IsHan))).ToList();
        return forms.Count == 0 ? null : new Mention(span, [.. forms.Select(f => f.Name).Distinct()], WorthOfSounding * key.Length);
    }

    private static bool HoldsKnownWord(Sentence sentence, Span span) => sentence.Tokens
        .Where(t => span.Contains(t.Span)).Any(t => Tongues.All.Any(tongue => tongue.Knows(sentence[t.Span])));

    private static double Score(NameForm form, int slips) =>
        form.Key.Length - (PriceOfASlip * slips) - (form.IsLoose ? PriceOfLooseness : 0);
}
