using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Prompts;

namespace SalesBot.Features.Summaries;

/// <summary>In the digest of whoever leads: who has not handed in though the deadline is over, in the first days after it.</summary>
internal sealed class TeamSummariesPart(TeamWeeks team, SummaryDays days) : IDigestPart
{
    public int Order => 70;

    public async Task<DigestSection?> OfAsync(Turn turn, string card, CancellationToken cancellationToken)
    {
        if (turn.Viewer.Role is not (Role.Manager or Role.Director))
        {
            return null;
        }

        List<(SummaryOf Of, IReadOnlyList<Member> Members)> missing = [];
        foreach (var kind in (SummaryKind[])[SummaryKind.Week, SummaryKind.Month])
        {
            foreach (var period in days.AskedFor(kind, turn.Today))
            {
                var picture = await team.OfAsync(turn.Viewer, new SummaryOf(kind, period), turn.Now, cancellationToken);
                missing.Add((picture.Of, [.. picture.In(HandingIn.Missing).Select(line => line.Member)]));
            }
        }

        missing.RemoveAll(of => of.Members.Count == 0);
        return missing.Count == 0 ? null : Section(missing, turn);
    }

    private static DigestSection Section(List<(SummaryOf Of, IReadOnlyList<Member> Members)> missing, Turn turn)
    {
        var (locale, first) = (turn.Locale, missing[0].Of);
        return new DigestSection(
            locale.Sentences(missing.Select(of => SummaryWords.Texts.Count(locale, "digest.missing", of.Members.Count, SummaryWords.Title(locale, of.Of)))),
            SummaryWords.Say(turn, "digest.missing.title"),
            [.. missing.SelectMany(of => of.Members.Select(member => Entry(member, of.Of, turn)))],
            missing.Sum(of => of.Members.Count),
            Press.Ask(SummaryWords.Say(turn, "button.team"), Intents.SummaryShow, period: first.Period, kind: first.KindCode));
    }

    private static Entry Entry(Member member, SummaryOf of, Turn turn) => new(
        SummaryWords.NameOf(member, turn.Locale), SummaryWords.Title(turn.Locale, of),
        [SummaryButtons.Show(turn.Find(NameKind.Member, member.Id), of, turn)], Tone.Attention);
}
