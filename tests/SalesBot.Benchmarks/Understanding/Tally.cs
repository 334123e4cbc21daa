using SalesBot.Core.Language;

namespace SalesBot.Benchmarks.Understanding;

/// <summary>Counts how phrases were read against how they are to be read.</summary>
internal sealed class Tally
{
    private readonly Dictionary<(string Wanted, string Read), int> _read = [];
    private readonly Dictionary<string, (int Right, int Read, int Wanted)> _slots = [];
    private int _whole;

    public int Count => _read.Values.Sum();

    /// <summary>Of those that want something, the share whose intent was told.</summary>
    public double InScope => Share(_read.Where(r => r.Key.Wanted == r.Key.Read && r.Key.Read != Intents.None), r => r.Key.Wanted != Intents.None);

    public double RecallOfNone => Share(Rightly(Intents.None), r => r.Key.Wanted == Intents.None);

    public double PrecisionOfNone => Share(Rightly(Intents.None), r => r.Key.Read == Intents.None);

    /// <summary>Of all slots together, where what is wanted is not none.</summary>
    public double SlotF1 => 2.0 * _slots.Values.Sum(s => s.Right) / Math.Max(1, _slots.Values.Sum(s => s.Read + s.Wanted));

    /// <summary>Intent and all slots right, of those that want something.</summary>
    public double Whole => _whole / (double)Math.Max(1, _read.Where(r => r.Key.Wanted != Intents.None).Sum(r => r.Value));

    public void Add(ApartPhrase phrase, Reading reading)
    {
        var key = (phrase.Intent, reading.Intent);
        _read[key] = _read.GetValueOrDefault(key) + 1;
        if (phrase.Intent == Intents.None) return;
        var read = SlotValues.Of(reading);
        var right = phrase.Slots.Where(s => read.TryGetValue(s.Key, out var value) && SlotValues.AreSame(value, s.Value)).Select(s => s.Key).ToList();
        foreach (var slot in phrase.Slots.Keys.Union(read.Keys))
        {
            var (was, all, wanted) = _slots.GetValueOrDefault(slot);
            _slots[slot] = (was + (right.Contains(slot) ? 1 : 0), all + (read.ContainsKey(slot) ? 1 : 0), wanted + (phrase.Slots.ContainsKey(slot) ? 1 : 0));
        }

        _whole += reading.Intent == phrase.Intent && right.Count == phrase.Slots.Count && right.Count == read.Count ? 1 : 0;
    }

    /// <summary>What is taken for what, most often first.</summary>
    public IEnumerable<(string Wanted, string Read, int Times)> Confusions() => _read.Where(r => r.Key.Wanted != r.Key.Read)
        .OrderByDescending(r => r.Value).ThenBy(r => r.Key.Wanted, StringComparer.Ordinal).Select(r => (r.Key.Wanted, r.Key.Read, r.Value));

    /// <summary>Slots by how many are wrong or missing.</summary>
    public IEnumerable<(string Slot, int Right, int Read, int Wanted)> Slots() => _slots
        .OrderByDescending(s => s.Value.Read + s.Value.Wanted - (2 * s.Value.Right)).Select(s => (s.Key, s.Value.Right, s.Value.Read, s.Value.Wanted));

    private IEnumerable<KeyValuePair<(string Wanted, string Read), int>> Rightly(string intent) => _read.Where(r => r.Key == (intent, intent));

    private double Share(IEnumerable<KeyValuePair<(string Wanted, string Read), int>> right, Func<KeyValuePair<(string Wanted, string Read), int>, bool> of) =>
        right.Sum(r => r.Value) / (double)Math.Max(1, _read.Where(of).Sum(r => r.Value));
}
