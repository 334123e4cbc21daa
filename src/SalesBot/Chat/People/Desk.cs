using Microsoft.Bot.Builder;
using SalesBot.Chat.Turns;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat.People;

/// <summary>Receives an activity: who it is from, what they may see, what they said.</summary>
internal sealed class Desk(SalesDb db, Roster roster, WhoIsWho who, IReader reader, Company company, TimeProvider clock)
{
    /// <summary>The turn of a member; null for a person who is not in the store or has left.</summary>
    /// <param name="turnContext">What came in.</param>
    /// <param name="pressed">The question that was pressed instead of typed; null when it was typed.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Turn?> OpenAsync(ITurnContext turnContext, PressedAsk? pressed, string text, CancellationToken cancellationToken)
    {
        if (await who.FindAsync(turnContext, cancellationToken) is not { Member: { } member, Viewer: { } viewer })
        {
            return null;
        }

        var activity = turnContext.Activity;
        var now = clock.GetUtcNow().UtcDateTime;
        var (context, reading) = await ReadAsync(text, pressed, await ContextAsync(member, viewer, now, cancellationToken), viewer, cancellationToken);
        return new Turn
        {
            Member = member,
            Channel = activity.ChannelId,
            Conversation = activity.Conversation.Id,
            SaidIn = text.Length > 0 ? activity.Id : null,
            Viewer = viewer,
            StandsInFor = await roster.MembersAsync(db, viewer.StandsInFor, cancellationToken),
            Locale = Locale.Of(member.Language ?? activity.Locale),
            Context = context,
            Reading = reading,
            Now = now,
            CompanyToday = Zones.DateAt(now, company.Zone),
        };
    }

    /// <summary>The turn in which the bot speaks first: nothing was said. Null when the member has left.</summary>
    /// <param name="upn">The member's.</param>
    /// <param name="where">Where they talk.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Turn?> OpenForAsync(string upn, MemberConversation where, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await roster.FindAsync(db, upn, now, cancellationToken) is not ({ } member, { } viewer))
        {
            return null;
        }

        return new Turn
        {
            Member = member,
            Channel = where.Channel,
            Conversation = where.Conversation,
            Viewer = viewer,
            StandsInFor = await roster.MembersAsync(db, viewer.StandsInFor, cancellationToken),
            Locale = Locale.Of(member.Language ?? Outbox.ReadReference(where).Locale),
            Context = await ContextAsync(member, viewer, now, cancellationToken),
            Reading = new Reading { Text = "", Language = "en", Intent = Intents.None, Confidence = 0 },
            Now = now,
            CompanyToday = Zones.DateAt(now, company.Zone),
        };
    }

    /// <summary>
    /// Whoever looks after people and regions may name any of them, but only to look after them: for anything else that is
    /// asked, the names stay those whose figures they may see. Likewise one may name a colleague to stand in for oneself.
    /// </summary>
    private async Task<(ReadingContext Context, Reading Reading)> ReadAsync(
        string text, PressedAsk? pressed, ReadingContext seen, Viewer viewer, CancellationToken cancellationToken)
    {
        if (Rights.MayAdminister(viewer))
        {
            var administered = seen with { Names = await roster.AdministeredAsync(db, cancellationToken) };
            if (Read(text, pressed, administered) is var reading && Intents.Administers(reading.Intent))
            {
                return (administered, reading);
            }
        }

        var own = Read(text, pressed, seen);
        return Intents.IsOfLeave(own.Intent) ? await OfLeaveAsync(text, pressed, seen, viewer, cancellationToken) : (seen, own);
    }

    private async Task<(ReadingContext Context, Reading Reading)> OfLeaveAsync(
        string text, PressedAsk? pressed, ReadingContext seen, Viewer viewer, CancellationToken cancellationToken)
    {
        var wider = seen with { Names = await NamesAsync(viewer, seen.Colleagues.Select(n => n.Id).ToHashSet(), cancellationToken) };
        return (wider, Read(text, pressed, wider));
    }

    private Reading Read(string text, PressedAsk? pressed, ReadingContext context) =>
        pressed is null ? reader.Read(text, context) : Press.ToReading(pressed, context);

    private async Task<ReadingContext> ContextAsync(Member member, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var speaker = new Name(NameKind.Member, member.Id, member.Upn, member.Name, [])
        {
            Chinese = member.NameZh.Length > 0 ? member.NameZh : null,
        };
        return new ReadingContext(Zones.LocalAt(now, member.TimeZone), speaker, await NamesAsync(viewer, new HashSet<int>(), cancellationToken))
        {
            Colleagues = await roster.ColleaguesAsync(db, member, cancellationToken),
        };
    }

    /// <summary>The names are those the member may see: others read like names that do not exist.</summary>
    /// <param name="viewer">Whose eyes.</param>
    /// <param name="besides">Members who may be named besides.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private async Task<NameIndex> NamesAsync(Viewer viewer, IReadOnlySet<int> besides, CancellationToken cancellationToken)
    {
        var all = await roster.NamesAsync(db, cancellationToken);
        var rows = Rights.RowsOf(viewer);
        return all.Where(n => n.Kind switch
        {
            NameKind.Region => Rights.MaySeeRegion(viewer, n.Id),
            NameKind.Member => Rights.MaySeeMember(viewer, n.Id) || besides.Contains(n.Id),
            _ => rows.Contains(n.OwnerId ?? 0, n.RegionId ?? 0),
        });
    }
}
