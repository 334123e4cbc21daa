using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;

namespace SalesBot.Features.FollowUps;

/// <summary>Says follow-ups.</summary>
internal static class FollowUpWords
{
    public static readonly Phrases Texts = Phrases.Of("FollowUps");

    private const int LongestText = 140;

    private const int LongestTitle = 60;

    public static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);

    /// <summary>"Kongfu Trading: bring the contract".</summary>
    public static string Line(Step step, Turn turn) =>
        Say(turn, "step", step.Customer.NameIn(turn.Locale.Code), Cut.To(LongestText, step.FollowUp.Text));

    /// <summary>The same inside a sentence: "bring the contract (Kongfu Trading)".</summary>
    public static string Said(Step step, Turn turn) =>
        Say(turn, "step.said", step.Customer.NameIn(turn.Locale.Code), Cut.To(LongestText, step.FollowUp.Text));

    /// <summary>The same as short as a button.</summary>
    public static string Title(Step step, Turn turn) =>
        Cut.To(LongestTitle, $"{Line(step, turn)} · {turn.Locale.Weekday(step.FollowUp.DueOn)}");

    /// <summary>When it is due, how often it was put off, and whose it is where that is not the reader.</summary>
    public static string DetailOf(Step step, Turn turn)
    {
        List<string> parts = [Due(step.FollowUp, turn)];
        if (step.FollowUp.PutOffCount > 0)
        {
            parts.Add(Texts.Count(turn.Locale, "putoff", step.FollowUp.PutOffCount));
        }

        if (step.FollowUp.OwnerId != turn.Member.Id)
        {
            parts.Add(Owner(step.FollowUp.OwnerId, turn));
        }

        return string.Join(" · ", parts);
    }

    /// <summary>The owner's name; "for Zhang Min" where the reader stands in; a colleague where they do not see who that is.</summary>
    public static string Owner(int id, Turn turn) =>
        turn.InsteadOf(id) is { } insteadOf ? insteadOf
        : turn.Find(NameKind.Member, id) is { } owner ? turn.Locale.NameOf(owner) : Say(turn, "colleague");

    public static Tone ToneOf(FollowUp step, Turn turn) => step.DueOn < turn.Today ? Tone.Bad
        : step.DueOn == turn.Today ? Tone.Attention
        : Tone.Plain;

    /// <summary>Why it cannot be changed any more; null while it is open.</summary>
    public static string? Closed(Step step, Turn turn) => step.FollowUp switch
    {
        { Status: FollowUpStatus.Done, Result: { } result } done => Say(turn, "already.done.result", Said(step, turn), Day(done, turn), result),
        { Status: FollowUpStatus.Done } done => Say(turn, "already.done", Said(step, turn), Day(done, turn)),
        { Status: FollowUpStatus.Dropped } dropped =>
            Say(turn, "already.dropped", Said(step, turn), Day(dropped, turn), dropped.DropReason ?? Say(turn, "noreason")),
        _ => null,
    };

    private static string Due(FollowUp step, Turn turn)
    {
        var late = turn.Today.DayNumber - step.DueOn.DayNumber;
        return late > 0 ? Texts.Count(turn.Locale, "due.late", late, turn.Locale.Day(step.DueOn))
            : late == 0 ? Say(turn, "due.today")
            : Say(turn, "due", turn.Locale.Weekday(step.DueOn));
    }

    private static string Day(FollowUp step, Turn turn) => turn.Locale.Day(step.ClosedOn ?? step.DueOn);
}
