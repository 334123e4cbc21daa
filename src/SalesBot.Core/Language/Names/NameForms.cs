namespace SalesBot.Core.Language.Names;

/// <summary>One way to say a name, folded and without spaces.</summary>
/// <param name="Key">The folded form.</param>
/// <param name="Name">What it names.</param>
/// <param name="IsLoose">Whether it is only a part of the name, as people shorten it, or a Chinese name in Latin letters.</param>
internal sealed record NameForm(string Key, Name Name, bool IsLoose);

/// <summary>All the ways in which the names of a company are said.</summary>
internal sealed class NameForms
{
    private const int ShortestLatin = 3;

    /// <summary>Fewer letters of pinyin are too often something else.</summary>
    private const int ShortestPinyin = 4;

    private readonly IReadOnlyList<Name> _names;
    private readonly HashSet<string> _regions;

    public NameForms(IReadOnlyList<Name> names)
    {
        _names = names;
        _regions = [.. names.Where(n => n.Kind == NameKind.Region).SelectMany(n => n.Others.Append(n.Display)).Select(Folding.Compact)];
    }

    public IEnumerable<NameForm> All() => _names.SelectMany(name =>
    {
        List<NameForm> written = [.. Full(name), .. Shortened(name).Where(IsTelling).Select(key => new NameForm(key, name, true))];
        return written.Concat(written.SelectMany(Spelt)).Where(form => form.Key.Length > 1).DistinctBy(form => form.Key);
    });

    private IEnumerable<NameForm> Spelt(NameForm form) => Pinyin.Of(form.Key, form.Name.Kind == NameKind.Member)
        .Where(key => key.Length >= ShortestPinyin && IsTelling(key)).Select(key => new NameForm(key, form.Name, true));

    private static IEnumerable<NameForm> Full(Name name) =>
        name.Others.Append(name.Display).Append(Local(name.Key)).Select(form => new NameForm(Folding.Compact(form), name, false));

    private static string Local(string key) => key.Split('@')[0];

    private IEnumerable<string> Shortened(Name name) => name.Kind switch
    {
        NameKind.Customer => name.Others.Append(name.Display).SelectMany(f => Folding.IsHan(First(f)) ? ShortHan(f) : f == name.Display ? ShortLatin(f) : []),
        NameKind.Member => name.Others.Append(name.Display).SelectMany(f => Folding.IsHan(First(f)) ? Tongues.Zh.Address(f) : Words(f)),
        _ => [],
    };

    private static char First(string form) => form.Length > 0 ? form[0] : ' ';

    /// <summary>A part tells something when it is not a word of every day and not the name of a region.</summary>
    private bool IsTelling(string key) =>
        (Folding.IsHan(key[0]) || key.Length >= ShortestLatin) && !_regions.Contains(key) && !Tongues.All.Any(t => t.IsGeneric(key) || t.Knows(key));

    /// <summary>"Tengzhou Honghe Wines": "Honghe", "Tengzhou Honghe", "Honghe Wines"; "Daming Lake Catering": "Daming", "Daming Lake".</summary>
    private IEnumerable<string> ShortLatin(string form)
    {
        var words = Words(form).ToList();
        var telling = words.Where(w => !Tongues.All.Any(t => t.IsGeneric(w)) && !_regions.Contains(w)).ToList();
        if (telling.Count == 0)
        {
            yield break;
        }

        if (telling[0] == words[0] || telling.Count == 1)
        {
            yield return telling[0];
        }

        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 2; j <= words.Count; j++)
            {
                if (words[i..j].Any(telling.Contains))
                {
                    yield return string.Concat(words[i..j]);
                }
            }
        }
    }

    /// <summary>"滕州鸿鹤酒业": without what stands at its end in many names, without the region before it.</summary>
    private IEnumerable<string> ShortHan(string form)
    {
        var whole = Folding.Compact(form);
        var core = Tongues.Zh.WithoutGenericEnd(whole);
        var region = _regions.Where(r => r.Length < core.Length && core.StartsWith(r, StringComparison.Ordinal)).MaxBy(r => r.Length)?.Length ?? 0;
        return core.Length - region < 2 ? [] : [core, core[region..], whole[region..], core.Length < 4 ? core : core[..2]];
    }

    private static IEnumerable<string> Words(string form)
    {
        var sentence = Sentence.Of(form);
        return sentence.Tokens.Select(t => sentence[t.Span].ToString());
    }
}
