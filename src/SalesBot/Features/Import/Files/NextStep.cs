using System.Globalization;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Visits;
using SalesBot.Features.Import.Cells;
using SalesBot.Features.Import.Sheets;

namespace SalesBot.Features.Import.Files;

/// <summary>The next step in the row of a visit.</summary>
internal sealed record NextStep(string Text, DateOnly Due, FollowUpStatus Status, DateOnly? ClosedOn, string? DropReason)
{
    private const int MostDays = 3660;

    public static IReadOnlyList<string> Columns { get; } =
        ["next_step", "due", "due_after_days", "follow_up_status", "done", "done_after_days", "drop_reason"];

    /// <summary>What was agreed, to be found again by; what became of it is no part of that.</summary>
    public string Content => string.Create(CultureInfo.InvariantCulture, $"{Text}|{Due:O}");

    /// <summary>Null when there is none, and when it is wrong, of which the row then tells.</summary>
    public static NextStep? Read(Row row, DateOnly visited, Days days)
    {
        var text = row.Text("next_step");
        if (text.Length == 0)
        {
            foreach (var column in Columns.Where(c => row.Text(c).Length > 0)) row.Fault(column, "there is no next step that this could belong to.");
            return null;
        }

        row.Keep("next_step", new FollowUpIsNotTooLong(text), $"a next step has at most {FollowUpIsNotTooLong.Limit} characters.");
        var status = Codes.Read<FollowUpStatus>(row, "follow_up_status") ?? FollowUpStatus.Open;
        var due = Day(row, "due", "due_after_days", visited);
        if (due is null && row.IsFine) row.Fault("next_step", "the next step has no day; fill in due or due_after_days.");
        if (due is { } on) row.Keep("due", new FollowUpIsDueOnOrAfterTheVisit(on, visited), "a next step is due on or after the day of the visit.");
        var closed = ClosedOnOf(row, status, visited, days);
        var reason = DropReasonOf(row, status);
        return row.IsFine ? new(text, due!.Value, status, closed ?? Dropped(status, due.Value, days), reason) : null;
    }

    /// <summary>Due at the time of day at which the owner is prompted, in the owner's zone.</summary>
    public FollowUp ToFollowUp(long id, Visit visit, MemberRef owner)
    {
        var followUp = new FollowUp
        {
            Id = id,
            CustomerId = visit.CustomerId,
            OwnerId = owner.Id,
            VisitId = visit.Id,
            Text = Text,
            Zone = owner.Zone,
            Status = Status,
            ClosedOn = ClosedOn,
            DropReason = DropReason,
        };
        followUp.Due(Due, owner.PromptTime, owner.Zone);
        return followUp;
    }

    /// <summary>Closes one that is still open in the store.</summary>
    public void Close(FollowUp open) => (open.Status, open.ClosedOn, open.DropReason) = (Status, ClosedOn, DropReason);

    private static DateOnly? ClosedOnOf(Row row, FollowUpStatus status, DateOnly visited, Days days)
    {
        var closed = Day(row, "done", "done_after_days", visited);
        if (!row.IsFine) return null;
        if (status == FollowUpStatus.Done && closed is null) row.Fault("follow_up_status", "what is done has a day; fill in done or done_after_days.");
        var column = row.Text("done").Length > 0 ? "done" : "done_after_days";
        if (status == FollowUpStatus.Open && closed is not null) row.Fault(column, "what is open was not done on a day; write done as its status, or leave the day empty.");
        if (closed < visited) row.Fault(column, "a next step is done on or after the day of the visit.");
        if (closed is { } day && days.IsLater(day)) row.Fault(column, "this day is still to come; what is done was done by today.");
        return closed;
    }

    // Of a dropped one only the reason is told: it was dropped when it fell due.
    private static DateOnly? Dropped(FollowUpStatus status, DateOnly due, Days days) =>
        status != FollowUpStatus.Dropped ? null : days.IsLater(due) ? days.Today : due;

    private static string? DropReasonOf(Row row, FollowUpStatus status)
    {
        var reason = row.Text("drop_reason");
        if (status == FollowUpStatus.Dropped && reason.Length == 0) row.Fault("drop_reason", "what was dropped has a reason.");
        if (status != FollowUpStatus.Dropped && reason.Length > 0) row.Fault("drop_reason", "only what was dropped has a reason; write dropped as its status, or leave the reason empty.");
        return reason.Length > 0 ? reason : null;
    }

    private static DateOnly? Day(Row row, string date, string after, DateOnly visited)
    {
        if (row.Text(date).Length == 0) return Days.Number(row, after, 0, MostDays) is { } days ? visited.AddDays(days) : null;
        if (row.Text(after).Length == 0) return Days.Date(row, date);
        row.Fault(after, $"the day is said twice, here and in {date}; leave one of them empty.");
        return null;
    }
}
