using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Prompts;

namespace SalesBot.Features.Team;

/// <summary>"Who can't you reach": to whom the bot cannot speak first, and why; for those who look after people.</summary>
internal sealed class WhoIsUnreachable(UnreachableQuery query) : IAnswer
{
    /// <summary>More would not be read on a card, nor fit one; the command line lists them all.</summary>
    private const int MostShown = 20;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!Rights.MayAdminister(turn.Viewer))
        {
            return new Reply(Say(turn, "unreachable.notyours"));
        }

        var (everybody, all) = await query.AllAsync(cancellationToken);
        // Who asks is here, even if these are their first words.
        var people = everybody.Where(p => p.Member.Id != turn.Member.Id).ToList();
        if (people.Count == 0)
        {
            return new Reply(Say(turn, "unreachable.none", turn.Locale.Number(all)));
        }

        var text = TeamWords.Texts.Count(turn.Locale, "unreachable", people.Count, turn.Locale.Number(all));
        var blocks = people.GroupBy(p => p.Why).OrderBy(g => g.Key).Select(g => Block(g.Key, [.. g], turn));
        return new Reply(text, new Card(Say(turn, "unreachable.title"), text, [.. blocks], []));
    }

    private static Lines Block(WhyUnreachable why, List<Unreachable> people, Turn turn)
    {
        var heading = Say(turn, $"unreachable.{why}", turn.Locale.Number(people.Count));
        var lines = people.Take(MostShown).Select(p => Line(p, turn)).ToList();
        if (people.Count > MostShown)
        {
            lines.Add(Say(turn, "unreachable.more", turn.Locale.Number(people.Count - MostShown)));
        }

        return new Lines(heading, lines);
    }

    private static string Line(Unreachable person, Turn turn)
    {
        var name = TeamWords.NameOf(turn.Locale, person.Member);
        return person.Since is not { } since ? name
            : person.Said is null ? Say(turn, "unreachable.since", name, When(since, turn))
            : Say(turn, "unreachable.said", name, When(since, turn), person.Said);
    }

    private static string When(DateTime utc, Turn turn)
    {
        var local = Zones.LocalAt(utc, turn.Member.TimeZone);
        return Say(turn, "unreachable.when", turn.Locale.Weekday(DateOnly.FromDateTime(local)), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => TeamWords.Texts.Say(turn.Locale, key, blanks);
}
