using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Forms;
using SalesBot.Core;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;

namespace SalesBot.Features.Visits;

/// <summary>The next step of a visit: the follow-up that came from it and is still open.</summary>
internal sealed class NextSteps(SalesDb db)
{
    private const string FollowUpIsMissingADay = "FollowUpHasADay";

    public static IReadOnlyList<Field> Fields { get; } =
    [
        new("next_step", FieldKind.Line, false, s => s.NextStep, (_, text, _) => text) { DayIn = "due" },
        new("due", FieldKind.Day, false, s => VisitFields.Iso(s.Due), (reader, text, context) => VisitFields.Iso(reader.ReadDay(text, context, DayView.Coming))),
    ];

    /// <summary>What stands against the next step that was filled in.</summary>
    /// <param name="filled">The form.</param>
    /// <param name="stands">The day that stands already, which may be over; null where there is none.</param>
    /// <param name="turn">Whose words and day.</param>
    public static IEnumerable<Problem> Problems(Filled filled, DateOnly? stands, Turn turn)
    {
        var (step, due) = (filled["next_step"], filled.Day("due"));
        foreach (var rule in Rules(step, due == stands ? null : due, turn).Where(rule => !rule.Rule.IsKept))
        {
            yield return VisitFields.ToProblem(rule, turn);
        }

        if (step is not null && due is null)
        {
            yield return new("due", LogVisit.Texts.Say(turn.Locale, $"rule.{FollowUpIsMissingADay}"));
        }
    }

    /// <summary>Asks for what a strong intention should not be left without, with answers to tap.</summary>
    public static Wish Wish(Turn turn) => new("next_step", LogVisit.Texts.Say(turn.Locale, "wish.ask"), [.. QuickSteps(turn)]);

    /// <summary>Whether a strong intention was filled in and no next step.</summary>
    public static bool IsMissing(Filled filled) => filled["intention"] == "strong" && filled["next_step"] is null && filled["due"] is null;

    /// <summary>The follow-up that was filled in; null for none. A day alone is one too: to follow up.</summary>
    public static FollowUp? In(Filled filled, Customer customer, Turn turn)
    {
        if (filled.Day("due") is not { } due)
        {
            return null;
        }

        var owner = turn.WhoseStep(customer.OwnerId);
        var followUp = new FollowUp { CustomerId = customer.Id, OwnerId = owner.Id, Text = TextIn(filled, turn), Zone = owner.TimeZone };
        followUp.Due(due, owner.PromptTime, owner.TimeZone);
        return followUp;
    }

    /// <summary>What is open for a visit, the first due first, as this person sees it.</summary>
    public async Task<List<FollowUp>> OpenAsync(Visit visit, Turn turn, CancellationToken cancellationToken) =>
        await db.For(turn.Viewer).FollowUps.Where(f => f.VisitId == visit.Id && f.Status == FollowUpStatus.Open)
            .OrderBy(f => f.DueOn).ThenBy(f => f.Id).ToListAsync(cancellationToken);

    /// <summary>The one that a correction of the visit speaks of; null when there is none, or it was handed to somebody else.</summary>
    public static FollowUp? OwnIn(List<FollowUp> open, Turn turn) => open.Find(f => Rights.MayActFor(turn.Viewer, f.OwnerId));

    /// <summary>
    /// Makes what is open for a visit as it was filled in; the follow-ups come tracked or new. A day that is corrected is
    /// not put off: the visit counts it as a correction.
    /// </summary>
    /// <returns>The next step as it stands now; null for none.</returns>
    public FollowUp? Correct(List<FollowUp> open, Visit visit, Customer customer, Filled filled, Turn turn)
    {
        if (OwnIn(open, turn) is not { } stands)
        {
            return Add(In(filled, customer, turn), visit);
        }

        if (filled.Day("due") is not { } due)
        {
            db.Remove(stands);
            return null;
        }

        stands.Text = TextIn(filled, turn);
        if (stands.DueOn != due)
        {
            stands.Due(due, stands.DueTime, stands.Zone);
        }

        return stands;
    }

    private FollowUp? Add(FollowUp? made, Visit visit)
    {
        if (made is not null)
        {
            made.VisitId = visit.Id;
            db.Add(made);
        }

        return made;
    }

    private static string TextIn(Filled filled, Turn turn) => filled["next_step"] ?? LogVisit.Texts.Say(turn.Locale, "nextstep.default");

    private static IEnumerable<(string Field, Rule Rule)> Rules(string? step, DateOnly? due, Turn turn)
    {
        if (step is not null)
        {
            yield return ("next_step", new FollowUpIsSaid(step));
            yield return ("next_step", new FollowUpIsNotTooLong(step));
        }

        if (due is { } day)
        {
            yield return ("due", new FollowUpIsNotDueInThePast(day, turn.Today));
        }
    }

    private static IEnumerable<QuickAnswer> QuickSteps(Turn turn)
    {
        var today = turn.Today;
        var untilFriday = ((int)DayOfWeek.Friday - (int)today.DayOfWeek + 6) % 7 + 1;
        yield return Step("call", today.AddDays(1));
        yield return Step("visit", today.AddDays(7));
        yield return Step("samples", today.AddDays(untilFriday));

        QuickAnswer Step(string what, DateOnly due) => new(
            LogVisit.Texts.Say(turn.Locale, $"wish.{what}"),
            new Dictionary<string, string> { ["next_step"] = LogVisit.Texts.Say(turn.Locale, $"wish.{what}.step"), ["due"] = VisitFields.Iso(due)! });
    }
}
