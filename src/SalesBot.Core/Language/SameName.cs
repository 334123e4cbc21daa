namespace SalesBot.Core.Language;

/// <summary>Tells whether two names are one, however they are typed: case, accents, spaces and marks make no difference.</summary>
public static class SameName
{
    /// <summary>Whether a thing is called so, by any of its names.</summary>
    public static bool Is(Name thing, string said)
    {
        var folded = Folding.Compact(said);
        return folded.Length > 0 && thing.Others.Append(thing.Display).Any(name => Folding.Compact(name) == folded);
    }
}
