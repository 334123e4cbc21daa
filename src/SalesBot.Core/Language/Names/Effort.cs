namespace SalesBot.Core.Language.Names;

/// <summary>
/// How much looking for misspelt names a sentence is worth: several times what one needs among ten thousand customers. A
/// text that is made to be slow gets its exact names and no more.
/// </summary>
internal sealed class Effort
{
    /// <summary>Comparing two words letter by letter against ruling one out by its letters.</summary>
    private const int OfComparing = 20;

    private int _left = 300_000;

    /// <summary>Whether so many forms may still be gone through.</summary>
    public bool GoesThrough(int forms) => (_left -= forms) > 0;

    /// <summary>Whether two may still be compared.</summary>
    public bool Compares() => (_left -= OfComparing) > 0;
}
