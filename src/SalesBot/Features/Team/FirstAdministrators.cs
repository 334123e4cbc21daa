using Microsoft.EntityFrameworkCore;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Team;

/// <summary>Makes members of the administrators that the settings name: somebody has to be there who lets in the others.</summary>
internal sealed class FirstAdministrators(SalesDb db, Company company, TimeProvider clock)
{
    private static readonly Viewer By = Viewer.System("settings");

    /// <summary>Adds those who are no members yet; whoever is one stays as they are, whatever their role.</summary>
    /// <param name="upns">User principal names; letter case does not matter.</param>
    /// <param name="cancellationToken">Gives up; nobody is added then.</param>
    /// <returns>How many were added.</returns>
    public async Task<int> AddAsync(IEnumerable<string> upns, CancellationToken cancellationToken)
    {
        var named = upns.Select(upn => upn.Trim().ToLowerInvariant()).Distinct().ToList();
        var known = await db.For(By).Members.Where(m => named.Contains(m.Upn)).Select(m => m.Upn).ToListAsync(cancellationToken);
        List<Member> missing = [.. named.Except(known).Select(MemberOf)];
        if (missing.Count == 0) return 0;
        db.AddRange(missing);
        await db.SaveAsync(By, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return missing.Count;
    }

    private Member MemberOf(string upn) => new()
    {
        Upn = upn,
        Name = upn.Split('@')[0],
        Role = Role.Administrator,
        TimeZone = company.Zone,
    };
}
