using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>"Push Luhua to next Tuesday", "postpone Luhua by a week": a follow-up is put off to a day that is not over.</summary>
internal sealed class PutOff(Steps steps, Ends ends) : IAnswer, IAct
{
    public const string ToTomorrow = "tomorrow";

    public const string ToNextWeek = "nextweek";

    /// <summary>Days, or months: nobody puts off by more.</summary>
    private const int MostAtOnce = 2_800;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var how = How(turn.Reading.Slots);
        var (step, back) = await ends.MeantAsync(FollowUpActs.PutOff, how, turn, cancellationToken);
        return step is null ? back! : await ToAsync(step, Day(how, step, turn), Place.Nowhere, turn, cancellationToken);
    }

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var (how, place) = FollowUpActs.Read(pressed, turn);
        return await steps.FindAsync(pressed.Id, turn, cancellationToken) is not { } step ? await ends.GoneAsync(place, turn, cancellationToken)
            : Closed(step, turn) is { } already ? await ends.RefusedAsync(already, place, turn, cancellationToken)
            : await ToAsync(step, Day(how, step, turn), place, turn, cancellationToken);
    }

    private async Task<Reply> ToAsync(Step step, DateOnly? day, Place place, Turn turn, CancellationToken cancellationToken)
    {
        if (day is not { } to)
        {
            return ToWhen(step, place, turn);
        }

        if (!new FollowUpIsNotDueInThePast(to, turn.Today).IsKept)
        {
            return await ends.RefusedAsync(Say(turn, $"rule.{nameof(FollowUpIsNotDueInThePast)}"), place, turn, cancellationToken);
        }

        steps.Change(step);
        step.FollowUp.PutOff(to);
        string[] more = step.FollowUp.PutOffCount > 1 ? [Say(turn, "putoff.sofar", turn.Locale.Number(step.FollowUp.PutOffCount))] : [];
        return await ends.SavedAsync(Say(turn, "putoff.to", Said(step, turn), turn.Locale.Weekday(to)), more, step, place, turn, cancellationToken);
    }

    private static Reply ToWhen(Step step, Place place, Turn turn) => new(
        Say(turn, "putoff.when", Said(step, turn)),
        Card.Of(
        [
            FollowUpActs.Button(Say(turn, "button.tomorrow"), FollowUpActs.PutOff, step.FollowUp.Id, ToTomorrow, place),
            FollowUpActs.Button(Say(turn, "button.nextweek"), FollowUpActs.PutOff, step.FollowUp.Id, ToNextWeek, place),
        ]))
    {
        Asks = true,
        ForADay = FollowUpActs.Button("", FollowUpActs.PutOff, step.FollowUp.Id, "", place),
    };

    /// <summary>As a button writes it: a day, or by how much; empty where neither was said.</summary>
    private static string How(Slots slots) => string.Create(
        CultureInfo.InvariantCulture, $"{slots.Due:yyyy-MM-dd}{(slots is { Due: null, By: { } by } ? $"+{by.Days}+{by.Months}" : "")}");

    private static DateOnly? Day(string how, Step step, Turn turn) => how switch
    {
        ToTomorrow => PuttingOff.Tomorrow(turn.Today),
        ToNextWeek => PuttingOff.NextWeek(turn.Today),
        _ when how.Split('+') is ["", var days, var months] && Count(days) is { } d && Count(months) is { } m =>
            new Stretch(d, m).After(PuttingOff.Start(step.FollowUp.DueOn, turn.Today)),
        _ => DateOnly.TryParseExact(how, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    private static int? Count(string figures) =>
        int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostAtOnce ? count : null;
}
