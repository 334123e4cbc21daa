using SalesBot.Core.Language.Days;

namespace SalesBot.Core.Language.Filling;

/// <summary>"Remind Zhang Min to …": whom a reminder is for, which is not everybody who is named in it.</summary>
internal static class Reminded
{
    private const string Section = "remind whom";

    /// <summary>The member; null where it is for the speaker, or where several fit.</summary>
    public static Name? In(Analysis seen) =>
        Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values(Section), []).FirstOrDefault() is { } verb
            && seen.MentionsOf(NameKind.Member).FirstOrDefault(m => m.Span.Start >= verb.Span.End && m.Span.Start - verb.Span.End <= 1) is { } mention
            && mention.Of(NameKind.Member).ToList() is [var one]
            ? one
            : null;

    /// <summary>The verb and the name, which are no part of what is to be done; nothing where it is for the speaker.</summary>
    public static IEnumerable<Span> Covered(Analysis seen)
    {
        if (In(seen) is null)
        {
            yield break;
        }

        var verb = Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values(Section), [])[0].Span;
        yield return verb with { End = seen.MentionsOf(NameKind.Member).First(m => m.Span.Start >= verb.End).Span.End };
    }
}
