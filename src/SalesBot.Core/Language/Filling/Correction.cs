using SalesBot.Core.Language.Days;

namespace SalesBot.Core.Language.Filling;

/// <summary>
/// What a correction of a visit puts right: words behind a colon are what came of it; behind "the next step is" stands the
/// next step with its day, which then is not the day of the visit.
/// </summary>
internal sealed class Correction(Analysis seen)
{
    public Slots Fill(Slots slots) => StepPlace() is { } place
        ? slots with
        {
            Date = Days(DayView.Past).FirstOrDefault(d => d.Span.End <= place.Start).Day,
            Kind = VisitKinds.Read(seen.Plain[..place.Start], seen.Tongue),
            Customer = seen.MentionsOf(NameKind.Customer).Any(m => m.Span.Start >= place.Start) ? null : slots.Customer,
            UnknownName = null,
            NextStep = Remainder.Pieces(seen, [.. Whens(place)], place) is { Length: > 0 } words ? seen.Tongue.WithoutLead(words) : null,
            Due = Days(DayView.Coming).FirstOrDefault(d => place.Contains(d.Span)).Day ?? Begins(place),
        }
        : slots with { Outcome = Outcome() };

    /// <summary>Where the next step stands: behind "the next step is", or from "follow up" on.</summary>
    private Span? StepPlace()
    {
        if (Find("next step corrected").FirstOrDefault() is { } cue)
        {
            return new Span(cue.Span.End, seen.Plain.Length);
        }

        return Find("next step").FirstOrDefault(s => s.Meaning == "step") is { } step
            && seen.Days.Concat(seen.Periods).Any(d => d.Span.Start >= step.Span.End)
            ? new Span(step.Span.Start, seen.Plain.Length)
            : null;
    }

    private IEnumerable<(Span Span, DateOnly? Day)> Days(DayView view) =>
        seen.Days.Select(d => (d.Span, Day: DayMeaning.Resolve(d, seen.Today, view))).Where(d => d.Day is not null);

    /// <summary>Where a period to come begins: "next week".</summary>
    private DateOnly? Begins(Span place) => seen.Periods.Where(p => place.Contains(p.Span))
        .Select(p => PeriodMeaning.Resolve(p, seen.Today, DayView.Coming)?.From).FirstOrDefault(d => d > seen.Today);

    private IEnumerable<Span> Whens(Span place) => seen.Days.Concat(seen.Periods).Select(s => s.Span).Where(place.Contains);

    private IReadOnlyList<Said> Find(string section) => Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values(section), []);

    /// <summary>The words after a colon, unless they say no more than the slots do ("correct the last visit: they want 300").</summary>
    private string? Outcome()
    {
        var typed = seen.Sentence.Typed;
        var colon = typed.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
        {
            return null;
        }

        var words = typed[(colon + 1)..].Trim();
        var rest = new Analysis(Sentence.Of(words), seen.Context);
        var covered = rest.Days.Select(d => d.Span).Concat(rest.Mentions.Select(m => m.Span))
            .Concat(new[] { "visit kind", "intention in a sentence" }
                .SelectMany(section => Said.Find(rest.Plain, rest.Tongue, rest.Tongue.Values(section), [])).Select(k => k.Span));
        return Remainder.Content(rest, [.. covered], new Span(0, rest.Plain.Length)) is null ? null : words;
    }
}
