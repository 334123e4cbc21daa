using SalesBot.Core.Language.Days;

namespace SalesBot.Core.Language.Filling;

/// <summary>How a visit was made, by its verb or said outright.</summary>
internal static class VisitKinds
{
    private static readonly string[] SurestFirst = ["online", "at_ours", "call", "in_person"];

    /// <summary>in_person, at_ours, call or online; null when nothing of it was said.</summary>
    public static string? Read(string plain, Tongue tongue)
    {
        var said = Said.Find(plain, tongue, tongue.Values("visit kind"), []).Select(s => s.Meaning).ToList();
        return SurestFirst.FirstOrDefault(said.Contains);
    }
}
