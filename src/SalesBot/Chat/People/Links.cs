using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat.People;

/// <summary>
/// Which account of Teams is which member. The first time, the roster of Teams says by which name an account goes, and the
/// member of that name is linked to it; from then on only the account counts, until an administrator unlinks it.
/// </summary>
internal sealed class Links(SalesDb db, Roster roster, Trust trust, TimeProvider clock, ILogger<Links> log)
{
    /// <summary>How Microsoft writes the names of guests from elsewhere.</summary>
    private const string GuestMark = "#EXT#";

    public Task<MemberLink?> FindAsync(Account account, CancellationToken cancellationToken) => db.Set<MemberLink>().AsNoTracking()
        .FirstOrDefaultAsync(l => l.Tenant == account.Tenant && l.ObjectId == account.ObjectId, cancellationToken);

    /// <summary>Links an account that is not linked yet, if it is a member's; the turn saves it.</summary>
    public async Task<Caller> MakeAsync(ITurnContext turnContext, Account account, CancellationToken cancellationToken)
    {
        if (await AskAsync(turnContext, cancellationToken) is not { } person)
        {
            return Caller.Nobody(Unknown.Unchecked);
        }

        if (IsGuest(person))
        {
            return Caller.Nobody(Unknown.Guest);
        }

        var upn = person.UserPrincipalName?.Trim().ToLowerInvariant();
        var isWhoTheySay = string.Equals(person.AadObjectId, account.ObjectId, StringComparison.OrdinalIgnoreCase);
        if (!isWhoTheySay || await roster.FindAsync(db, upn, clock.GetUtcNow().UtcDateTime, cancellationToken) is not ({ } member, { } viewer))
        {
            return Caller.Nobody(Unknown.Stranger);
        }

        if (await db.Set<MemberLink>().AnyAsync(l => l.MemberId == member.Id, cancellationToken))
        {
            return Caller.Nobody(Unknown.Taken);
        }

        db.Add(new MemberLink
        {
            MemberId = member.Id,
            Tenant = account.Tenant,
            ObjectId = account.ObjectId,
            Upn = upn!,
            LinkedAt = clock.GetUtcNow().UtcDateTime,
        });
        return new Caller(member, viewer);
    }

    /// <summary>How Teams names whoever sent an activity; null where it does not say.</summary>
    public async Task<string?> NameAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.From?.Name is { Length: > 0 } said ? said
        : turnContext.Activity.ChannelId == Channels.Msteams ? (await AskAsync(turnContext, cancellationToken))?.Name
        : null;

    /// <summary>
    /// Takes the link of a member away, and with it the conversation in which they are told things: it is the old account's.
    /// The caller saves.
    /// </summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> UnlinkAsync(Member member, Viewer by, CancellationToken cancellationToken)
    {
        if (!Rights.MayAdminister(by))
        {
            throw new InvalidOperationException("Only who may administer unlinks an account.");
        }

        if (await db.Set<MemberLink>().FirstOrDefaultAsync(l => l.MemberId == member.Id, cancellationToken) is not { } link)
        {
            return false;
        }

        db.Remove(link);
        db.RemoveRange(await db.Set<MemberConversation>()
            .Where(c => c.MemberId == member.Id && c.Channel == Channels.Msteams).ToListAsync(cancellationToken));
        return true;
    }

    /// <summary>The person as the roster has them; null where Teams does not answer.</summary>
    private async Task<TeamsChannelAccount?> AskAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, turnContext.Activity.From?.Id ?? "", cancellationToken);
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpRequestException or ArgumentException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.LogWarning("Teams did not say who somebody is: {Fault}", fault.GetType().Name);
            return null;
        }
    }

    private bool IsGuest(TeamsChannelAccount person) =>
        person.UserRole is not (null or "" or "user")
        || person.UserPrincipalName?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) == true
        || (person.TenantId is { Length: > 0 } tenant && !trust.IsAllowed(tenant));
}
