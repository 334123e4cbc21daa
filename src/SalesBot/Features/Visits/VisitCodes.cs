using SalesBot.Core.Visits;

namespace SalesBot.Features.Visits;

/// <summary>The codes under which kinds and intentions are said, written and imported.</summary>
internal static class VisitCodes
{
    public static readonly IReadOnlyDictionary<string, VisitKind> Kinds = new Dictionary<string, VisitKind>
    {
        ["in_person"] = VisitKind.InPerson,
        ["at_ours"] = VisitKind.AtOurs,
        ["call"] = VisitKind.Call,
        ["online"] = VisitKind.Online,
    };

    public static readonly IReadOnlyDictionary<string, Intention> Intentions = new Dictionary<string, Intention>
    {
        ["strong"] = Intention.Strong,
        ["some"] = Intention.Some,
        ["none"] = Intention.None,
    };

    public static string CodeOf(VisitKind kind) => Kinds.First(k => k.Value == kind).Key;

    public static string CodeOf(Intention intention) => Intentions.First(i => i.Value == intention).Key;
}
