using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Prompts;

namespace SalesBot.Features.Summaries;

/// <summary>Before the deadline of a week or month: to whoever has not handed in, three hours before it on the last working day up to it.</summary>
internal sealed class SummaryReminder(OwedSummaries owed, SummaryDays days, WorkingDays workingDays) : IPromptKind
{
    public string Name => "summary.reminder";

    public TimeOnly? DueAt(Member member, DateOnly localDay) =>
        member.Role == Role.Rep && (IsFor(SummaryKind.Week, localDay) || IsFor(SummaryKind.Month, localDay))
            ? PromptHours.At(member, localDay, SummaryDays.ReminderTime, workingDays)
            : null;

    /// <summary>Of what is late already the morning's digest tells: a reminder speaks of what can still be in time.</summary>
    public async Task<Reply?> WriteAsync(Turn turn, CancellationToken cancellationToken)
    {
        List<Owed> open = [.. (await owed.OfAsync(turn, cancellationToken)).Where(of => !of.IsLate(turn.Now))];
        return open.Count == 0 ? null : new Reply(
            turn.Locale.Sentences([.. open.Select(of => OwedSummaries.Sentence(of, turn)), SummaryWords.Say(turn, "reminder")]),
            Card.Of(open.Select(of => open.Count == 1
                ? OwedSummaries.HandIn(of.Of, turn)
                : OwedSummaries.HandIn(of.Of, turn) with { Title = SummaryWords.Say(turn, $"button.submit{of.Of.Key}") })));
    }

    private bool IsFor(SummaryKind kind, DateOnly day) => days.ReminderOn(kind, SummaryDays.Of(kind, day)) == day;
}
