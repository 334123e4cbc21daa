namespace SalesBot.Core.Targets;

/// <summary>A place in a ranking; equal values share it.</summary>
public readonly record struct Place(int Number, int Id, decimal Value);

/// <summary>Puts members or regions in order by what they reached.</summary>
public static class Ranking
{
    /// <summary>The highest value first. Two on the first place are followed by the third (1, 1, 3).</summary>
    /// <param name="values">In the order in which equal ones are to stand, such as by name.</param>
    public static IReadOnlyList<Place> Of(IEnumerable<(int Id, decimal Value)> values)
    {
        var places = new List<Place>();
        foreach (var (id, value) in values.OrderByDescending(entry => entry.Value))
        {
            var shared = places.Count > 0 && places[^1].Value == value;
            places.Add(new(shared ? places[^1].Number : places.Count + 1, id, value));
        }

        return places;
    }
}
