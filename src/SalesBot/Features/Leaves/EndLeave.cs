using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;
using static SalesBot.Features.Leaves.LeaveBook;

namespace SalesBot.Features.Leaves;

/// <summary>"I'm back early", "cancel my leave": a leave ends the day before, or does not come about.</summary>
internal sealed class EndLeave(SalesDb db, LeaveBook book, TellOfLeave tell) : IAnswer, IAct
{
    private const int MostChoices = 5;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Reading.Ambiguous.TryGetValue("member", out var several))
        {
            return new Reply(Phrases.Shared.Say(turn.Locale, "member.whichone"), Card.Of(
                several.Select(name => Press.Ask(turn.Locale.NameOf(name), Intents.LeaveEnd, turn.Reading.Slots with { Member = name }))));
        }

        if (turn.Reading.Slots.UnknownName is not null)
        {
            return new Reply(Say(turn, "member.cannot"));
        }

        var named = turn.Reading.Slots.Member;
        if (await book.RecordableAsync(named?.Key ?? turn.Member.Upn, turn, cancellationToken) is not { } away)
        {
            return new Reply(Say(turn, "member.cannot"));
        }

        var today = TodayOf(away, turn);
        var open = away.Leaves.Where(leave => leave.To >= today).OrderBy(leave => leave.From).ToList();
        return open switch
        {
            [] => new Reply(Own(away, turn) ? Say(turn, "end.none.own") : Say(turn, "end.none", turn.Locale.NameOf(away))),
            [var first, ..] when first.From <= today => await EndAsync(first, away, turn.Reading.Slots.Due ?? today, turn, cancellationToken),
            _ => Which(open, away, turn),
        };
    }

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var leave = int.TryParse(pressed.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (await book.NotOverAsync(turn, cancellationToken)).Find(l => l.Id == id)
            : null;
        var away = leave is null ? null : (await book.NamesAsync([leave.MemberId], cancellationToken)).GetValueOrDefault(leave.MemberId);
        return leave is null || away is null || !Rights.MayRecordLeaveOf(turn.Viewer, away.Id)
            ? new Reply(Say(turn, "end.gone"))
            : await EndAsync(away.Leaves.Find(l => l.Id == id)!, away, TodayOf(away, turn), turn, cancellationToken);
    }

    /// <summary>Ends it the day before somebody is back. What has not begun by then does not come about.</summary>
    private async Task<Reply> EndAsync(Leave leave, Member away, DateOnly back, Turn turn, CancellationToken cancellationToken)
    {
        var today = TodayOf(away, turn);
        if (back > leave.To || leave.To < today)
        {
            return new Reply(Say(turn, "end.anyway", turn.Locale.Weekday(leave.To)));
        }

        db.Attach(leave);
        var what = Say(turn, Own(away, turn) ? "ended.own" : "ended", turn.Locale.NameOf(away), turn.Locale.Weekday(back));
        if (back <= leave.From)
        {
            what = Say(turn, Own(away, turn) ? "cancelled.own" : "cancelled", turn.Locale.NameOf(away), Days(turn.Locale, leave.From, leave.To));
            db.Remove(leave);
        }
        else
        {
            leave.To = back.AddDays(-1);
        }

        await tell.EndedAsync(leave, away, turn, cancellationToken);
        var saved = turn.Saving(turn.NewId(), what);
        db.Add(saved);
        return new Reply(what, Card.Of([Press.Act(Phrases.Shared.Say(turn.Locale, "undo"), Undo.Name, saved.Id)]));
    }

    /// <summary>What has not begun is cancelled on a press, not on a word that may mean another thing.</summary>
    private static Reply Which(List<Leave> open, Member away, Turn turn) => new(
        Say(turn, Own(away, turn) ? "end.which.own" : "end.which", turn.Locale.NameOf(away)),
        Card.Of(open.Take(MostChoices).Select(leave => Button(leave, Say(turn, "button.cancel", Days(turn.Locale, leave.From, leave.To))) with { Main = open.Count == 1 })))
    {
        Asks = true,
    };

    public static Button Button(Leave leave, string title) => Press.Act(title, Intents.LeaveEnd, leave.Id.ToString(CultureInfo.InvariantCulture));

    private static bool Own(Member away, Turn turn) => away.Id == turn.Member.Id;
}
