using System.Globalization;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;

namespace SalesBot.Features.Diagnosis;

/// <summary>How the bot is, in words: the same in chat and on the command line.</summary>
internal static class DiagnosisWords
{
    /// <summary>More are counted, not named.</summary>
    private const int MostNamed = 10;

    public static readonly Phrases Texts = Phrases.Of("Diagnosis");

    /// <summary>All in one sentence.</summary>
    public static string Verdict(Locale locale, Diagnosis diagnosis) => Texts.Say(locale, diagnosis.NeedsAHand ? "verdict.hand" : "verdict.well");

    /// <summary>A line for each thing that was looked at; times are in this zone.</summary>
    public static IReadOnlyList<string> Lines(Locale locale, Diagnosis d, string zone) =>
    [
        d.MissingMigrations.Count == 0
            ? Texts.Say(locale, "store.well", d.Store)
            : Texts.Count(locale, "store.behind", d.MissingMigrations.Count, d.Store),
        d.LastPrompt is { } last ? Texts.Say(locale, "prompts.last", At(locale, last, zone)) : Texts.Say(locale, "prompts.never"),
        .. d.LatePrompts > 0 ? [Texts.Count(locale, "prompts.late", d.LatePrompts)] : Array.Empty<string>(),
        Delivered(locale, d, zone),
        Credentials(locale, d),
        .. d.Unlinked.Count > 0 ? [Texts.Count(locale, "unlinked", d.Unlinked.Count, Named(locale, d.Unlinked))] : Array.Empty<string>(),
    ];

    private static string Delivered(Locale locale, Diagnosis d, string zone)
    {
        if (d.Undelivered.Count == 0)
        {
            return Texts.Say(locale, "delivered.all");
        }

        var people = d.Undelivered.Select(u => u.To ?? Texts.Say(locale, "delivered.group")).Distinct().ToList();
        var said = Texts.Count(locale, "delivered.not", d.Undelivered.Count, Named(locale, people), At(locale, d.Undelivered[0].At, zone));
        return d.CanGoAgain == 0 ? said : $"{said} {Texts.Count(locale, "delivered.again", d.CanGoAgain)}";
    }

    private static string Credentials(Locale locale, Diagnosis d) => (d.CredentialsEnd, d.DaysLeft) switch
    {
        ({ } end, < 0) => Texts.Say(locale, "credentials.ended", locale.Day(end)),
        ({ } end, { } days) => Texts.Count(locale, days <= Diagnosis.DaysOfWarning ? "credentials.soon" : "credentials.end", days, locale.Day(end)),
        _ => Texts.Say(locale, "credentials.unknown"),
    };

    private static string Named(Locale locale, IReadOnlyList<string> names) => names.Count <= MostNamed
        ? locale.List(names)
        : Texts.Count(locale, "more", names.Count - MostNamed, locale.List([.. names.Take(MostNamed)]));

    private static string At(Locale locale, DateTime utc, string zone)
    {
        var local = Zones.LocalAt(utc, zone);
        return $"{locale.Day(DateOnly.FromDateTime(local))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
