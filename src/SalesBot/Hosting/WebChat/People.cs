using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Words;
using SalesBot.Core.Markets;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Hosting.WebChat;

/// <summary>Whom one can be in the local web chat, and the words of its page in every language.</summary>
internal static class People
{
    private static readonly Phrases Texts = Phrases.In("Hosting.WebChat");

    private static readonly string[] Words =
    [
        "title", "choose", "begin", "stranger", "stranger.hint", "people", "restart", "digest", "digest.nothing", "nobody", "away", "private", "typehere",
        "role.rep", "role.manager", "role.director", "role.administrator", "role.stranger",
    ];

    public static void MapPeople(this IEndpointRouteBuilder app) => app.MapGet("/local/people", ListAsync);

    private static async Task<IResult> ListAsync(SalesDb db, CancellationToken cancellationToken)
    {
        var all = db.For(Viewer.System("web chat"));
        var regions = await all.Regions.ToDictionaryAsync(r => r.Id, cancellationToken);
        var members = await all.Members.Include(m => m.Regions).Where(m => m.Active).ToListAsync(cancellationToken);
        return Results.Json(new
        {
            Words = Locale.All.ToDictionary(l => l.Code, l => Words.ToDictionary(w => w, w => Texts.Say(l, w))),
            People = members.OrderBy(m => Place(m.Role)).ThenBy(m => m.Name, StringComparer.Ordinal).Select(m => Describe(m, regions)),
        });
    }

    private static object Describe(Member member, Dictionary<int, Region> regions)
    {
        var own = member.Regions.Select(r => regions[r.RegionId]).OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
        return new
        {
            member.Upn,
            member.Name,
            member.NameZh,
            Role = member.Role.ToString().ToLowerInvariant(),
            member.Language,
            Regions = Locale.All.ToDictionary(l => l.Code, l => own.Select(r => r.NameIn(l.Code))),
        };
    }

    private static int Place(Role role) => role switch
    {
        Role.Director => 0,
        Role.Manager => 1,
        Role.Rep => 2,
        _ => 3,
    };
}
