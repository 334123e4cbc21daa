using SalesBot.Core.Calendar;
using SalesBot.Core.Language.Days;
using SalesBot.Core.Language.Names;
using SalesBot.Core.Language.Numbers;

namespace SalesBot.Core.Language.Filling;

/// <summary>Fills the slots of an intent from what was seen in a sentence.</summary>
internal sealed class SlotReader(Analysis seen, string intent, bool isAnswer = false)
{
    private const int LongestStretch = 400;

    private readonly Dictionary<string, IReadOnlyList<Name>> _ambiguous = [];

    public IReadOnlyDictionary<string, IReadOnlyList<Name>> Ambiguous => _ambiguous;

    public Slots Read()
    {
        var region = One("region", NameKind.Region, null);
        var slots = new Slots
        {
            Region = Has("region") ? region : null,
            Customer = One("customer", NameKind.Customer, region),
            Regions = Has("regions") ? Several() : null,
            Member = Has("to") ? null : intent == Intents.FollowUpAdd ? Reminded.In(seen) : Member(),
            Which = intent == Intents.FollowUpList ? seen.ValueOf("which follow-ups") : null,
            Period = Has("period") ? Period() : null,
            Metric = Value("metric"),
            Tier = Value("tier"),
            Status = Has("status") ? seen.ValueOf("customer status") : null,
            Language = Value("language"),
            Export = Value("export"),
            Format = Value("format"),
            Kind = Has("kind") ? Kind() : null,
            Intention = Has("intention") ? seen.ValueOf("intention in a sentence") : null,
            Amount = Has("amount") ? Amount() : null,
            Date = Has("date") && intent != Intents.VisitLog ? Day(seen, DayView.Past) : null,
            Due = Has("due") && intent is not (Intents.VisitLog or Intents.VisitCorrect) ? Due(seen) : null,
            Time = Has("time") ? seen.Times.Select(TimeReader.Resolve).FirstOrDefault(t => t is not null) : null,
        };
        slots = Has("to") ? FromTo(slots) : intent == Intents.FollowUpSnooze && slots.Due is null ? slots with { By = By() } : slots;
        slots = slots with { UnknownName = Unknown(slots) };
        return Words(slots);
    }

    /// <summary>The first day that was said.</summary>
    public static DateOnly? Day(Analysis seen, DayView view) =>
        seen.Days.Select(d => DayMeaning.Resolve(d, seen.Today, view)).FirstOrDefault(d => d is not null);

    /// <summary>The day by which something is to be done: the last one said, or where a period to come begins.</summary>
    public static DateOnly? Due(Analysis seen) =>
        seen.Days.Select(d => DayMeaning.Resolve(d, seen.Today, DayView.Coming)).LastOrDefault(d => d is not null)
        ?? seen.Periods.Select(p => PeriodMeaning.Resolve(p, seen.Today, DayView.Coming)?.From).FirstOrDefault(d => d > seen.Today);

