using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Targets;

namespace SalesBot.Features.Targets;

/// <summary>Says a standing: as sentences, as the big figure of a card, and as one line.</summary>
public static class StandingWords
{
    internal static readonly Phrases Texts = Phrases.Of("Targets");

    /// <summary>Below this share of what should be reached by now a figure is not merely a little late.</summary>
    private const decimal FarBehind = 90;

    /// <summary>
    /// The answer in a sentence: what was reached, in which period, as of when, against what; and while the period runs
    /// a second one on pace and forecast.
    /// </summary>
    /// <param name="locale">The language.</param>
    /// <param name="name">Whose it is; null for the person who asks.</param>
    /// <param name="standing">What was reached.</param>
    /// <param name="currency">ISO code.</param>
    public static string Sentences(Locale locale, string? name, Standing standing, string currency)
    {
        var main = standing.Main;
        if (main.Today < main.Period.From)
        {
            return NotBegun(locale, name, standing);
        }

        var when = main.Today > main.Period.To ? "past" : "now";
        var key = $"{(Pace.IsMoney(standing.Metric) ? "money" : "count")}.{when}{(name is null ? ".me" : "")}";
        var lead = Texts.Say(
            locale, key, name, Amount(locale, standing, currency), locale.In(main.Period), locale.Day(main.Today), Against(locale, standing));
        return when == "now" ? locale.Sentences([lead, .. Outlook(locale, standing)]) : lead;
    }

    /// <summary>The figure with a line for each thing it is held against.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="standing">What was reached.</param>
    /// <param name="more">Lines that follow.</param>
    public static Figure Figure(Locale locale, Standing standing, params IEnumerable<string> more) => new(
        Metrics.Name(locale, standing.Metric),
        locale.Number(standing.Actual),
        [.. StandingLines.Of(locale, standing), .. more],
        standing.Main.Percent / 100,
        ToneOf(standing));

    /// <summary>One line: "3 of 8 (37.5%), 4.2 behind pace"; without a target what was reached alone.</summary>
    public static string Line(Locale locale, Standing standing)
    {
        var (main, parts) = (standing.Main, new List<string>());
        parts.Add(main.Target is { } target
            ? Texts.Say(locale, "fact.of", locale.Number(standing.Actual), Shown(locale, standing, target), Share(locale, main.Percent))
            : locale.Number(standing.Actual));
        if (main is { IsOver: false, Ahead: { } ahead })
        {
            parts.Add(Texts.Say(locale, ahead < 0 ? "fact.behind" : "fact.ahead", Shown(locale, standing, Math.Abs(ahead))));
        }

        if (standing is { Yardstick: TargetKind.Quota, Goal.Target: { } goal })
        {
            parts.Add(Texts.Say(locale, "fact.goal", Shown(locale, standing, goal), Share(locale, standing.Goal.Percent)));
        }

        return string.Join(Texts.Say(locale, "comma"), parts);
    }

    /// <summary>How it stands against pace; plain without a target.</summary>
    public static Tone ToneOf(Standing standing) => standing.Main.PacePercent switch
    {
        null => Tone.Plain,
        >= 100 => Tone.Good,
        >= FarBehind => Tone.Attention,
        _ => Tone.Bad,
    };

    /// <summary>A share of a target, 110.3 being 110.3%; a dash where there is none to take a share of.</summary>
    public static string Share(Locale locale, decimal? percent) => percent is { } some ? locale.Percent(some / 100) : "–";

    /// <summary>A figure that was worked out: money without its fraction, counts with one digit.</summary>
    public static string Shown(Locale locale, Standing standing, decimal value) => Pace.IsMoney(standing.Metric)
        ? locale.Rounded(value)
        : locale.Number(decimal.Round(value, 1, MidpointRounding.AwayFromZero));

    /// <summary>The word for quota or goal.</summary>
    internal static string Word(Locale locale, TargetKind kind) =>
        Phrases.Shared.Say(locale, kind == TargetKind.Quota ? "kind.quota" : "kind.goal");

    /// <summary>A period that is still to come has nothing but its part of the targets.</summary>
    private static string NotBegun(Locale locale, string? name, Standing standing)
    {
        var (period, quota, goal) = (locale.Span(standing.Main.Period), standing.Quota.Target, standing.Goal.Target);
        var me = name is null ? ".me" : "";
        return (quota, goal) switch
        {
            ({ } company, { } own) => Texts.Say(
                locale, $"ahead.both{me}", period, name, Shown(locale, standing, company), Shown(locale, standing, own)),
            (null, null) => Texts.Say(locale, $"ahead.none{me}", period, name),
            _ => Texts.Say(
                locale, $"ahead.one{me}", period, name, Word(locale, standing.Yardstick!.Value),
                Shown(locale, standing, standing.Main.Target!.Value)),
        };
    }

    private static string Amount(Locale locale, Standing standing, string currency) => Pace.IsMoney(standing.Metric)
        ? locale.Money(standing.Actual, currency)
        : Phrases.Shared.Count(locale, $"count.{Metrics.CodeOf(standing.Metric)}", (int)standing.Actual);

    private static string Against(Locale locale, Standing standing)
    {
        var (quota, goal) = (standing.Quota, standing.Goal);
        return (quota.Target, goal.Target) switch
        {
            ({ } company, { } own) => Texts.Say(
                locale, "against.both", Shown(locale, standing, company), Share(locale, quota.Percent),
                Shown(locale, standing, own), Share(locale, goal.Percent)),
            (null, null) => Texts.Say(locale, "against.none"),
            _ => Texts.Say(
                locale, "against.one", Word(locale, standing.Yardstick!.Value), Shown(locale, standing, standing.Main.Target!.Value),
                Share(locale, standing.Main.Percent)),
        };
    }

    /// <summary>How it stands against pace, what is needed and what it will come to; nothing where nothing can be told.</summary>
    private static IEnumerable<string> Outlook(Locale locale, Standing standing)
    {
        var main = standing.Main;
        var foretold = main is { Forecast: { } forecast, IsOver: false } && standing.Actual != 0 ? Shown(locale, standing, forecast) : null;
        if (standing.Yardstick is not { } kind || main.Ahead is not { } ahead)
        {
            return foretold is null ? [] : [Texts.Say(locale, "forecast.alone", foretold, locale.Day(main.Period.To))];
        }

        var money = Pace.IsMoney(standing.Metric);
        var key = ahead >= 0 ? "pace.ahead" : main.NeededPerWorkingDay is null ? "pace.behind.last" : money ? "pace.behind" : "pace.behind.count";
        return
        [
            Texts.Say(
                locale, key, Shown(locale, standing, Math.Abs(ahead)), Word(locale, kind),
                Shown(locale, standing, (money ? main.NeededPerWorkingDay : main.Missing) ?? 0), locale.Number(main.WorkingDaysLeft),
                foretold is null ? "" : Texts.Say(locale, "forecast", foretold, locale.Day(main.Period.To))),
        ];
    }
}
