namespace SalesBot.Core.Language;

/// <summary>Takes a sentence apart that holds more than one thing to be recorded.</summary>
internal static class SeveralThings
{
    public static Reading Read(Analysis seen, Func<Analysis, Reading> readOne) => readOne(seen);
}
