using SalesBot.Core.Language.Days;

namespace SalesBot.Core.Language.Filling;

/// <summary>
/// Takes a logged visit apart: the clause that says who was seen and when, what came of it, and the next step with its day.
/// What came of it keeps the words as they were typed; nothing said is lost.
/// </summary>
internal sealed class VisitSplitter
{
    /// <summary>Nobody tells of a visit in more clauses; what comes after is kept as it was typed.</summary>
    private const int MostClauses = 24;

    private readonly Analysis _seen;
    private readonly List<Span> _clauses;
    private readonly int _head;
    private readonly bool _isAnswer;
    private readonly List<string> _outcome = [];
    private readonly List<string> _steps = [];
    private DateOnly? _date;
    private DateOnly? _due;

    /// <param name="seen">The sentence.</param>
    /// <param name="isAnswer">Whether it answers what came of it: then no clause of it says who was seen, and a next step has a day.</param>
    public VisitSplitter(Analysis seen, bool isAnswer)
    {
        (_seen, _isAnswer) = (seen, isAnswer);
        _clauses = Few(Clauses.Of(seen.Plain));
        _head = isAnswer ? -1 : Math.Max(0, _clauses.FindIndex(c => Verb(c) is not null));
    }

    public Slots Fill(Slots slots)
    {
        for (var i = 0; i < _clauses.Count; i++)
        {
            Take(_clauses[i], i == _head, slots.UnknownName);
        }

        if (_clauses.Count == 0)
        {
            return slots;
        }

        var comma = _seen.Tongue.HasSpaces ? ", " : "，";
        return slots with
        {
            Date = _date,
            Due = _due,
            Kind = _head < 0 ? null : VisitKinds.Read(_seen.Plain[_clauses[_head].Start..HeadEnd()], _seen.Tongue),
            Outcome = _outcome.Count == 0 ? null : string.Join(comma, _outcome),
            NextStep = _steps.Count == 0 ? null : string.Join(comma, _steps),
        };
    }

    private static List<Span> Few(List<Span> clauses) => clauses.Count <= MostClauses ? clauses
        : [.. clauses[..(MostClauses - 1)], new Span(clauses[MostClauses - 1].Start, clauses[^1].End)];

    private int HeadEnd() => Step(_clauses[_head], isHead: true)?.Start ?? _clauses[_head].End;

    private void Take(Span clause, bool isHead, string? unknown)
    {
        var step = Step(clause, isHead);
        TakeWords(new Span(clause.Start, step?.Start ?? clause.End), isHead, unknown);
        if (step is { } next)
        {
            TakeStep(next);
        }
    }

    /// <summary>The next step in a clause: from its cue on, or from the day right before it; the whole clause when nothing else is in it.</summary>
    private Span? Step(Span clause, bool isHead)
    {
        var cue = Said.Find(_seen.Plain[clause.Start..clause.End], _seen.Tongue, _seen.Tongue.Values("next step"), []).FirstOrDefault();
        if (cue is null || (isHead && Verb(clause) is { } verb && verb.Contains(Moved(cue.Span, clause))))
        {
            return null;
        }

        var start = clause.Start + cue.Span.Start;
        var dayBefore = _seen.Days.FirstOrDefault(d => d.Span.End <= start && d.Span.End >= start - 1 && d.Span.Start >= clause.Start && IsComing(d));
        start = dayBefore?.Span.Start ?? start;
        var hasDay = ComingIn(new Span(start, clause.End)) is not null;
        return (isHead || _isAnswer || cue.Meaning == "order") && !hasDay ? null : new Span(start, clause.End);
    }

    private static Span Moved(Span span, Span clause) => new(span.Start + clause.Start, span.End + clause.Start);

    private void TakeStep(Span step)
    {
        _due ??= ComingIn(step);
        var covered = Whens(step).ToList();
        var kept = Remainder.Pieces(_seen, covered, step);
        if (kept.Length > 0)
        {
            _steps.Add(kept);
        }
    }

    private void TakeWords(Span words, bool isHead, string? unknown)
    {
        List<Span> covered = [];
        if (_seen.Days.FirstOrDefault(d => words.Contains(d.Span) && !_seen.Tongue.IsBy(_seen.Plain[d.Span.Start..d.Span.End])) is { } day)
        {
            TakeDay(day, isHead, words, covered);
        }

        if (isHead)
        {
            covered.AddRange(HeadOf(words, unknown));
        }

        if (Remainder.Content(_seen, covered, words) is { } content)
        {
            var said = Remainder.Trim(_seen.Sentence.TypedAt(content));
            _outcome.Add(_outcome.Count == 0 ? WithoutJoin(said) : said);
        }
    }

    /// <summary>An "and" at the beginning joined it to what is not part of it.</summary>
    private string WithoutJoin(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
        && _seen.Tongue.Joins(Folding.Compact(words[..space])) ? words[(space + 1)..] : words;

    /// <summary>A day of the past in the head is the visit's; a clause that is a day alone belongs to what is still without one.</summary>
    private void TakeDay(Said day, bool isHead, Span words, List<Span> covered)
    {
        var alone = Remainder.Content(_seen, [day.Span], words) is null;
        var past = DayMeaning.Resolve(day, _seen.Today, DayView.Past);
        if (_date is null && past <= _seen.Today && (isHead || (alone && _steps.Count == 0)))
        {
            _date = past;
            covered.Add(day.Span);
        }
        else if (alone && _due is null && DayMeaning.Resolve(day, _seen.Today, DayView.Coming) is { } due)
        {
            _due = due;
            covered.Add(day.Span);
        }
    }

    /// <summary>What the head says by its slots: the verb, the customer, the region.</summary>
    private IEnumerable<Span> HeadOf(Span words, string? unknown)
    {
        if (Verb(words) is { } verb)
        {
            yield return verb;
        }

        var customers = Companions.Of(_seen).ToList();
        foreach (var mention in _seen.Mentions.Where(m => customers.Exists(c => c.Names.SequenceEqual(m.Names)) || m.Of(NameKind.Region).Any()))
        {
            yield return mention.Span;
        }

        if (unknown is not null && IntentScores.Unknown(_seen, Intents.VisitLog) is { } span)
        {
            yield return span;
        }
    }

    private Span? Verb(Span clause) =>
        Said.Find(_seen.Plain[clause.Start..clause.End], _seen.Tongue, _seen.Tongue.Values("visit verb"), []).FirstOrDefault() is { } said
            ? Moved(said.Span, clause)
            : null;

    private bool IsComing(Said day) => DayMeaning.Resolve(day, _seen.Today, DayView.Coming) > _seen.Today
        && (day.Meaning != "weekday" || _seen.Days.Count > 1 || _head < 0 || day.Span.Start > _clauses[_head].End || _seen.Days[0] != day);

    private DateOnly? ComingIn(Span place) =>
        _seen.Days.Where(d => place.Contains(d.Span)).Select(d => DayMeaning.Resolve(d, _seen.Today, DayView.Coming)).FirstOrDefault(d => d >= _seen.Today)
        ?? _seen.Periods.Where(p => place.Contains(p.Span)).Select(p => PeriodMeaning.Resolve(p, _seen.Today, DayView.Coming)?.From).FirstOrDefault(d => d > _seen.Today);

    private IEnumerable<Span> Whens(Span place) => _seen.Days.Concat(_seen.Periods).Select(s => s.Span).Where(place.Contains);
}
