using Microsoft.Bot.Builder;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Chat.People;

/// <summary>Who sent an activity: a member with their eyes, or nobody, and then why.</summary>
internal sealed record Caller(Member? Member, Viewer? Viewer, Unknown Why = Unknown.None)
{
    public static Caller Nobody(Unknown why) => new(null, null, why);
}

/// <summary>Why nobody is known; what they hear differs.</summary>
internal enum Unknown
{
    None,

    /// <summary>No member, or one who has left.</summary>
    Stranger,

    /// <summary>A guest in the company's tenant, or somebody of another.</summary>
    Guest,

    /// <summary>Their name is a member's, but that member is another account.</summary>
    Taken,

    /// <summary>Teams could not be asked.</summary>
    Unchecked,
}

/// <summary>Tells who sent an activity; asked once a turn.</summary>
internal sealed class WhoIsWho(SalesDb db, Roster roster, Trust trust, Links links, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Caller> FindAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Caller>() is { } known)
        {
            return known;
        }

        var caller = await LinkedAsync(turnContext, cancellationToken) ?? (trust.AccountIn(turnContext.Activity) is { } account
            ? await links.MakeAsync(turnContext, account, cancellationToken)
            : Caller.Nobody(Unknown.Stranger));
        turnContext.TurnState.Set(caller);
        return caller;
    }

    /// <summary>Whom the store alone knows, without asking Teams; null for nobody.</summary>
    public async Task<Member?> KnownAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (turnContext.TurnState.Get<Caller>() ?? await LinkedAsync(turnContext, cancellationToken))?.Member;

    private async Task<Caller?> LinkedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (trust.AccountIn(turnContext.Activity) is { } account)
        {
            return await links.FindAsync(account, cancellationToken) is { } link
                ? Of(await roster.FindAsync(db, link.MemberId, Now, cancellationToken))
                : null;
        }

        return Of(await roster.FindAsync(db, trust.UpnIn(turnContext.Activity), Now, cancellationToken));
    }

    private static Caller Of((Member Member, Viewer Viewer)? found) =>
        found is ({ } member, { } viewer) ? new Caller(member, viewer) : Caller.Nobody(Unknown.Stranger);
}
