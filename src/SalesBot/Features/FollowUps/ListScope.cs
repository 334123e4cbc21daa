using System.Globalization;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;

namespace SalesBot.Features.FollowUps;

/// <summary>
/// Which follow-ups a list shows. It travels on the list's buttons, so that after a press the card can show the same list as
/// it is now; what comes back is a claim, and names are looked up among those that the presser may see.
/// </summary>
internal sealed record ListScope
{
    public Name? Member { get; init; }

    public Name? Region { get; init; }

    public Name? Customer { get; init; }

    public Period? Period { get; init; }

    public bool OverdueOnly { get; init; }

    /// <summary>Whether it is no list of its own but a part of the day's digest.</summary>
    public bool OnDigest { get; init; }

    /// <summary>From 0.</summary>
    public int Page { get; init; }

    public static ListScope Of(Slots slots) => new()
    {
        Member = slots.Member,
        Region = slots.Region,
        Customer = slots.Customer,
        Period = slots.Period,
        OverdueOnly = slots.Which == "overdue",
    };

    public string Write()
    {
        (string Key, string? Value)[] parts =
        [
            ("m", Member?.Key), ("r", Region?.Key), ("c", Customer?.Key),
            ("p", Period is { } period ? $"{Iso(period.From)}/{Iso(period.To)}" : null),
            ("o", OverdueOnly ? "1" : null),
            ("d", OnDigest ? "1" : null),
            ("n", Page > 0 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return string.Join('|', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}"));
    }

    /// <summary>What cannot be read, or names what may not be seen, is left out.</summary>
    public static ListScope Read(string written, Turn turn)
    {
        var parts = written.Split('|', 8).Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1]);
        return new ListScope
        {
            Member = Named(NameKind.Member, "m"),
            Region = Named(NameKind.Region, "r"),
            Customer = Named(NameKind.Customer, "c"),
            Period = ReadPeriod(parts.GetValueOrDefault("p")),
            OverdueOnly = parts.ContainsKey("o"),
            OnDigest = parts.ContainsKey("d"),
            Page = int.TryParse(parts.GetValueOrDefault("n"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, 10_000) : 0,
        };

        Name? Named(NameKind kind, string part) => parts.GetValueOrDefault(part) is { } key
            ? turn.Context.Names.All.FirstOrDefault(n => n.Kind == kind && n.Key == key)
            : null;
    }

    /// <summary>What was asked for, in words: whose, where, of whom, when.</summary>
    public string Words(Turn turn)
    {
        List<string> parts = [];
        parts.AddRange(((Name?[])[Member?.Id == turn.Member.Id ? null : Member, Region, Customer]).OfType<Name>().Select(turn.Locale.NameOf));
        if (Period is { } period)
        {
            parts.Add(turn.Locale.Span(period));
        }

        return string.Join(" · ", parts);
    }

    private static Period? ReadPeriod(string? text) =>
        text?.Split('/') is [var from, var to] && Day(from) is { } first && Day(to) is { } last && first <= last ? new Period(first, last) : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
