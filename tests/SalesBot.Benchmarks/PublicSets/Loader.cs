using System.Text.Json;

namespace SalesBot.Benchmarks.PublicSets;

/// <summary>
/// Reads the file forms of three public sets: CLINC150 (<c>data_full.json</c>), BANKING77 (<c>train.csv</c> and
/// <c>test.csv</c>) and MASSIVE (<c>en-US.jsonl</c> and the like). The files are not part of this project.
/// </summary>
internal static class Loader
{
    private const string ClincOutOfScope = "oos";

    private static readonly string[] Endings = [".json", ".csv", ".jsonl"];

    /// <exception cref="NoSuchFormException">A file is none of these.</exception>
    public static IReadOnlyList<PublicSet> Load(IReadOnlyList<string> files)
    {
        if (files.FirstOrDefault(f => !Array.Exists(Endings, e => Is(f, e))) is { } other)
        {
            throw new NoSuchFormException($"{other} is neither .json (CLINC150), .csv (BANKING77) nor .jsonl (MASSIVE).");
        }

        var tables = files.Where(f => Is(f, ".csv")).ToList();
        return [.. files.Where(f => Is(f, ".json")).Select(Clinc), .. tables.Count > 0 ? [Banking(tables)] : (PublicSet[])[], .. files.Where(f => Is(f, ".jsonl")).Select(Massive)];
    }

    /// <summary>An object of splits, each a list of pairs of a text and its intent.</summary>
    private static PublicSet Clinc(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return new PublicSet(
                $"CLINC150 ({Path.GetFileName(file)})",
                [.. Split(json.RootElement, "train"), .. Split(json.RootElement, "oos_train")],
                [.. Split(json.RootElement, "test"), .. Split(json.RootElement, "oos_test")],
                ClincOutOfScope);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new NoSuchFormException($"{file} is not in the form of CLINC150's data_full.json: {wrong.Message}");
        }
    }

    private static IEnumerable<Labelled> Split(JsonElement root, string name) =>
        root.GetProperty(name).EnumerateArray().Select(pair => new Labelled(pair[0].GetString()!, pair[1].GetString()!));

    /// <summary>Two tables of <c>text,category</c>; which is which stands in their names.</summary>
    private static PublicSet Banking(List<string> files)
    {
        return new PublicSet("BANKING77", Rows("train"), Rows("test"));

        List<Labelled> Rows(string part)
        {
            var file = files.Find(f => Path.GetFileName(f).Contains(part, StringComparison.OrdinalIgnoreCase))
                ?? throw new NoSuchFormException($"BANKING77 needs two files, one with \"{part}\" in its name.");
            var rows = Csv.Read(File.ReadAllText(file)).ToList();
            return rows is [["text", "category"], ..] && rows.TrueForAll(r => r.Count == 2)
                ? [.. rows.Skip(1).Select(r => new Labelled(r[0], r[1]))]
                : throw new NoSuchFormException($"{file} is not in the form of BANKING77: two columns, text and category.");
        }
    }

    /// <summary>An object a line, with <c>partition</c>, <c>utt</c> and <c>intent</c>.</summary>
    private static PublicSet Massive(string file)
    {
        try
        {
            var rows = File.ReadLines(file).Where(l => l.Length > 0).Select(Row).ToLookup(r => r.Partition, r => r.Labelled);
            return new PublicSet($"MASSIVE ({Path.GetFileNameWithoutExtension(file)})", [.. rows["train"]], [.. rows["test"]]);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new NoSuchFormException($"{file} is not in the form of MASSIVE: {wrong.Message}");
        }

        static (string Partition, Labelled Labelled) Row(string line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return (row.GetProperty("partition").GetString()!, new Labelled(row.GetProperty("utt").GetString()!, row.GetProperty("intent").GetString()!));
        }
    }

    private static bool Is(string file, string ending) => Path.GetExtension(file).Equals(ending, StringComparison.OrdinalIgnoreCase);
}
