using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>The parts and the people of a region, a row each, adding up to it.</summary>
internal static class RegionTables
{
    private const int MostRows = 12;

    public static IEnumerable<Table> Parts(RegionPicture picture, Locale locale)
    {
        if (picture.Parts.Count == 0)
        {
            return [];
        }

        var shown = picture.Parts.Count <= MostRows ? picture.Parts.Count : MostRows - 1;
        List<IReadOnlyList<string>> rows = [.. picture.Parts.Take(shown).Select(part => Row(part, locale))];
        if (shown < picture.Parts.Count)
        {
            var rest = picture.Parts.Skip(shown).Sum(part => part.Reached.Collected);
            rows.Add([Say(locale, "parts.rest", locale.Number(picture.Parts.Count - shown)), locale.Number(rest), "–", "–"]);
        }

        string[] columns =
        [
            Say(locale, "column.region"), Metrics.Name(locale, Metric.Collected), Say(locale, "column.share"),
            Say(locale, picture.IsNow ? "column.pace" : "column.target"),
        ];
        return [new Table(Say(locale, "parts"), columns, rows)];
    }

    public static IEnumerable<Table> People(RegionPicture picture, Locale locale)
    {
        if (picture.People.Count == 0)
        {
            return [];
        }

        var (shown, rest) = (picture.People.Take(MostRows - 1), picture.People.Skip(MostRows - 1));
        var others = rest.Aggregate(picture.OtherPeople, (sum, person) => sum + person.Reached);
        List<IReadOnlyList<string>> rows = [.. shown.Select(person => Row(NameOf(person, locale), person.Reached, locale))];
        if (others != default)
        {
            rows.Add(Row(Say(locale, "people.others"), others, locale));
        }

        string[] columns =
        [
            Say(locale, "column.person"), Metrics.Name(locale, Metric.Collected), Metrics.Name(locale, Metric.NewCustomers),
            Metrics.Name(locale, Metric.Visits),
        ];
        return [new Table(Say(locale, "people"), columns, rows)];
    }

    private static string[] Row(RegionPart part, Locale locale) =>
    [
        part.Region?.NameIn(locale.Code) ?? Say(locale, "parts.own"),
        locale.Number(part.Reached.Collected),
        StandingWords.Share(locale, part.Collected.Main.Percent),
        part.Collected.Main.Ahead is { } ahead ? locale.Difference(ahead) : "–",
    ];

    private static string[] Row(string name, Reached reached, Locale locale) =>
        [name, locale.Number(reached.Collected), locale.Number(reached.NewCustomers), locale.Number(reached.Visits)];

    private static string NameOf(RegionPerson person, Locale locale) =>
        locale == Locale.Chinese && person.NameZh.Length > 0 ? person.NameZh : person.Name;

    private static string Say(Locale locale, string key, params ReadOnlySpan<object?> blanks) => RegionStatus.Texts.Say(locale, key, blanks);
}
