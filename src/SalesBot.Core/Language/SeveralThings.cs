using SalesBot.Core.Language.Filling;

namespace SalesBot.Core.Language;

/// <summary>Takes a sentence apart that holds more than one thing to be recorded.</summary>
internal static class SeveralThings
{
    private static readonly string[] Recorded =
    [
        Intents.VisitLog, Intents.PaymentRecord, Intents.CustomerAdd,
        Intents.FollowUpAdd, Intents.FollowUpDone, Intents.FollowUpSnooze, Intents.FollowUpDrop,
    ];

    /// <summary>Nobody says more things in one breath; what comes after belongs to the last of them.</summary>
    private const int MostCuts = 20;

    public static Reading Read(Analysis seen, Func<Analysis, Reading> readOne)
    {
        var things = Parts(seen, readOne).Select(part => (Seen: part, Reading: readOne(part)))
            .SelectMany(thing => Each(thing.Seen, thing.Reading)).ToList();
        var kept = Together(things);
        return kept[0] with { More = kept[1..] };
    }

    /// <summary>The parts that are a thing of their own; what is none belongs to the part before it.</summary>
    private static IEnumerable<Analysis> Parts(Analysis seen, Func<Analysis, Reading> readOne)
    {
        List<Span> parts = [];
        Reading? before = null;
        foreach (var part in Cuts(seen))
        {
            var piece = At(seen, part);
            var reading = readOne(piece);
            var own = IsOwn(reading, before);
            if (parts.Count == 0 || (own && before is not null))
            {
                parts.Add(part);
            }
            else
            {
                parts[^1] = parts[^1] with { End = part.End };
            }

            before = own ? reading with { More = [.. Each(piece, reading).Skip(1)] } : before;
        }

        return parts.Count < 2 ? [seen] : parts.Select(p => At(seen, p));
    }

    private static bool IsOwn(Reading reading, Reading? before) =>
        Recorded.Contains(reading.Intent) && NamesACustomer(reading)
        && !(reading.Intent == before?.Intent && reading.Slots.Customer == before.Slots.Customer && before.More.Count == 0);

    private static bool NamesACustomer(Reading reading) =>
        reading.Slots.Customer is not null || reading.Slots.UnknownName is not null || reading.Ambiguous.ContainsKey("customer");

    /// <summary>Where a new thing may begin: after a full stop, or with a customer where several are named.</summary>
    private static IEnumerable<Span> Cuts(Analysis seen)
    {
        var customers = seen.MentionsOf(NameKind.Customer).ToList();
        var several = customers.SelectMany(m => m.Names).Distinct().Skip(1).Any();
        var (start, cuts) = (0, 0);
        foreach (var clause in Clauses.Of(seen.Plain).Skip(1).TakeWhile(_ => cuts < MostCuts))
        {
            var hard = seen.Sentence.TypedChar(clause.Start - 1) is ';' or '；' or '.' or '。' or '\n' or '!' or '！';
            if (hard || (several && customers.Any(m => m.Span.Contains(seen.Sentence.FirstWord(clause)))))
            {
                yield return new Span(start, clause.Start - 1);
                start = clause.Start;
                cuts++;
            }
        }

        yield return new Span(start, seen.Plain.Length);
    }

    private static Analysis At(Analysis seen, Span part) => new(Sentence.Of(seen.Sentence.TypedAt(part)), seen.Context);

    /// <summary>"Saw Luhua and Kongfu": a visit to each.</summary>
    private static IEnumerable<Reading> Each(Analysis seen, Reading reading) => reading.Intent != Intents.VisitLog
        ? [reading]
        : [reading, .. Companions.Of(seen).Skip(1).Select(m => m.Of(NameKind.Customer).ToList()).Where(n => n.Count == 1)
            .Select(n => reading with { Slots = reading.Slots with { Customer = n[0] }, Ambiguous = new Dictionary<string, IReadOnlyList<Name>>() })];

    /// <summary>What is said later of a visit that so far only has its customer belongs to that visit.</summary>
    private static List<Reading> Together(List<Reading> things)
    {
        List<Reading> kept = [];
        foreach (var thing in things)
        {
            var bare = kept.FindIndex(k => thing.Intent == Intents.VisitLog && k.Intent == thing.Intent
                && k.Slots.Customer == thing.Slots.Customer && k.Slots.Outcome is null && k.Slots.NextStep is null);
            if (bare < 0)
            {
                kept.Add(thing);
            }
            else
            {
                kept[bare] = kept[bare] with
                {
                    Slots = kept[bare].Slots with { Outcome = thing.Slots.Outcome, NextStep = thing.Slots.NextStep, Due = thing.Slots.Due },
                };
            }
        }

        return kept;
    }
}
