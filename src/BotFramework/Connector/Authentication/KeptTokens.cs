using System.Collections.Concurrent;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's own tokens, kept until shortly before they are over; while one is being renewed nobody else asks for it, and
/// where that fails the old one is used as long as it is good.
/// </summary>
internal sealed class KeptTokens(ITokenIssuer issuer, TimeProvider clock)
{
    private static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Slot> _slots = new();

    /// <exception cref="HttpRequestException">No token is to be had.</exception>
    public async Task<string> GetAsync(string audience, CancellationToken cancellationToken)
    {
        var slot = _slots.GetOrAdd(audience, _ => new Slot());
        if (IsFresh(slot.Token))
            return slot.Token.Text;

        await slot.Renewing.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh(slot.Token))
                slot.Token = await RenewAsync(slot.Token, audience, cancellationToken);
            return slot.Token.Text;
        }
        finally
        {
            slot.Renewing.Release();
        }
    }

    private bool IsFresh(Kept token) => token != null && token.Expires - clock.GetUtcNow() > RenewedBefore;

    private async Task<Kept> RenewAsync(Kept old, string audience, CancellationToken cancellationToken)
    {
        try
        {
            var token = await issuer.IssueAsync(audience, cancellationToken);
            return new Kept(token.Text, clock.GetUtcNow() + token.Lasts);
        }
        catch (Exception fault) when (fault is MsalException or HttpRequestException or IOException)
        {
            if (old != null && old.Expires > clock.GetUtcNow())
                return old;
            throw new HttpRequestException("No token is to be had to call channels with.", fault);
        }
    }

    private sealed class Slot
    {
        public SemaphoreSlim Renewing { get; } = new(1);

        public volatile Kept Token;
    }

    private sealed record Kept(string Text, DateTimeOffset Expires);
}

/// <summary>A token of the bot, to be told to nobody but whom it is meant for.</summary>
internal sealed record BotToken(string Text, TimeSpan Lasts)
{
    public override string ToString() => $"a token for {Lasts}";
}

/// <summary>Where the bot gets tokens from.</summary>
internal interface ITokenIssuer
{
    /// <summary>A new token for that audience, never one that was kept.</summary>
    /// <exception cref="MsalException">It is refused.</exception>
    Task<BotToken> IssueAsync(string audience, CancellationToken cancellationToken);
}
