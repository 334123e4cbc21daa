using System.Globalization;
using SalesBot.Chat;
using SalesBot.Core.Language;
using SalesBot.Data;

namespace SalesBot.Features.Customers;

/// <summary>Looks for a customer that is there already, among all of the company: two records of one customer split its history.</summary>
internal sealed class CustomerDoubles(SalesDb db, Roster roster, IReader reader)
{
    private const int MostAlike = 3;

    private const string Prefix = "C";

    private IReadOnlyList<Name>? _all;

    /// <summary>One of that very name in the region, whoever may see it; null without one.</summary>
    public async Task<Name?> SameAsync(string name, Name region, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(c => c.RegionId == region.Id && SameName.Is(c, name));

    /// <summary>The nearest of those that the asker may see.</summary>
    public IReadOnlyList<Name> Alike(string name, Turn turn) => reader.NearestNames(name, turn.Context, NameKind.Customer, MostAlike);

    /// <summary>The code after the highest of its form.</summary>
    public async Task<string> NextCodeAsync(CancellationToken cancellationToken)
    {
        var last = (await AllAsync(cancellationToken))
            .Select(c => c.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(c.Key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty().Max();
        return Prefix + (last + 1).ToString("D3", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The same for the whole turn: where one was added between the look and the code, the code is taken when the turn saves,
    /// and the turn looks again.
    /// </summary>
    private async Task<IReadOnlyList<Name>> AllAsync(CancellationToken cancellationToken) =>
        _all ??= [.. (await roster.NamesAsync(db, cancellationToken)).All.Where(n => n.Kind == NameKind.Customer)];
}
