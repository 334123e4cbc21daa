using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Summaries;
using SalesBot.Core.Targets;
using SalesBot.Features.FollowUps;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Summaries;

/// <summary>Says what stands out, each with the way to its rows.</summary>
internal static class StandOutWords
{
    /// <summary>Of several people who made no visit so many get a button.</summary>
    private const int MostButtons = 3;

    public static IEnumerable<Block> Blocks(TeamPicture team, Turn turn) => team.StandsOut.Count == 0
        ? []
        : [new Entries(SummaryWords.Say(turn, "standsout"), [.. team.StandsOut.Select(thing => Draw(thing, team, turn))])];

    private static Entry Draw(StandOut thing, TeamPicture team, Turn turn)
    {
        var locale = turn.Locale;
        var members = thing.Members.Select(id => team.Lines.First(line => line.Member.Id == id)).ToList();
        var names = locale.List([.. members.Select(line => SummaryWords.NameOf(line.Member, locale))]);
        var text = thing.Kind switch
        {
            StandOutKind.LooseEnds => SummaryWords.Texts.Count(locale, "standsout.LooseEnds", (int)thing.Figure, names),
            StandOutKind.NoVisit => SummaryWords.Say(turn, "standsout.NoVisit", names),
            _ => SummaryWords.Say(
                turn, $"standsout.{thing.Kind}", names, StandingWords.Line(locale, members[0].Collected)),
        };
        var buttons = members.Select(line => turn.Find(NameKind.Member, line.Member.Id)).OfType<Name>().Take(MostButtons)
            .Select(name => Rows(thing.Kind, name, team.Of, members.Count > 1, turn));
        return new Entry(text, null, [.. buttons], thing.Kind == StandOutKind.Rise ? Tone.Good : Tone.Attention);
    }

    /// <summary>The intentions, the money of the days, or whom to visit.</summary>
    private static Button Rows(StandOutKind kind, Name member, SummaryOf of, bool named, Turn turn)
    {
        var title = named ? turn.Locale.NameOf(member) : SummaryWords.Say(turn, $"button.{kind}");
        return kind switch
        {
            StandOutKind.LooseEnds => FollowUpActs.Button(
                title, FollowUpActs.Loose, "loose", "", new FollowUps.Place(new ListScope { Member = member }, turn.NewId())),
            StandOutKind.NoVisit => Press.Ask(title, Intents.CustomerDue, member: member),
            _ => Press.Ask(title, Intents.TargetProgress, member: member, period: of.Period, metric: Metrics.CodeOf(Metric.Collected)),
        };
    }
}
