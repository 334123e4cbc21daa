using SalesBot.Chat.Words;
using SalesBot.Core.Targets;

namespace SalesBot.Features.Targets;

/// <summary>The lines under a figure: a share and a pace for quota and goal each, what is needed, the forecast.</summary>
internal static class StandingLines
{
    private static Phrases Texts => StandingWords.Texts;

    public static IEnumerable<string> Of(Locale locale, Standing standing)
    {
        (TargetKind Kind, Progress Progress)[] both = [(TargetKind.Quota, standing.Quota), (TargetKind.Goal, standing.Goal)];
        var set = both.Where(one => one.Progress.Target is not null).ToList();
        return
        [
            .. set.Count == 0 ? [Texts.Say(locale, "line.none")] : set.Select(one => Share(locale, standing, one.Kind, one.Progress)),
            .. set.Where(one => one.Progress.Ahead is not null).Select(one => Distance(locale, standing, one.Kind, one.Progress)),
            .. Needed(locale, standing, set),
            .. Forecast(locale, standing),
        ];
    }

    private static string Share(Locale locale, Standing standing, TargetKind kind, Progress progress) => Texts.Say(
        locale, progress.Expected is null ? "line.part" : "line.of", StandingWords.Share(locale, progress.Percent),
        StandingWords.Word(locale, kind), StandingWords.Shown(locale, standing, progress.Target!.Value));

    /// <summary>To where the target should be by now; after the end, to the target itself.</summary>
    private static string Distance(Locale locale, Standing standing, TargetKind kind, Progress progress)
    {
        var ahead = progress.Ahead!.Value;
        var key = (progress.IsOver ? "line.end" : "line.pace") + (ahead < 0 ? ".behind" : ".ahead");
        return Texts.Say(
            locale, key, StandingWords.Word(locale, kind), StandingWords.Shown(locale, standing, Math.Abs(ahead)),
            StandingWords.Shown(locale, standing, progress.Expected!.Value));
    }

    private static IEnumerable<string> Needed(Locale locale, Standing standing, List<(TargetKind Kind, Progress Progress)> set)
    {
        var needed = set.Where(one => one.Progress.NeededPerWorkingDay is not null)
            .Select(one => Texts.Say(
                locale, "line.needed.for", PerDay(locale, standing, one.Progress.NeededPerWorkingDay!.Value), StandingWords.Word(locale, one.Kind)))
            .ToList();
        if (needed.Count > 0)
        {
            yield return Texts.Say(
                locale, "line.needed", string.Join(Texts.Say(locale, "comma"), needed), locale.Number(standing.Main.WorkingDaysLeft));
        }
    }

    private static IEnumerable<string> Forecast(Locale locale, Standing standing)
    {
        var main = standing.Main;
        if (main.IsOver || main.Today < main.Period.From)
        {
            yield break;
        }

        yield return main.Forecast is not { } forecast ? Texts.Say(locale, "line.forecast.early")
            : standing.Yardstick is { } kind && main.Target > 0 ? Texts.Say(
                locale, "line.forecast.of", StandingWords.Shown(locale, standing, forecast),
                locale.Percent(forecast / main.Target.Value), StandingWords.Word(locale, kind))
            : Texts.Say(locale, "line.forecast", StandingWords.Shown(locale, standing, forecast));
    }

    /// <summary>Few things a day need two digits to differ from none.</summary>
    private static string PerDay(Locale locale, Standing standing, decimal value) => Pace.IsMoney(standing.Metric)
        ? locale.Rounded(value)
        : locale.Number(decimal.Round(value, 2, MidpointRounding.AwayFromZero));
}
