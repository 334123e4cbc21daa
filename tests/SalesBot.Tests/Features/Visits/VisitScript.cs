using FsCheck;
using FsCheck.Fluent;

namespace SalesBot.Tests.Features.Visits;

/// <summary>What is said to a form about one field, wrongly first or rightly at last, or something in between.</summary>
/// <param name="What">A field, or "question", "back", "skip".</param>
/// <param name="Right">Whether it is what shall stand in the end.</param>
/// <param name="ByCard">Whether the card is sent instead, where that does not save it yet.</param>
public sealed record Move(string What, bool Right, bool ByCard);

/// <summary>
/// A way to fill in one and the same visit: the moves in any order, each field said once or several times, the last time
/// rightly; with questions, "back" and a next step that is left out strewn in.
/// </summary>
public sealed record VisitScript(string Opening, IReadOnlyList<Move> Moves)
{
    private static readonly string[] Fields = ["customer", "outcome", "date", "kind", "intention", "step"];

    private static readonly string[] Between = ["question", "back", "skip"];

    private static readonly string[] Openings =
        ["log a visit", "Saw Kongfu today", "called Kongfu yesterday, they think it over", "Saw Luhua last Friday, strong intention"];

    public static Arbitrary<VisitScript> Any() => Arb.From(
        from opening in Gen.Elements(Openings)
        from again in Gen.ArrayOf(Gen.Elements(Fields), 3)
        from between in Gen.ArrayOf(Gen.Elements(Between), 2)
        from order in Gen.Shuffle(Fields.Concat(again).Concat(between))
        from cards in Gen.ArrayOf(Gen.Elements(true, false, false), order.Length)
        select new VisitScript(opening, [.. order.Select((what, i) => new Move(what, !order.Skip(i + 1).Contains(what), cards[i]))]));

    public override string ToString() => $"{Opening} | {string.Join(' ', Moves.Select(m => m.What + (m.Right ? "" : "!") + (m.ByCard ? "#" : "")))}";
}
