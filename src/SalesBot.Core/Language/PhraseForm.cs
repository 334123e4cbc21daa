using System.Text;
using SalesBot.Core.Language.Names;

namespace SalesBot.Core.Language;

/// <summary>
/// A sentence as the phrase files have it: names, days and numbers give way to <c>{customer}</c>, <c>{date}</c>,
/// <c>{amount}</c> and the like. So it can be shown to who teaches the reader without telling whom and what it was about.
/// </summary>
public static class PhraseForm
{
    /// <summary>The sentence on one line, without any name of <paramref name="names"/>. A name that nobody has stays.</summary>
    public static string Of(string text, NameIndex names)
    {
        var seen = new Analysis(Sentence.Of(text), new ReadingContext(default, null, names));
        var form = new StringBuilder();
        var at = 0;
        foreach (var (span, place) in Places(seen).OrderBy(p => p.Span.Start))
        {
            var start = seen.Sentence.TypedBefore(span.Start).Length;
            if (start >= at)
            {
                form.Append(seen.Sentence.Typed, at, start - at).Append(place);
                at = start + seen.Sentence.TypedAt(span).Length;
            }
        }

        return OnOneLine(form.Append(seen.Sentence.Typed, at, seen.Sentence.Typed.Length - at));
    }

    private static IEnumerable<(Span Span, string Place)> Places(Analysis seen) =>
        seen.Mentions.Select(m => (m.Span, PlaceOf(m)))
            .Concat(seen.Days.Select(d => (d.Span, "{date}")))
            .Concat(seen.Periods.Select(p => (p.Span, "{period}")))
            .Concat(seen.Times.Select(t => (t.Span, "{time}")))
            .Concat(seen.Figures.Select(f => (f.Span, "{amount}")));

    private static string PlaceOf(Mention mention) => mention.Names[0].Kind switch
    {
        NameKind.Customer => "{customer}",
        NameKind.Region => "{region}",
        _ => "{member}",
    };

    /// <summary>What is left of digits tells a number too: a telephone's, an account's.</summary>
    private static string OnOneLine(StringBuilder form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            form[i] = char.IsControl(form[i]) ? ' ' : char.IsDigit(form[i]) ? '0' : form[i];
        }

        return string.Join(' ', form.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
