using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>The parts and the people of a region, a row each, adding up to it.</summary>
internal static class RegionTables
{
    private const int MostRows = 12;

    private const string Nothing = "–";

    /// <summary>Money against the targets of the parts; where none of them has one, what else they brought.</summary>
    public static IEnumerable<Table> Parts(RegionPicture picture, Locale locale)
    {
        if (picture.Parts.Count == 0)
        {
            return [];
        }

        var held = picture.Parts.Any(part => part.Collected.Yardstick is not null);
        var shown = picture.Parts.Count <= MostRows ? picture.Parts.Count : MostRows - 1;
        List<IReadOnlyList<string>> rows = [.. picture.Parts.Take(shown).Select(part => Row(part, held, locale))];
        if (shown < picture.Parts.Count)
        {
            var rest = picture.Parts.Skip(shown).Aggregate(default(Reached), (sum, part) => sum + part.Reached);
            var name = Say(locale, "parts.rest", locale.Number(picture.Parts.Count - shown));
            rows.Add(held ? [name, locale.Number(rest.Collected), Nothing, Nothing] : Row(name, rest, locale));
        }

        string[] columns = held
            ?
            [
                Say(locale, "column.region"), Metrics.Name(locale, Metric.Collected), Say(locale, "column.share"),
                Say(locale, picture.IsNow ? "column.pace" : "column.target"),
            ]
            : Columns(Say(locale, "column.region"), locale);
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

        var heading = picture.Leaders.Count > 0
            ? Say(locale, "people.led", locale.List([.. picture.Leaders.Select(leader => NameOf(leader, locale))]))
            : Say(locale, "people");
        return [new Table(heading, Columns(Say(locale, "column.person"), locale), rows)];
    }

    private static string[] Row(RegionPart part, bool held, Locale locale)
    {
        var name = part.Region?.NameIn(locale.Code) ?? Say(locale, "parts.own");
        return !held ? Row(name, part.Reached, locale) :
        [
            name,
            locale.Number(part.Reached.Collected),
            StandingWords.Share(locale, part.Collected.Main.Percent),
            part.Collected.Main.Ahead is { } ahead ? locale.Difference(ahead) : Nothing,
        ];
    }

    private static string[] Columns(string first, Locale locale) =>
    [
        first, Metrics.Name(locale, Metric.Collected), Metrics.Name(locale, Metric.NewCustomers), Metrics.Name(locale, Metric.Visits),
    ];

    private static string[] Row(string name, Reached reached, Locale locale) =>
        [name, locale.Number(reached.Collected), locale.Number(reached.NewCustomers), locale.Number(reached.Visits)];

    private static string NameOf(RegionPerson person, Locale locale) =>
        locale == Locale.Chinese && person.NameZh.Length > 0 ? person.NameZh : person.Name;

    private static string Say(Locale locale, string key, params ReadOnlySpan<object?> blanks) => RegionStatus.Texts.Say(locale, key, blanks);
}
