using System.Globalization;
using SalesBot.Chat;
using SalesBot.Core.Language;

namespace SalesBot.Features.Help;

/// <summary>What one can say, by role, with names that the person knows.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Of(Turn turn)
    {
        var names = Names(turn);
        return
        [
            .. Starters.Texts.Say(turn.Locale, $"help.{Starters.RoleOf(turn)}")
                .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(example => !Enumerable.Range(0, names.Length).Any(n => names[n] is null && example.Contains($"{{{n}}}", StringComparison.Ordinal)))
                .Select(example => string.Format(CultureInfo.InvariantCulture, example, names)),
        ];
    }

    /// <summary>A customer, a region of theirs, two regions below it, one of their people; null where there is none.</summary>
    private static string?[] Names(Turn turn)
    {
        var region = turn.OwnRegions().FirstOrDefault();
        var below = All(turn, NameKind.Region).Where(n => region is not null && n.RegionId == region.Id).Take(2).ToList();
        Name?[] names =
        [
            All(turn, NameKind.Customer).FirstOrDefault(),
            region,
            below.ElementAtOrDefault(0),
            below.ElementAtOrDefault(1),
            All(turn, NameKind.Member).LastOrDefault(n => n.Id != turn.Member.Id),
        ];
        return [.. names.Select(name => name is null ? null : turn.Locale.NameOf(name))];
    }

    private static IEnumerable<Name> All(Turn turn, NameKind kind) => turn.Context.Names.All.Where(n => n.Kind == kind).OrderBy(n => n.Id);
}
