using SalesBot.Core.Calendar;

namespace SalesBot.Core.Language;

/// <summary>What one sentence was understood to say; <c>none</c> when nothing was sure enough.</summary>
public sealed record Reading
{
    public required string Text { get; init; }

    /// <summary>The language of the sentence: <c>en</c>, <c>es</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The intent's name, such as <c>visit.log</c> (see <see cref="Intents"/>).</summary>
    public required string Intent { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    public Slots Slots { get; init; } = new();

    /// <summary>Slots that several names fit equally, by slot name (customer, region, member, to).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Name>> Ambiguous { get; init; } = new Dictionary<string, IReadOnlyList<Name>>();

    /// <summary>The next best intents, best first; three where the intent is <c>none</c>.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>Further readings, where the sentence holds more than one thing.</summary>
    public IReadOnlyList<Reading> More { get; init; } = [];
}

/// <summary>One thing that spoke for an intent, or with less than nought against it.</summary>
/// <param name="Intent">For which.</param>
/// <param name="By">pattern: one of the word files; learned: the phrases.</param>
/// <param name="What">The pattern, or the sentence as what was learned sees it, its names, days and amounts masked.</param>
/// <param name="Weight">How strongly.</param>
public sealed record Reason(string Intent, string By, string What, double Weight);

/// <summary>An intent that was also possible.</summary>
public sealed record Alternative(string Intent, double Confidence);

/// <summary>What was said, by kind; what was not said is null. Codes are lower case as in the store's imports.</summary>
public sealed record Slots
{
    public Name? Customer { get; init; }
    public Name? Region { get; init; }
    public IReadOnlyList<Name>? Regions { get; init; }
    public Name? Member { get; init; }

