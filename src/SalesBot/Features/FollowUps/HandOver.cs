using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using static SalesBot.Features.FollowUps.FollowUpWords;

namespace SalesBot.Features.FollowUps;

/// <summary>"Give the follow-up with Kongfu to Wang Lei": another member does it.</summary>
internal sealed class HandOver(Steps steps, Owners owners, Ends ends, Asking asking) : IAnswer, IAct
{
    private const int MostChoices = 5;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await asking.BackAsync(turn, cancellationToken, NameKind.Member) is { } unknown)
        {
            return unknown;
        }

        var upn = turn.Reading.Slots.Member?.Key ?? "";
        var (step, back) = await ends.MeantAsync(FollowUpActs.HandOver, upn, turn, cancellationToken);
        return step is null ? back! : await ToAsync(step, upn, Place.Nowhere, turn, cancellationToken);
    }

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        var (how, place) = FollowUpActs.Read(pressed, turn);
        return await steps.FindAsync(pressed.Id, turn, cancellationToken) is not { } step ? await ends.GoneAsync(place, turn, cancellationToken)
            : Closed(step, turn) is { } already ? await ends.RefusedAsync(already, place, turn, cancellationToken)
            : await ToAsync(step, how, place, turn, cancellationToken);
    }

    private async Task<Reply> ToAsync(Step step, string upn, Place place, Turn turn, CancellationToken cancellationToken)
    {
        var others = (await owners.CandidatesAsync(step.Customer, turn, cancellationToken)).Where(m => m.Id != step.FollowUp.OwnerId).ToList();
        if (others.Find(m => m.Upn == upn) is { } to)
        {
            return await GiveAsync(step, to, place, turn, cancellationToken);
        }

        if (others.Count == 0)
        {
            return await ends.RefusedAsync(Say(turn, "handover.nobody", Said(step, turn)), place, turn, cancellationToken);
        }

        var question = Say(turn, "handover.whom", Said(step, turn));
        var why = upn.Length == 0 ? question : Say(turn, "handover.cannot", question);
        return new Reply(why, new Card(Line(step, turn), DetailOf(step, turn), [], [.. Choices(step, others, place, turn)]));
    }

    private Task<Reply> GiveAsync(Step step, Member to, Place place, Turn turn, CancellationToken cancellationToken)
    {
        steps.Change(step);
        step.FollowUp.HandOver(to.Id, to.PromptTime, to.TimeZone);
        var said = Say(turn, "handover.done", Said(step, turn), to.Id == turn.Member.Id ? Say(turn, "you") : Owners.NameOf(to, turn));
        return ends.SavedAsync(said, [], step, place, turn, cancellationToken);
    }

    private static IEnumerable<Button> Choices(Step step, IEnumerable<Member> others, Place place, Turn turn)
    {
        foreach (var member in others.Take(MostChoices))
        {
            yield return FollowUpActs.Button(Owners.NameOf(member, turn), FollowUpActs.HandOver, step.FollowUp.Id, member.Upn, place);
        }

        if (place.Scope is not null)
        {
            yield return FollowUpActs.Button(Say(turn, "button.back"), FollowUpActs.List, "list", "", place);
        }
    }
}
