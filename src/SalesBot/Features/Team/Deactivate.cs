using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Team;

/// <summary>
/// "Deactivate Wang Lei": access ends at once. Whoever still owns customers or open follow-ups hands them over first, or in
/// the same step.
/// </summary>
internal sealed class Deactivate(SalesDb db, Leaving leaving) : IAnswer, IAct
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (TeamWords.Stop(turn) is { } stop)
        {
            return stop;
        }

        var slots = turn.Reading.Slots;
        if (slots.Member is null || await leaving.MemberAsync(slots.Member.Key, cancellationToken) is not { } member)
        {
            return new Reply(TeamWords.Texts.Say(turn.Locale, "deactivate.whom"));
        }

        var to = slots.To is null ? null : await leaving.MemberAsync(slots.To.Key, cancellationToken);
        return await AgainstAsync(member, to, turn, cancellationToken) ?? await ShowAsync(member, to, turn, cancellationToken);
    }

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        if (!Rights.MayAdminister(turn.Viewer))
        {
            return new Reply(TeamWords.Texts.Say(turn.Locale, "refused"));
        }

        var to = pressed.How is null ? null : await leaving.MemberAsync(pressed.How, cancellationToken);
        if (await leaving.MemberAsync(pressed.Id, cancellationToken) is not { } member || (to is null && pressed.How is not null))
        {
            return new Reply(TeamWords.Texts.Say(turn.Locale, "stale"));
        }

        return await AgainstAsync(member, to, turn, cancellationToken) ?? await DoAsync(member, to, turn, cancellationToken);
    }

    /// <summary>What stands against it, with the offer to hand over where that would help; null for nothing.</summary>
    private async Task<Reply?> AgainstAsync(Member member, Member? to, Turn turn, CancellationToken cancellationToken)
    {
        var (locale, name) = (turn.Locale, TeamWords.NameOf(turn.Locale, member));
        if (!member.Active)
        {
            return new Reply(TeamWords.Texts.Say(locale, "deactivate.already", name));
        }

        if (Rule.Broken(new NobodyDeactivatesThemselves(member.Id, turn.Viewer.MemberId)) is [var own])
        {
            return new Reply(TeamWords.Broken(locale, own, name));
        }

        if (to is not null)
        {
            return new Passage(member, to).Broken is { } rule
                ? new Reply(TeamWords.Broken(locale, rule, TeamWords.NameOf(locale, to)))
                : null;
        }

        var owned = await leaving.OwnedAsync(member, null, cancellationToken);
        return Rule.Broken(new WhoLeavesOwnsNothing(owned.Customers, owned.FollowUps)) is [var orphans]
            ? TeamWords.ToWhom(
                turn, TeamWords.Texts.Say(locale, $"rule.{orphans.Name}", name, TeamWords.Of(locale, owned)),
                await leaving.ReceiversAsync(member, HandOver.MostReceivers, cancellationToken))
            : null;
    }

    private async Task<Reply> ShowAsync(Member member, Member? to, Turn turn, CancellationToken cancellationToken)
    {
        var (locale, shows) = (turn.Locale, turn.NewId());
        var name = TeamWords.NameOf(locale, member);
        var going = await leaving.OwnedAsync(member, null, cancellationToken);
        var text = to is null || going.IsNothing
            ? TeamWords.Texts.Say(locale, "deactivate.confirm", name)
            : TeamWords.Texts.Say(locale, "deactivate.confirm.to", name, TeamWords.Of(locale, going), TeamWords.NameOf(locale, to));
        List<Block> blocks = to is null || going.IsNothing
            ? []
            : [TeamWords.Facts(locale, new Passage(member, to), going, going + await leaving.OwnedAsync(to, null, cancellationToken))];
        var button = Press.Act(TeamWords.Texts.Say(locale, "deactivate.button"), Intents.TeamDeactivate, member.Upn, to?.Upn, shows);
        return new Reply(text, new Card(TeamWords.Texts.Say(locale, "deactivate.title", name), null, blocks, [button with { Main = true }]), Shows: shows) { Asks = true };
    }

    private async Task<Reply> DoAsync(Member member, Member? to, Turn turn, CancellationToken cancellationToken)
    {
        var locale = turn.Locale;
        var gone = to is null ? new Holdings(0, 0) : await leaving.HandOverAsync(new Passage(member, to), turn.Viewer, cancellationToken);
        leaving.SetActive(member, active: false, turn.Viewer);
        var ended = TeamWords.Texts.Say(locale, "deactivate.done", TeamWords.NameOf(locale, member));
        var text = gone.IsNothing ? ended : locale.Sentences([ended, TeamWords.Gone(locale, new Passage(member, to!), gone)]);
        var saved = turn.NewId();
        db.Add(turn.Saving(saved, text));
        return TeamWords.Done(turn, text, saved);
    }
}
