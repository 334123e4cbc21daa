namespace SalesBot.Features.Import;

/// <summary>What came of the rows of a file.</summary>
internal sealed class Tally(string file)
{
    /// <summary>How many of the missing ones are named.</summary>
    public const int MostNamed = 5;

    public string File => file;

    public int Read { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Dated after today.</summary>
    public int Later { get; set; }

    /// <summary>In the store from an import before, but not in the file any more.</summary>
    public int Missing { get; set; }

    /// <summary>The first few of the missing.</summary>
    public IReadOnlyList<string> FirstMissing { get; set; } = [];
}
