using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Targets;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Summaries;

/// <summary>A team's week or month on one card: money, what stands out, who asks for help, and each person by name.</summary>
internal static class TeamCard
{
    private const int LongestWords = 160;

    public static Reply Draw(TeamPicture team, Turn turn)
    {
        if (team.Collected is null)
        {
            return new Reply(SummaryWords.Say(turn, "team.nobody"));
        }

        var locale = turn.Locale;
        List<Block> blocks = [StandingWords.Figure(locale, team.Collected), new Facts(null, [.. Counts(team, turn)])];
        blocks.AddRange(StandOutWords.Blocks(team, turn));
        var help = team.Lines.Where(line => line.Summary?.HelpWanted is not null).ToList();
        if (help.Count > 0)
        {
            blocks.Add(new Lines(SummaryWords.Say(turn, "team.help"), [.. help.Select(line => Words(line, line.Summary!.HelpWanted!, turn))]));
        }

        blocks.Add(new Entries(SummaryWords.Say(turn, "team.people"), [.. team.Lines.Select(line => Draw(line, team.Of, turn))]));
        return new Reply(Sentence(team, turn), new Card(SummaryWords.Say(turn, "team.title", SummaryWords.Title(locale, team.Of)), null, blocks,
        [
            Press.Ask(locale.Span(team.Of.Before().Period), Intents.SummaryShow, period: team.Of.Before().Period, kind: team.Of.KindCode),
        ]));
    }

    /// <summary>How many handed in, who is missing, and what the team brought together.</summary>
    public static string Sentence(TeamPicture team, Turn turn)
    {
        var (locale, handedIn) = (turn.Locale, team.In(HandingIn.InTime, HandingIn.Late).Count());
        var owed = team.Lines.Count - team.In(HandingIn.Excused).Count();
        return locale.Sentences(
        [
            SummaryWords.Say(turn, "team", SummaryWords.Title(locale, team.Of), locale.Number(handedIn), locale.Number(owed)),
            .. Names(team, turn),
            SummaryWords.Say(
                turn, "team.figures.sentence", Phrases.Shared.Count(locale, "count.visits", team.Reached.Visits), StandingWords.Line(locale, team.Collected!)),
        ]);
    }

    /// <summary>Who is missing, who still has time, who was late, who is on leave: a sentence each, none for nobody.</summary>
    public static IEnumerable<string> Names(TeamPicture team, Turn turn)
    {
        foreach (var (state, key) in new[]
        {
            (HandingIn.Missing, "team.missing"), (HandingIn.Awaited, "team.awaited"), (HandingIn.Late, "team.late"), (HandingIn.Excused, "team.excused"),
        })
        {
            List<string> names = [.. team.In(state).Select(line => SummaryWords.NameOf(line.Member, turn.Locale))];
            if (names.Count > 0)
            {
                yield return SummaryWords.Say(turn, key, turn.Locale.List(names));
            }
        }
    }

    private static IEnumerable<Fact> Counts(TeamPicture team, Turn turn) =>
        new[] { Metric.Visits, Metric.NewCustomers, Metric.Leads }
            .Select(metric => new Fact(Metrics.Name(turn.Locale, metric), turn.Locale.Number(team.Reached.Of(metric))));

    private static Entry Draw(MemberLine line, SummaryOf of, Turn turn)
    {
        var locale = turn.Locale;
        List<string> details =
        [
            SummaryWords.Say(turn, "team.figures", Phrases.Shared.Count(locale, "count.visits", line.Reached.Visits), StandingWords.Line(locale, line.Collected)),
        ];
        if (line.Summary is { } summary)
        {
            details.Add(Cut.To(LongestWords, summary.Results.ReplaceLineEndings(" · ")));
        }

        var name = turn.Find(NameKind.Member, line.Member.Id);
        List<Button> buttons = [SummaryButtons.Show(name, of, turn)];
        if (line.Summary is { } handedIn && Core.Members.Rights.MayComment(turn.Viewer, line.Member.Id))
        {
            buttons.Add(SummaryButtons.Comment(handedIn, turn));
        }

        var text = $"{SummaryWords.NameOf(line.Member, locale)} · {SummaryWords.Say(turn, $"state.short.{line.State}")}";
        return new Entry(text, string.Join(" — ", details), buttons, line.State == HandingIn.Missing ? Tone.Bad : Tone.Plain);
    }

    private static string Words(MemberLine line, string words, Turn turn) => SummaryWords.Say(
        turn, "team.words", SummaryWords.NameOf(line.Member, turn.Locale), Cut.To(LongestWords, words.ReplaceLineEndings(" ")));
}
