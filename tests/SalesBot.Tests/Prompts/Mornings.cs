using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Prompts;
using SalesBot.Tests.Chat.Turns;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Prompts;

/// <summary>Says one word a day, at the member's own time, so that only the sending is looked at.</summary>
internal sealed class Word(string name) : IPromptKind
{
    public string Name => name;

    public Func<Member, DateOnly, TimeOnly?> Due { get; set; } = (member, _) => member.PromptTime;

    public Func<Turn, Reply?> Write { get; set; } = turn => new Reply($"{turn.Member.Name}, {turn.Today:yyyy-MM-dd}");

    public TimeOnly? DueAt(Member member, DateOnly localDay) => Due(member, localDay);

    public Task<Reply?> WriteAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(Write(turn));
}

/// <summary>Mornings of the demo company on which the bot has one word for each.</summary>
internal static class Mornings
{
    public const string Min = "zhang.min";

    /// <summary>Wednesday, 25 November 2026, 09:00 in Shanghai: Zhang Min's next prompt.</summary>
    public static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 1, 0, 0, TimeSpan.Zero);

    /// <summary>The program with these kinds of prompts and no others.</summary>
    public static World Start(params IPromptKind[] kinds) => Start(null, kinds);

    public static World Start(Action<IServiceCollection>? change, params IPromptKind[] kinds) => World.Start(services =>
    {
        services.RemoveAll<IPromptKind>();
        foreach (var kind in kinds)
        {
            services.AddSingleton(kind);
        }

        change?.Invoke(services);
    });

    /// <summary>Somebody the bot knows, who had the prompt of this Tuesday.</summary>
    public static async Task<Person> KnowsAsync(this World world, string name)
    {
        var person = world.As(name);
        await person.ArrivesAsync();
        await world.RoundAsync();
        person.Hears();
        return person;
    }

    public static IReadOnlyList<string> Texts(this IEnumerable<Sent> sent) => [.. sent.Select(s => s.Text)];

    /// <summary>What stands in the store of a person's prompts, by day.</summary>
    public static Task<List<Prompt>> PromptsOfAsync(this World world, string name) => world.ReadAsync(async db =>
    {
        var id = await IdAsync(db, name);
        return await db.Set<Prompt>().AsNoTracking().Where(p => p.MemberId == id).OrderBy(p => p.LocalDay).ThenBy(p => p.Id).ToListAsync();
    });

    /// <summary>The one that stands for a day.</summary>
    public static async Task<Prompt> PromptAsync(this World world, string name, DateOnly day) =>
        (await world.PromptsOfAsync(name)).Single(p => p.LocalDay == day);

    public static Task<MemberConversation?> ConversationAsync(this World world, string name) => world.ReadAsync(async db =>
    {
        var id = await IdAsync(db, name);
        return await db.Set<MemberConversation>().AsNoTracking().FirstOrDefaultAsync(c => c.MemberId == id);
    });

    /// <summary>Somebody is on leave on some days; who stands in, or null.</summary>
    public static Task IsAwayAsync(this World world, string name, string? substitute, DateOnly from, DateOnly to) => world.ReadAsync(async db =>
    {
        var now = world.Clock.GetUtcNow().UtcDateTime;
        var id = await IdAsync(db, name);
        int? other = substitute is null ? null : await IdAsync(db, substitute);
        db.Add(new Leave { MemberId = id, From = from, To = to, SubstituteId = other, RecordedById = id, RecordedAt = now });
        await db.SaveAsync(Viewer.System("test"), now, default);
        return true;
    });

    /// <summary>Changes a member, as an import or a word in chat does.</summary>
    public static Task ChangeAsync(this World world, string name, Action<Member> change) => world.ReadAsync(async db =>
    {
        change(await db.Set<Member>().FirstAsync(m => m.Upn == Upn(name)));
        await db.SaveAsync(Viewer.System("test"), world.Clock.GetUtcNow().UtcDateTime, default);
        return true;
    });

    /// <summary>Changes what stands in the store of a prompt, as a process that is gone left it.</summary>
    public static Task<int> LeftAsync(this World world, Prompt prompt, string owner, DateTimeOffset until) => world.ReadAsync(db =>
        db.Set<Prompt>().Where(p => p.Id == prompt.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.LeaseOwner, owner).SetProperty(p => p.LeasedUntil, until.UtcDateTime)));

    /// <summary>New reps in Shanghai whom the bot knows, before any prompt of theirs.</summary>
    public static Task HiresAsync(this World world, int count) => world.ReadAsync(async db =>
    {
        var reps = Enumerable.Range(1, count).Select(i => new Member
        {
            Upn = $"rep.{i}@demo.example",
            Name = $"Rep {i}",
            Role = Role.Rep,
            TimeZone = "Asia/Shanghai",
        }).ToList();
        db.AddRange(reps);
        await db.SaveAsync(Viewer.System("test"), world.Clock.GetUtcNow().UtcDateTime, default);
        db.AddRange(reps.Select(r => new MemberConversation
        {
            MemberId = r.Id,
            Channel = "directline",
            Conversation = $"chat-{r.Id}",
            Reference = $$"""{ "channelId": "directline", "serviceUrl": "{{Connector.ServiceUrl}}", "conversation": { "id": "chat-{{r.Id}}" }, "bot": { "id": "salesbot" }, "user": { "id": "{{r.Upn}}" } }""",
        }));
        return await db.SaveChangesAsync();
    });

    /// <summary>The instant at which a zone shows a day and time.</summary>
    public static DateTimeOffset At(string zone, int month, int day, int hour, int minute = 0, int year = 2026) =>
        new(Zones.InstantOf(new DateOnly(year, month, day), new TimeOnly(hour, minute), zone));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", int? retryAfter = null)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
        if (retryAfter is { } seconds)
        {
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        }

        return answer;
    }

    /// <summary>The channel answers so, so many times; then it takes what it gets. Counts all calls.</summary>
    public static Func<int> FailsTimes(this World world, int times, Func<HttpResponseMessage> answer)
    {
        var calls = 0;
        world.Connector.Fault = _ => Interlocked.Increment(ref calls) <= times ? answer() : null;
        return () => calls;
    }

    private static async Task<int> IdAsync(SalesDb db, string name) =>
        await db.Set<Member>().Where(m => m.Upn == Upn(name)).Select(m => m.Id).SingleAsync();

    private static string Upn(string name) => $"{name}@demo.example";
}
