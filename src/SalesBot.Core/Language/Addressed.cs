namespace SalesBot.Core.Language;

/// <summary>
/// Words that go to somebody ("comment on Zhang Min's summary: good, but …"): what stands before the colon says what they
/// are about; what comes after is passed on as it was typed, whatever it speaks of.
/// </summary>
internal static class Addressed
{
    /// <summary>Null when it is nothing of the kind.</summary>
    public static Reading? Read(Analysis seen, Func<Analysis, Reading> readOne)
    {
        var typed = seen.Sentence.Typed;
        var colon = typed.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
        {
            return null;
        }

        var reading = readOne(new Analysis(Sentence.Of(typed[..colon]), seen.Context));
        var words = typed[(colon + 1)..].Trim();
        return reading.Intent is Intents.SummaryComment or Intents.SummaryAnswer
            ? reading with { Slots = reading.Slots with { Text = words.Length > 0 ? words : null } }
            : null;
    }
}
