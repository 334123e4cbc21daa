using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Words;
using SalesBot.Core.FollowUps;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>"Done with Kongfu, they signed": a follow-up is done, with a word on what came of it where that was said.</summary>
internal sealed class MarkDone(Steps steps, Ends ends) : IAnswer, IAct
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var result = turn.Reading.Slots.Text is { } said ? Cut.To(WordsOnTheEndAreNotTooLong.Limit, said) : null;
        var (step, back) = await ends.MeantAsync(FollowUpActs.Done, result?.Replace('~', '-') ?? "", turn, cancellationToken);
        return step is null ? back! : await DoneAsync(step, result, Place.Nowhere, turn, cancellationToken);
    }

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var (how, place) = FollowUpActs.Read(pressed, turn);
        var result = how.Length > 0 ? Cut.To(WordsOnTheEndAreNotTooLong.Limit, how) : null;
        return await steps.FindAsync(pressed.Id, turn, cancellationToken) is not { } step ? await ends.GoneAsync(place, turn, cancellationToken)
            : Closed(step, turn) is { } already ? await ends.RefusedAsync(already, place, turn, cancellationToken)
            : await DoneAsync(step, result, place, turn, cancellationToken);
    }

    private Task<Reply> DoneAsync(Step step, string? result, Place place, Turn turn, CancellationToken cancellationToken)
    {
        steps.Change(step);
        step.FollowUp.Done(turn.Today, result);
        string[] more = result is null ? [] : [Say(turn, "done.result", result)];
        return ends.SavedAsync(Say(turn, "done", Said(step, turn)), more, step, place, turn, cancellationToken);
    }
}
