using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.FollowUps;

/// <summary>
/// Who may be given a follow-up: somebody in whose name the giver may write, and who may themselves write for the customer.
/// Without the second it would be theirs and they could not see it. Who stands in gives what they make to whom they stand in for.
/// </summary>
internal sealed class Owners(SalesDb db, Roster roster)
{
    /// <summary>Whether the giver has anybody but themselves to give it to.</summary>
    public static bool Lead(Turn turn) => turn.Viewer.SeesAll || turn.Viewer.People.Count > 0;

    /// <summary>The member of that user principal name; null for one who may not be given it.</summary>
    public async Task<Member?> FindAsync(string upn, Customer customer, Turn turn, CancellationToken cancellationToken) =>
        (await CandidatesAsync(customer, turn, cancellationToken)).FirstOrDefault(member => member.Upn == upn);

    /// <summary>All who may be given a follow-up of this customer, by name.</summary>
    public async Task<IReadOnlyList<Member>> CandidatesAsync(Customer customer, Turn turn, CancellationToken cancellationToken)
    {
        List<Member> candidates = [];
        foreach (var member in await db.For(turn.Viewer).Members.Where(m => m.Active).OrderBy(m => m.Name).ToListAsync(cancellationToken))
        {
            if (Rights.MayWriteInTheNameOf(turn.Viewer, member.Id)
                && await roster.FindAsync(db, member.Upn, turn.Now, cancellationToken) is { Viewer: var eyes }
                && Rights.MayWriteFor(eyes.OnTheirOwn(), customer.OwnerId, customer.RegionId))
            {
                candidates.Add(member);
            }
        }

        return [.. candidates, .. turn.StandsInFor.Where(away => away.Id == customer.OwnerId)];
    }

    /// <summary>The member's name as the reader's language has it.</summary>
    public static string NameOf(Member member, Turn turn) =>
        turn.Locale == Chat.Words.Locale.Chinese && member.NameZh.Length > 0 ? member.NameZh : member.Name;
}
