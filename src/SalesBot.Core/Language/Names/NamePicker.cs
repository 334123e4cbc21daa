namespace SalesBot.Core.Language.Names;

/// <summary>Which of the names that fit is meant; several when nothing settles it.</summary>
internal static class NamePicker
{
    /// <summary>The names of a kind at a mention: a region that was said settles it, else the speaker's only customer among them.</summary>
    public static IReadOnlyList<Name> Pick(Mention mention, NameKind kind, Name? saidRegion, ReadingContext context)
    {
        List<Name> fitting = [.. mention.Of(kind)];
        if (kind != NameKind.Customer || fitting.Count < 2)
        {
            return fitting;
        }

        var there = saidRegion is null ? [] : fitting.Where(n => n.RegionId is { } r && context.Names.IsUnder(r, saidRegion.Id)).ToList();
        fitting = there.Count > 0 ? there : fitting;
        var own = fitting.Where(n => context.Speaker is { } me && n.OwnerId == me.Id).ToList();
        return own.Count == 1 ? own : fitting;
    }

    /// <summary>The names of a kind nearest to an unknown one, best first.</summary>
    public static IReadOnlyList<Name> Nearest(string text, ReadingContext context, NameKind kind, int count)
    {
        var sentence = Sentence.Of(text);
        var near = new Dictionary<Name, double>();
        var effort = new Effort();
        foreach (var key in Keys(sentence))
        {
            foreach (var (form, slips) in context.Names.NearlyAny(key, length => Math.Max(1, length / 3), effort))
            {
                var far = (double)slips / Math.Max(key.Length, form.Key.Length);
                if (form.Name.Kind == kind && far < near.GetValueOrDefault(form.Name, double.MaxValue))
                {
                    near[form.Name] = far;
                }
            }
        }

        return [.. near.OrderBy(n => n.Value).ThenBy(n => n.Key.Display, StringComparer.Ordinal).Take(count).Select(n => n.Key)];
    }

    private const int MostKeys = 40;

    /// <summary>The whole of it, then its words, each without its neighbours.</summary>
    private static IEnumerable<string> Keys(Sentence sentence) => sentence.Tokens
        .Select(t => sentence[t.Span].ToString())
        .Where(w => w.Length > 3 && !Tongues.All.Any(t => t.IsGeneric(w)))
        .Append(string.Concat(sentence.Tokens.Take(MostKeys).Select(t => sentence[t.Span].ToString())))
        .Where(k => k.Length is > 1 and < 64).Distinct().Take(MostKeys);
}
