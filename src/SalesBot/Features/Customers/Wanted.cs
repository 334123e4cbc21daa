using System.Globalization;
using SalesBot.Chat;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Features.Customers;

/// <summary>Which customers are asked for: what was said narrows them, nothing said means all that the asker may see.</summary>
internal sealed record Wanted(Tier? Tier, Name? Region, Name? Member, CustomerKind? Kind, CustomerStatus? Status, DateOnly? By)
{
    private const char Between = '|';

    /// <summary>As it was asked.</summary>
    public static Wanted Of(Turn turn)
    {
        var slots = turn.Reading.Slots;
        return new(
            Code<Tier>(slots.Tier), slots.Region, slots.Member, Code<CustomerKind>(slots.Kind), Code<CustomerStatus>(slots.Status), slots.Period?.To);
    }

    /// <summary>As a button carries it; a name that the presser may not see narrows to nothing.</summary>
    public static Wanted? Read(string? written, Turn turn)
    {
        if (written?.Split(Between) is not [var tier, var region, var member, var kind, var status, var by])
        {
            return null;
        }

        var wanted = new Wanted(
            Code<Tier>(tier), Named(NameKind.Region, region), Named(NameKind.Member, member), Code<CustomerKind>(kind), Code<CustomerStatus>(status),
            DateOnly.TryParseExact(by, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
        return (region.Length > 0 && wanted.Region is null) || (member.Length > 0 && wanted.Member is null) ? null : wanted;

        Name? Named(NameKind nameKind, string key) => turn.Context.Names.All.FirstOrDefault(n => n.Kind == nameKind && n.Key == key);
    }

    public string Write() => string.Join(
        Between, Tier, Region?.Key, Member?.Key, Kind, Status, By?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Narrows a query.</summary>
    public IQueryable<Customer> Narrow(IQueryable<Customer> customers, Turn turn)
    {
        customers = Tier is { } tier ? customers.Where(c => c.Tier == tier) : customers;
        customers = Kind is { } kind ? customers.Where(c => c.Kind == kind) : customers;
        customers = Status is { } status ? customers.Where(c => c.Status == status) : customers;
        customers = OwnerId(turn) is { } owner ? customers.Where(c => c.OwnerId == owner) : customers;
        if (Region is { } region)
        {
            var under = Places.Under(turn, region.Id);
            customers = customers.Where(c => under.Contains(c.RegionId));
        }

        return customers;
    }

    /// <summary>Who leads means the whole team's customers by "my customers"; a rep means their own.</summary>
    private int? OwnerId(Turn turn) =>
        Member is { } member && !(member.Id == turn.Member.Id && turn.Member.Role != Role.Rep) ? member.Id : null;

    private static T? Code<T>(string? code)
        where T : struct, Enum => Enum.TryParse<T>(code, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}

/// <summary>Regions as the asker's names tell them.</summary>
internal static class Places
{
    /// <summary>The ids of a region and of all under it.</summary>
    public static int[] Under(Turn turn, int regionId)
    {
        var below = turn.Context.Names.All.Where(n => n.Kind == NameKind.Region && n.RegionId is not null).ToLookup(n => n.RegionId!.Value, n => n.Id);
        List<int> found = [regionId];
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(below[found[at]]);
        }

        return [.. found];
    }

    /// <summary>A region, what it lies under, and so on up.</summary>
    public static IEnumerable<int> Above(Turn turn, int regionId)
    {
        for (int? at = regionId; at is { } id; at = turn.Find(NameKind.Region, id)?.RegionId)
        {
            yield return id;
        }
    }
}
