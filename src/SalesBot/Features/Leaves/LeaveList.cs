using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using static SalesBot.Features.Leaves.LeaveBook;

namespace SalesBot.Features.Leaves;

/// <summary>"Who is on leave": of one's people, oneself and those for whom one is to stand in; now, and what is to come.</summary>
internal sealed class LeaveList(LeaveBook book, Asking asking) : IAnswer
{
    private const int MostShown = 8;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await asking.BackAsync(turn, cancellationToken, NameKind.Member) is { } other)
        {
            return other;
        }

        var leaves = await book.NotOverAsync(turn, cancellationToken);
        var names = await book.NamesAsync(leaves.SelectMany(l => (int[])[l.MemberId, .. l.SubstituteId is { } id ? [id] : Array.Empty<int>()]), cancellationToken);
        var wanted = leaves.Where(leave => IsWanted(leave, names[leave.MemberId], turn)).ToList();
        if (wanted.Count == 0)
        {
            return new Reply(Say(turn, turn.Reading.Slots.Period is { } period ? "list.none.in" : "list.none", turn.Reading.Slots.Period is { } p ? turn.Locale.Span(p) : ""));
        }

        var now = wanted.Where(leave => leave.Contains(TodayOf(names[leave.MemberId], turn))).ToList();
        List<string> sentences = [now.Count == 0
            ? Say(turn, "list.now.none")
            : Say(turn, "list.now", turn.Locale.List([.. now.Select(leave => turn.Locale.NameOf(names[leave.MemberId]))]))];
        if (wanted.Count > now.Count)
        {
            sentences.Add(Texts.Count(turn.Locale, "list.coming", wanted.Count - now.Count));
        }

        return new Reply(turn.Locale.Sentences(sentences), new Card(Say(turn, "list.title"), null, Blocks(wanted, names, turn), []));
    }

    private static bool IsWanted(Leave leave, Member away, Turn turn) =>
        away.Active && leave.To >= TodayOf(away, turn)
        && (turn.Reading.Slots.Member is not { } member || member.Id == away.Id)
        && (turn.Reading.Slots.Period is not { } period || (leave.From <= period.To && period.From <= leave.To));

    private static List<Block> Blocks(List<Leave> leaves, Dictionary<int, Member> names, Turn turn)
    {
        List<Block> blocks = [new Entries(null, [.. leaves.Take(MostShown).Select(leave => Entry(leave, names, turn))])];
        if (leaves.Count > MostShown)
        {
            blocks.Add(new Lines(null, [Say(turn, "list.more", turn.Locale.Number(leaves.Count - MostShown))]));
        }

        return blocks;
    }

    private static Entry Entry(Leave leave, Dictionary<int, Member> names, Turn turn)
    {
        var away = names[leave.MemberId];
        return new Entry(
            Say(turn, "list.line", turn.Locale.NameOf(away), Days(turn.Locale, leave.From, leave.To)),
            leave.SubstituteId is { } id ? id == turn.Member.Id ? Say(turn, "standsin.you", turn.Locale.NameOf(away)) : Say(turn, "standsin", turn.Locale.NameOf(names[id])) : null,
            Rights.MayRecordLeaveOf(turn.Viewer, away.Id)
                ? [EndLeave.Button(leave, Say(turn, leave.Contains(TodayOf(away, turn)) ? "button.end" : "button.cancel.short"))]
                : []);
    }
}