    /// <summary>Of two members: the one to whom something goes; <see cref="Member"/> is then whose it was.</summary>
    public Name? To { get; init; }
    public DateOnly? Date { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>The first day of something to come; its last is then <see cref="Due"/>. Not part of the written form.</summary>
    public DateOnly? From { get; init; }

    /// <summary>By how much something is put off ("a week later"), where no day was said. Not part of the written form.</summary>
    public Stretch? By { get; init; }

    public Period? Period { get; init; }

    /// <summary>collected, sales, new_customers, leads, visits.</summary>
    public string? Metric { get; init; }

    /// <summary>
    /// Of a visit: in_person, at_ours, call, online; of a target: quota, goal; of a summary: week, month, year;
    /// of a customer: distributor, dealer, direct; of a ranking: regions, members.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>strong, some, none.</summary>
    public string? Intention { get; init; }

    /// <summary>In the company's currency, or a number of things.</summary>
    public decimal? Amount { get; init; }

    /// <summary>vip, first, second, other.</summary>
    public string? Tier { get; init; }

    /// <summary>Of a customer: potential, active, dormant, lost.</summary>
    public string? Status { get; init; }

    /// <summary>What is exported: visits, followups, customers, payments.</summary>
    public string? Export { get; init; }

    /// <summary>As what it is exported: csv, xlsx.</summary>
    public string? Format { get; init; }

    public string? Outcome { get; init; }
    public string? NextStep { get; init; }
    public string? Text { get; init; }
    public string? Reason { get; init; }

    /// <summary>en, es, zh.</summary>
    public string? Language { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>Of hours: the time at which they end. Not part of the written form.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>Days of the week. Not part of the written form.</summary>
    public Weekdays? Weekdays { get; init; }

    /// <summary>The IANA id of a time zone; several for a city that lies in several. Not part of the written form.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>
    /// What stands where a name was expected but fits none that is known ("how is Atlantis doing"): so that an answer can
    /// say what it did not find. Not part of the written form.
    /// </summary>
    public string? UnknownName { get; init; }

    /// <summary>
    /// Which of the follow-ups are asked for: overdue, or loose (strong intentions that have none). Of days: set, add, remove.
    /// Of quiet hours: after, before, between, outside (of these hours), off; or pause. Not part of the written form: the
    /// contract names no such slot.
    /// </summary>
    public string? Which { get; init; }
}

/// <summary>A length of time as people say it: days, or whole months.</summary>
public sealed record Stretch(int Days, int Months)
{
    /// <summary>The day that lies so far after another.</summary>
    public DateOnly After(DateOnly day) => day.AddMonths(Months).AddDays(Days);
}

public enum NameKind
{
    Customer,
    Region,
    Member,
}

/// <summary>One thing of the store that people call by name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The store's id.</param>
/// <param name="Key">The store's key: a customer's or region's code, a member's upn.</param>
/// <param name="Display">The name shown; for customers also the slot's value.</param>
/// <param name="Others">All other names and aliases, in any language.</param>
/// <param name="RegionId">Of a customer: its region; of a region: its parent.</param>
/// <param name="OwnerId">Of a customer: the member who owns it.</param>
public sealed record Name(NameKind Kind, int Id, string Key, string Display, IReadOnlyList<string> Others, int? RegionId = null, int? OwnerId = null)
{
    /// <summary>What it is called in Spanish, where that is another name than the one shown.</summary>
    public string? Spanish { get; init; }

    /// <summary>What it is called in Chinese, where that is another name than the one shown.</summary>
    public string? Chinese { get; init; }
}

/// <summary>What a sentence is read against.</summary>
/// <param name="Now">Local date and time of the speaker.</param>
/// <param name="Speaker">Who says it: the value of "me".</param>
/// <param name="Names">What may be named; already without what the speaker may not see.</param>
public sealed record ReadingContext(DateTime Now, Name? Speaker, NameIndex Names)
{
    /// <summary>Members who may be named to stand in for the speaker, and for nothing else.</summary>
    public IReadOnlyList<Name> Colleagues { get; init; } = [];
}

/// <summary>Reads a sentence in English, Spanish or Chinese. Never throws on any text.</summary>
public interface IReader
{
    Reading Read(string text, ReadingContext context);

    /// <summary>
    /// The same by patterns alone, which are sure of what they tell. For what is said while a form asks: there almost any words
    /// can be the answer, and to what was learned they look like something of their own.
    /// </summary>
    Reading ReadSurely(string text, ReadingContext context);

    /// <summary>Why the likeliest intents of a sentence were held likely, best first.</summary>
    IReadOnlyList<Reason> Explain(string text, ReadingContext context);

    /// <summary>Whether a text is a question, or begins like one or like a command.</summary>
    bool IsAsking(string text);

    /// <summary>What an answer in a person's own words says of an intent that is known already ("they will sign, contract on Thursday").</summary>
    Slots ReadAnswer(string text, ReadingContext context, string intent);

    /// <summary>Whether a question is left without an answer ("skip").</summary>
    bool IsSkip(string text);

    /// <summary>Reads an answer to one question of a form: a day. Past: "Friday" is the last one; coming: the next one.</summary>
    DateOnly? ReadDay(string text, ReadingContext context, DayView view);

    /// <summary>Reads an answer that names one thing; several when more than one fits, none when nothing does.</summary>
    IReadOnlyList<Name> ReadName(string text, ReadingContext context, NameKind kind);

    /// <summary>The known names of a kind nearest to a misspelt or unknown one, best first.</summary>
    IReadOnlyList<Name> NearestNames(string text, ReadingContext context, NameKind kind, int count);

    /// <summary>True for yes/sí/是, false for no, null for anything else.</summary>
    bool? ReadYesNo(string text);

    /// <summary>Reads an answer that is an amount of money ("48,000", "48.000", "4.8万", "48k", "RMB 48000"), or null.</summary>
    decimal? ReadAmount(string text);

    /// <summary>Reads the kind of a visit (in_person, at_ours, call, online), or null.</summary>
    string? ReadVisitKind(string text);

    /// <summary>Reads an intention (strong, some, none), or null.</summary>
    string? ReadIntention(string text);

    /// <summary>Reads the kind of a customer (distributor, dealer, direct), or null.</summary>
    string? ReadCustomerKind(string text);
}

/// <summary>How a bare weekday or day of the month is meant.</summary>
public enum DayView
{
    Past,
    Coming,
}
