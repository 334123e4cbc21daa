using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Words;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Export;

/// <summary>What came of a link: the file, or a sentence.</summary>
/// <param name="File">Null when there is none.</param>
/// <param name="Sentence">Why there is none.</param>
/// <param name="WasThere">Whether the link once worked.</param>
public sealed record Fetched(ExportFile? File, string Sentence, bool WasThere);

/// <summary>Gives out the file behind a link: the first time, within its time, to a person who is still there.</summary>
internal sealed class ExportFetch(SalesDb db, Roster roster, Exporter exporter, TimeProvider clock)
{
    /// <param name="token">As it stood in the address.</param>
    /// <param name="language">The tag of the language in which a stranger is answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Fetched> FetchAsync(string token, string? language, CancellationToken cancellationToken)
    {
        var hash = ExportLink.HashOf(token);
        if (await db.Set<ExportLink>().AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash, cancellationToken) is not { } link)
        {
            return new(null, Exporter.Texts.Say(Locale.Of(language), "link.none"), WasThere: false);
        }

        if (await PersonAsync(link, cancellationToken) is not ({ } member, { } viewer) || !Exporter.MaySee(viewer) || !await UseAsync(link, cancellationToken))
        {
            return new(null, Exporter.Texts.Say(Locale.Of(language), "link.gone"), WasThere: true);
        }

        var locale = Locale.Of(member.Language ?? language);
        return new(await exporter.MakeAsync(link.Request, viewer, locale, cancellationToken), "", WasThere: true);
    }

    private async Task<(Member Member, Viewer Viewer)?> PersonAsync(ExportLink link, CancellationToken cancellationToken)
    {
        var upn = await db.For(Viewer.System("export")).Members.Where(m => m.Id == link.MemberId).Select(m => m.Upn).FirstOrDefaultAsync(cancellationToken);
        return await roster.FindAsync(db, upn, clock.GetUtcNow().UtcDateTime, cancellationToken) is ({ } member, { } viewer) ? (member, viewer.OnTheirOwn()) : null;
    }

    /// <summary>Of several who fetch at once the store lets one through.</summary>
    private async Task<bool> UseAsync(ExportLink link, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<ExportLink>()
            .Where(l => l.TokenHash == link.TokenHash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellationToken) == 1;
    }
}
