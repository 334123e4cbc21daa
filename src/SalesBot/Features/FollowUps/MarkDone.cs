using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Words;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>"Done with Kongfu, they signed": a follow-up is done, with a word on what came of it where that was said.</summary>
internal sealed class MarkDone(Steps steps, Ends ends) : IAnswer, IAct
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var result = ResultIn(turn.Reading) is { } said ? Cut.To(WordsOnTheEndAreNotTooLong.Limit, said) : null;
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

    /// <summary>
    /// What was said after the name. Words before it alone ("already called Kongfu") say that it was done, not what came of
    /// it; where both stand, the whole sentence is kept.
    /// </summary>
    private static string? ResultIn(Reading reading)
    {
        var sentence = reading.Text.TrimEnd(' ', '.', '!', '。', '！');
        return reading.Slots.Text is not { } said ? null
            : sentence.EndsWith(said, StringComparison.Ordinal) ? said
            : EndsWithTheName(sentence, reading.Slots.Customer) ? null
            : sentence;
    }

    private static bool EndsWithTheName(string sentence, Name? customer) => customer is not null
        && sentence[(sentence.LastIndexOf(' ') + 1)..] is var last
        && customer.Others.Append(customer.Display).Any(name => name.Contains(last, StringComparison.OrdinalIgnoreCase));

    private Task<Reply> DoneAsync(Step step, string? result, Place place, Turn turn, CancellationToken cancellationToken)
    {
        steps.Change(step);
        step.FollowUp.Done(turn.Today, result);
        string[] more = result is null ? [] : [Say(turn, "done.result", result)];
        return ends.SavedAsync(Say(turn, "done", Said(step, turn)), more, step, place, turn, cancellationToken);
    }
}
