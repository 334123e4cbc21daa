using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.People;
using SalesBot.Chat.Turns;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Prompts;

/// <summary>Says whether a prompt is still to be sent, and writes it with the member's own eyes.</summary>
internal sealed class PromptScribe(SalesDb db, Desk desk, IEnumerable<IPromptKind> kinds, TimeProvider clock, ILogger<PromptScribe> log)
{
    private static readonly Viewer Writing = Viewer.System("prompts");

    /// <summary>After so many calls that nobody answered, another would more likely be one too many.</summary>
    private const int MostDoubts = 2;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Written> WriteAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        var member = await db.For(Writing).Members.FirstAsync(m => m.Id == prompt.MemberId, cancellationToken);
        var kind = kinds.FirstOrDefault(k => k.Name == prompt.Kind);
        if (WhyNot(prompt, kind, member) is { } not)
        {
            return not;
        }

        var to = await db.Set<MemberConversation>().AsNoTracking().FirstOrDefaultAsync(c => c.MemberId == member.Id, cancellationToken);
        return to switch
        {
            null => Written.Is(PromptOutcome.NoConversation, null),
            { GoneAt: not null } => Written.Is(PromptOutcome.Gone, null),
            _ => await WriteAsync(prompt, kind!, member, to, cancellationToken),
        };
    }

    private Written? WhyNot(Prompt prompt, IPromptKind? kind, Member member) =>
        !member.Active ? Written.Is(PromptOutcome.Dropped, "left")
        : kind is null ? Written.Is(PromptOutcome.Dropped, "no such kind any more")
        : prompt.Doubts >= MostDoubts ? Written.Is(PromptOutcome.Failed, prompt.Note ?? "no answer")
        : PromptTimes.IsTooLate(prompt, member.TimeZone, Now) ? Written.Is(prompt.TriedAt is null ? PromptOutcome.Dropped : PromptOutcome.Failed, prompt.Note ?? "late")
        // What was not tried yet has been taken away by the planner.
        : prompt.TriedAt is not null && kind.DueAt(member, prompt.LocalDay) is null ? Written.Is(PromptOutcome.Dropped, "no longer on this day")
        : !PromptTimes.IsForQuietHours(prompt, member, Now) ? null
        : PromptTimes.EndOfQuietHours(member, Now) is { } end ? new Written { Again = end, Note = prompt.Note }
        : Written.Is(PromptOutcome.Dropped, "quiet hours");

    private async Task<Written> WriteAsync(
        Prompt prompt, IPromptKind kind, Member member, MemberConversation to, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await desk.OpenForAsync(member.Upn, to, cancellationToken);
            var reply = turn is null ? null : await kind.WriteAsync(turn, cancellationToken);
            return reply is null ? Written.Is(PromptOutcome.Dropped, "nothing to say") : new Written { To = to, Turn = turn, Reply = reply };
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError("Prompt {Prompt} could not be written; tried again later: {Fault}", prompt.Id, FaultTrace.Of(fault));
            log.LogDebug(fault, "The whole fault of prompt {Prompt}", prompt.Id);
            return new Written { Again = Now + PromptTimes.Rest(null, prompt.Attempts), Note = fault.GetType().Name };
        }
    }
}

/// <summary>A prompt as written; or why there is none.</summary>
internal sealed record Written
{
    public MemberConversation? To { get; init; }

    public Turn? Turn { get; init; }

    public Reply? Reply { get; init; }

    /// <summary>What came of it, where nothing is to be sent; null otherwise.</summary>
    public PromptOutcome? Outcome { get; init; }

    /// <summary>UTC instant at which it is to be written anew; null where it is written or settled.</summary>
    public DateTime? Again { get; init; }

    public string? Note { get; init; }

    public static Written Is(PromptOutcome outcome, string? note) => new() { Outcome = outcome, Note = note };
}