    /// <summary>"By two weeks"; months are counted as such, since a month has no fixed length.</summary>
    private Stretch? By() => Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values("put off by"), seen.Mentions.Select(m => m.Span)).LastOrDefault() switch
    {
        { Meaning: "days" } said when said["n"] is { } n and <= LongestStretch => new Stretch(n, 0),
        { Meaning: "weeks" } said when said["n"] is { } n and <= LongestStretch => new Stretch(7 * n, 0),
        { Meaning: "months" } said when said["n"] is { } n and <= LongestStretch => new Stretch(0, n),
        _ => null,
    };

    /// <summary>What is money, else the first number.</summary>
    public static decimal? Amount(Sentence sentence, IReadOnlyList<Figure> figures) =>
        (figures.FirstOrDefault(f => f.IsMoney) ?? figures.FirstOrDefault()) is { } figure ? Minus.Signed(sentence, figure) : null;

    private bool Has(string slot) => IntentSlots.Has(intent, slot);

    private string? Value(string slot) => Has(slot) ? seen.ValueOf(slot) : null;

    private Name? One(string slot, NameKind kind, Name? region)
    {
        var mentions = seen.MentionsOf(kind).Where(m => kind == NameKind.Region || !IsInRegion(m)).ToList();
        var mention = mentions.Find(m => intent != Intents.VisitCorrect || !IsDenied(m)) ?? mentions.FirstOrDefault();
        if (mention is null || !(Has(slot) || kind == NameKind.Region))
        {
            return null;
        }

        var fitting = NamePicker.Pick(mention, kind, region, seen.Context);
        if (fitting.Count > 1 && Has(slot))
        {
            _ambiguous[slot] = fitting;
        }

        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>Where a name fits a region too, and regions are what is asked for, it is the region.</summary>
    private bool IsInRegion(Mention mention) => Has("region") && !Has("customer") && mention.Of(NameKind.Region).Any();

    /// <summary>"Not Kongfu, Luhua": the one that stands right after a no.</summary>
    private bool IsDenied(Mention mention) =>
        Said.Find(seen.Plain[..mention.Span.Start], seen.Tongue, seen.Tongue.Values("denied"), []).Count > 0;

    private IReadOnlyList<Name>? Several()
    {
        List<Name> regions = [.. seen.MentionsOf(NameKind.Region).Select(m => NamePicker.Pick(m, NameKind.Region, null, seen.Context))
            .Where(f => f.Count == 1).Select(f => f[0]).Distinct()];
        return regions.Count > 0 ? regions : null;
    }

    private Name? Member() =>
        !Has("member") ? null : One("member", NameKind.Member, null) ?? (_ambiguous.ContainsKey("member") || !SaysMe() ? null : seen.Context.Speaker);

    /// <summary>
    /// Whose it was and to whom it goes: told by the words right before the names ("to Zhang Min", "from Wang Lei", "交给张敏"),
    /// by their order where none tell.
    /// </summary>
    private Slots FromTo(Slots slots)
    {
        var named = seen.MentionsOf(NameKind.Member).Where(m => !IsInRegion(m)).ToList();
        var giver = named.FirstOrDefault(m => Follows(m, "giver"));
        var receiver = named.Count > 1 || intent == Intents.TeamHandOver ? named.LastOrDefault(m => m != giver && Follows(m, "receiver")) : null;
        var from = giver ?? named.FirstOrDefault(m => m != receiver);
        return slots with { Member = Only("member", from), To = Only("to", receiver ?? named.FirstOrDefault(m => m != from)) };
    }

    /// <summary>Whether the words of a section stand right before a name.</summary>
    private bool Follows(Mention mention, string section)
    {
        var before = seen.Plain[..mention.Span.Start].TrimEnd();
        return Said.Find(before, seen.Tongue, seen.Tongue.Values(section), []).Any(s => s.Span.End == before.Length);
    }

    private Name? Only(string slot, Mention? mention)
    {
        var fitting = mention is null ? [] : NamePicker.Pick(mention, NameKind.Member, null, seen.Context);
        if (fitting.Count > 1)
        {
            _ambiguous[slot] = fitting;
        }

        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>"My visits", but not "my region".</summary>
    private bool SaysMe()
    {
        var places = Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values("not me"), []);
        return Said.Find(seen.Plain, seen.Tongue, seen.Tongue.Values("me"), places.Select(p => p.Span)).Count > 0;
    }

    private Period? Period()
    {
        var coming = intent is Intents.TargetSet or Intents.FollowUpList or Intents.CustomerDue or Intents.LeaveList;
        var view = coming ? DayView.Coming : DayView.Past;
        var said = seen.Periods.Select(p => PeriodMeaning.Resolve(p, seen.Today, intent == Intents.TargetSet ? view : DayView.Past))
            .FirstOrDefault(p => p is not null);
        return said ?? (intent != Intents.None && Day(seen, view) is { } day ? Calendar.Period.Day(day) : null);
    }

    private string? Kind() => IntentSlots.KindOf(intent) is { } section ? seen.ValueOf(section)
        : intent == Intents.VisitLog ? null : VisitKinds.Read(seen.Plain, seen.Tongue);

    /// <summary>What could be a year ("paid 2000") is an amount where one is paid.</summary>
    private decimal? Amount() => Amount(seen.Sentence, seen.Figures)
        ?? (intent == Intents.PaymentRecord ? Amount(seen.Sentence, [.. seen.Tongue.Figures.Find(seen.Plain).Where(IsBare)]) : null);

    private bool IsBare(Figure figure) => seen.Periods.Any(p => p.Span == figure.Span);

    private string? Unknown(Slots slots)
    {
        // Of whom and to whom are said; a place that is none must not read as everywhere.
        if (intent == Intents.TeamHandOver && slots is { Member: not null, To: not null, Region: null } && _ambiguous.Count == 0)
        {
            return IntentScores.Unknown(seen, intent) is { } place ? seen.Sentence.TypedAt(place) : null;
        }

        var named = slots.Customer is not null || slots.Member is not null || slots.Region is not null || _ambiguous.Count > 0;
        return named && !(Has("customer") && slots.Customer is null && !_ambiguous.ContainsKey("customer")) ? null
            : IntentScores.Unknown(seen, intent) is { } span ? seen.Sentence.TypedAt(BeforeAPlace(span)) : null;
    }

    /// <summary>A name without the "in" that stands between it and a region.</summary>
    private Span BeforeAPlace(Span name)
    {
        var words = seen.Sentence.Tokens.Select(t => t.Span).Where(name.Contains).ToList();
        var last = words.FindLastIndex(w => !seen.Tongue.IsEmpty(seen.Sentence[w].ToString()));
        var isBeforeAPlace = seen.MentionsOf(NameKind.Region).Any(m => m.Span.Start >= name.End && m.Span.Start <= name.End + 1);
        return isBeforeAPlace && last >= 0 ? new Span(name.Start, words[last].End) : name;
    }

    private Slots Words(Slots slots) => intent switch
    {
        Intents.VisitLog => new VisitSplitter(seen, isAnswer).Fill(slots),
        Intents.VisitCorrect => new Correction(seen).Fill(slots),
        Intents.CustomerAdd => slots with { Text = NewName() },
        Intents.FollowUpAdd => slots with { Text = Remainder.Of(seen, "reminder") },
        Intents.FollowUpDone => slots with { Text = Remainder.AfterWithContent(seen, "reason", "done") ?? Remainder.OfContent(seen, "done") },
        Intents.FollowUpDrop => slots with { Reason = Remainder.After(seen, "reason") },
        Intents.SettingsPromptTime or Intents.SettingsDays or Intents.SettingsQuiet or Intents.SettingsZone => new SettingWords(seen).Fill(slots, intent, By()),
        Intents.LeaveAdd or Intents.LeaveEnd => new LeaveWords(seen).Fill(slots, intent, By(), Only),
        _ => slots,
    };

    /// <summary>A new name that begins with a known one ("Kongfu Plaza"), up to its region; null when it has none in it.</summary>
    private string? NewName()
    {
        if (seen.MentionsOf(NameKind.Customer).FirstOrDefault() is not { } known)
        {
            return null;
        }

        var end = seen.MentionsOf(NameKind.Region).Where(m => m.Span.Start >= known.Span.End).Select(m => m.Span.Start)
            .DefaultIfEmpty(seen.Plain.Length).First();
        var words = seen.Sentence.Tokens.Select(t => t.Span).Where(new Span(known.Span.Start, end).Contains).ToList();
        var last = words.FindLastIndex(w => w.End <= known.Span.End || !seen.Tongue.IsEmpty(seen.Sentence[w].ToString()));
        return last < 0 ? null : Remainder.Trim(seen.Sentence.TypedAt(new Span(known.Span.Start, words[last].End)));
    }
}
