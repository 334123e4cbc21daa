using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Team;

/// <summary>
/// "Hand over Wang Lei's customers in Pingyi to Zhang Min": shown with its counts, done on a press or a yes. Whoever does it sees
/// counts and nothing else of the business.
/// </summary>
internal sealed class HandOver(SalesDb db, Leaving leaving) : IAnswer, IAct
{
    public const int MostReceivers = 6;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (TeamWords.Stop(turn) is { } stop)
        {
            return stop;
        }

        var slots = turn.Reading.Slots;
        if (slots.Member is null || await leaving.MemberAsync(slots.Member.Key, cancellationToken) is not { } from)
        {
            return new Reply(TeamWords.Texts.Say(turn.Locale, "handover.whose"));
        }

        var region = slots.Region is null ? null : await leaving.RegionAsync(slots.Region.Key, cancellationToken);
        if (slots.To is null || await leaving.MemberAsync(slots.To.Key, cancellationToken) is not { } to)
        {
            var receivers = await leaving.ReceiversAsync(from, MostReceivers, cancellationToken);
            return TeamWords.ToWhom(turn, TeamWords.Texts.Say(turn.Locale, "handover.towhom", TeamWords.NameOf(turn.Locale, from)), receivers);
        }

        return await ShowAsync(new Passage(from, to, region), turn, cancellationToken);
    }

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken)
    {
        if (!Rights.MayAdminister(turn.Viewer))
        {
            return new Reply(TeamWords.Texts.Say(turn.Locale, "refused"));
        }

        if (await ClaimedAsync(pressed, cancellationToken) is not ({ } passage, var shown))
        {
            return new Reply(TeamWords.Texts.Say(turn.Locale, "stale"));
        }

        var going = await leaving.OwnedAsync(passage.From, passage.Region, cancellationToken);
        return passage.Broken is not null || going.IsNothing || going != shown
            ? await ShowAsync(passage, turn, cancellationToken)
            : await DoAsync(passage, turn, cancellationToken);
    }

    private async Task<Reply> DoAsync(Passage passage, Turn turn, CancellationToken cancellationToken)
    {
        var gone = await leaving.HandOverAsync(passage, turn.Viewer, cancellationToken);
        var text = TeamWords.Gone(turn.Locale, passage, gone);
        var saved = turn.NewId();
        db.Add(turn.Saving(saved, text));
        return TeamWords.Done(turn, text, saved);
    }

    /// <summary>What would go, for a yes; or why nothing can.</summary>
    private async Task<Reply> ShowAsync(Passage passage, Turn turn, CancellationToken cancellationToken)
    {
        var (locale, name) = (turn.Locale, TeamWords.NameOf(turn.Locale, passage.To));
        if (passage.Broken is { } rule)
        {
            return new Reply(TeamWords.Broken(locale, rule, name));
        }

        var going = await leaving.OwnedAsync(passage.From, passage.Region, cancellationToken);
        if (going.IsNothing)
        {
            return new Reply(Nothing(passage, turn));
        }

        var then = going + await leaving.OwnedAsync(passage.To, null, cancellationToken);
        var shows = turn.NewId();
        var text = TeamWords.Texts.Say(locale, "handover.confirm", TeamWords.Of(locale, going), TeamWords.NameOf(locale, passage.From), name);
        var button = Press.Act(
            TeamWords.Texts.Say(locale, "handover.button"), Intents.TeamHandOver, passage.From.Upn, Claim(passage, going), shows);
        return new Reply(
            text,
            new Card(TeamWords.Texts.Say(locale, "handover.title"), null, [TeamWords.Facts(locale, passage, going, then)], [button with { Main = true }]),
            Shows: shows)
        { Asks = true };
    }

    private static string Nothing(Passage passage, Turn turn)
    {
        var name = TeamWords.NameOf(turn.Locale, passage.From);
        return passage.Region is { } region
            ? TeamWords.Texts.Say(turn.Locale, "handover.nothing.region", name, TeamWords.NameOf(turn.Locale, region))
            : TeamWords.Texts.Say(turn.Locale, "handover.nothing", name);
    }

    private static string Claim(Passage passage, Holdings going) => string.Create(
        CultureInfo.InvariantCulture, $"{passage.To.Upn}|{passage.Region?.Code}|{going.Customers}|{going.FollowUps}");

    /// <summary>What a press claims, looked up again; null when it names nobody or nowhere.</summary>
    private async Task<(Passage? Passage, Holdings Shown)> ClaimedAsync(PressedAct pressed, CancellationToken cancellationToken)
    {
        if (pressed.How?.Split('|') is not [var upn, var code, var customers, var followUps]
            || !int.TryParse(customers, CultureInfo.InvariantCulture, out var c) || !int.TryParse(followUps, CultureInfo.InvariantCulture, out var f)
            || await leaving.MemberAsync(pressed.Id, cancellationToken) is not { } from
            || await leaving.MemberAsync(upn, cancellationToken) is not { } to)
        {
            return default;
        }

        Region? region = null;
        return code.Length > 0 && (region = await leaving.RegionAsync(code, cancellationToken)) is null
            ? default
            : (new Passage(from, to, region), new Holdings(c, f));
    }
}
