using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Core.Summaries;
using SalesBot.Prompts;

namespace SalesBot.Features.Summaries;

/// <summary>
/// The team's week or month on one card, to whoever leads, half an hour after the deadline in their own zone: on the day it
/// is due, or the first working day after that. Whoever is in a zone where it is not over yet is still to come.
/// </summary>
internal abstract class TeamPrompt(SummaryKind kind, TeamWeeks team, SummaryDays days, WorkingDays workingDays) : IPromptKind
{
    public abstract string Name { get; }

    public TimeOnly? DueAt(Member member, DateOnly localDay) =>
        member.Role is Role.Manager or Role.Director && days.ShownAt(kind, localDay).Any()
            ? PromptHours.At(member, localDay, SummaryDays.ShownTime, workingDays)
            : null;

    public async Task<Reply?> WriteAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!days.ShownAt(kind, turn.Today).Any())
        {
            return null;
        }

        var of = new SummaryOf(kind, days.ShownAt(kind, turn.Today).Last());
        var picture = await team.OfAsync(turn.Viewer, of, turn.Now, cancellationToken);
        return picture.Lines.Count == 0 ? null : TeamCard.Draw(picture, turn);
    }
}

/// <summary>The week's, on Friday evening.</summary>
internal sealed class TeamWeekPrompt(TeamWeeks team, SummaryDays days, WorkingDays workingDays) : TeamPrompt(SummaryKind.Week, team, days, workingDays)
{
    public override string Name => "summary.team.week";
}

/// <summary>The month's, on the evening of its last working day.</summary>
internal sealed class TeamMonthPrompt(TeamWeeks team, SummaryDays days, WorkingDays workingDays) : TeamPrompt(SummaryKind.Month, team, days, workingDays)
{
    public override string Name => "summary.team.month";
}
