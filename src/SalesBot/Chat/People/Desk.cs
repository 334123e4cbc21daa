using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat.People;

/// <summary>Receives an activity: who it is from, what they may see, what they said.</summary>
internal sealed class Desk(SalesDb db, Names names, WhoIsWho who, IReader reader, Company company, TimeProvider clock)
{
    /// <summary>The turn of a member; null for a person who is not in the store or has left.</summary>
    public async Task<Turn?> OpenAsync(Activity activity, PressedAsk? pressed, CancellationToken cancellationToken)
    {
        var team = await db.For(Viewer.System("chat")).Members.Include(m => m.Regions).ToListAsync(cancellationToken);
        if (who.UpnOf(activity) is not { } upn || team.Find(m => m.Upn == upn && m.Active) is not { } member)
        {
            return null;
        }

        var viewer = await ViewerAsync(member, team, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var context = await ContextAsync(member, viewer, now, cancellationToken);
        return new Turn
        {
            Member = member,
            Viewer = viewer,
            Locale = Locale.Of(member.Language ?? activity.Locale),
            Context = context,
            Reading = pressed is null ? reader.Read(activity.Text ?? "", context) : Press.ToReading(pressed, context),
            Now = now,
            CompanyToday = Zones.DateAt(now, company.Zone),
        };
    }

    private async Task<Viewer> ViewerAsync(Member member, List<Member> team, CancellationToken cancellationToken)
    {
        var regions = await db.For(Viewer.System("chat")).Regions.ToListAsync(cancellationToken);
        var tree = new RegionTree(regions);
        return Viewers.Of(member, team.Select(m => new Reporting(m.Id, m.ManagerId)), tree.Under)!;
    }

    /// <summary>The names are those the member may see: others read like names that do not exist.</summary>
    private async Task<ReadingContext> ContextAsync(Member member, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var all = await names.AllAsync(db, cancellationToken);
        var seen = all.Where(n => n.Kind switch
        {
            NameKind.Region => Rights.MaySeeRegion(viewer, n.Id),
            NameKind.Member => Rights.MaySeeMember(viewer, n.Id),
            _ => Rights.MaySeeRow(viewer, n.OwnerId ?? 0, n.RegionId ?? 0),
        });
        var speaker = all.All.FirstOrDefault(n => n.Kind == NameKind.Member && n.Id == member.Id);
        return new ReadingContext(Zones.LocalAt(now, member.TimeZone), speaker, seen);
    }
}
