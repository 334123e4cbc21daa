using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Features.FollowUps;
using static SalesBot.Features.Settings.OwnSettings;

namespace SalesBot.Features.Settings;

/// <summary>"I'm in Madrid this week": the zone in which a member's days and hours are meant. What is open moves along.</summary>
internal sealed class ChangeZone(OwnSettings own, DueWishes wishes, Company company) : IAnswer
{
    private const int LongestEcho = 60;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Reading.Slots switch
    {
        // What a button carries is a claim.
        { Zones: [var zone] } when Zones.Exists(zone) => await SetAsync(zone, turn, cancellationToken),
        { Zones: { Count: > 1 } several } => new Reply(Say(turn, "zone.several"), Card.Of(several.Where(Zones.Exists).Take(6).Select(zone => Button(zone, turn)))) { Asks = true },
        { UnknownName: { } unknown } => new Reply(Say(turn, "zone.unknown", Cut.To(LongestEcho, unknown))),
        _ => new Reply(Say(turn, "zone.which", turn.Member.TimeZone, Clock(turn.Member.TimeZone, turn)), Card.Of(
            ((string[])[company.Zone, turn.Member.TimeZone]).Distinct().Select(zone => Button(zone, turn)))),
    };

    private async Task<Reply> SetAsync(string zone, Turn turn, CancellationToken cancellationToken)
    {
        if (zone == turn.Member.TimeZone)
        {
            return new Reply(Say(turn, "zone.same", zone, Clock(zone, turn)));
        }

        var member = await own.OwnAsync(turn, cancellationToken);
        member.TimeZone = zone;
        var moved = await wishes.MoveAsync(member.Id, zone, cancellationToken);
        string[] more = moved == 0 ? [] : [Texts.Count(turn.Locale, "zone.moved", moved)];
        var reply = own.Saved(Say(turn, "zone.set", zone, Clock(zone, turn)), member, turn, more);
        var back = Press.Ask(Say(turn, "zone.button.back", turn.Member.TimeZone), Intents.SettingsZone, new Slots { Zones = [turn.Member.TimeZone] });
        return reply with { Card = reply.Card! with { Buttons = [.. reply.Card.Buttons, back] } };
    }

    /// <summary>What the clock shows there: whoever reads it sees whether it is right.</summary>
    private static string Clock(string zone, Turn turn)
    {
        var local = Zones.LocalAt(turn.Now, zone);
        return Say(turn, "clock", turn.Locale.Weekday(DateOnly.FromDateTime(local)), Time(TimeOnly.FromDateTime(local)));
    }

    private static Button Button(string zone, Turn turn) =>
        Press.Ask(Say(turn, "zone.button", zone, Clock(zone, turn)), Intents.SettingsZone, new Slots { Zones = [zone] });
}
