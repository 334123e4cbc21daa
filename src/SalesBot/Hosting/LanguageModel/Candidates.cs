using SalesBot.Core.Language;

namespace SalesBot.Hosting.LanguageModel;

/// <summary>The few names that a sentence may mean, among those that its speaker may see; under numbers, not under the store's keys.</summary>
internal sealed class Candidates
{
    private const int NearestOfAKind = 3;
    private const int Most = 12;

    private static readonly NameKind[] Kinds = [NameKind.Customer, NameKind.Region, NameKind.Member];

    private readonly IReadOnlyList<Name> _names;

    private Candidates(IReadOnlyList<Name> names) => _names = names;

    public static Candidates Of(Reading reading, ReadingContext context, IReader reader)
    {
        var slots = reading.Slots;
        Name?[] found = [slots.Customer, slots.Region, slots.Member, slots.To, .. slots.Regions ?? [], .. reading.Ambiguous.Values.SelectMany(names => names)];
        var near = Kinds.SelectMany(kind => reader.NearestNames(reading.Text, context, kind, NearestOfAKind));
        return new Candidates([.. found.OfType<Name>().Concat(near).Distinct().Take(Most)]);
    }

    /// <summary>Each with its number.</summary>
    public IEnumerable<(string Id, Name Name)> All => _names.Select((name, i) => (IdOf(i), name));

    /// <summary>The ids of a kind.</summary>
    public IEnumerable<string> Ids(NameKind kind) => All.Where(c => c.Name.Kind == kind).Select(c => c.Id);

    /// <summary>The one of that number and kind; null where there is none.</summary>
    public Name? Find(string id, NameKind kind) => All.FirstOrDefault(c => c.Id == id && c.Name.Kind == kind).Name;

    private static string IdOf(int i) => $"n{i + 1}";
}
