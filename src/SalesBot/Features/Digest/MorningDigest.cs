using SalesBot.Chat;
using SalesBot.Core.Calendar;
using SalesBot.Core.Members;
using SalesBot.Prompts;

namespace SalesBot.Features.Digest;

/// <summary>The digest, said by the bot itself on working days at the time that the member wants it.</summary>
internal sealed class MorningDigest(IDigest digest, WorkingDays workingDays) : IPromptKind
{
    public string Name => "digest";

    public TimeOnly? DueAt(Member member, DateOnly localDay) =>
        member.Role == Role.Administrator ? null : PromptHours.At(member, localDay, member.PromptTime, workingDays);

    public Task<Reply?> WriteAsync(Turn turn, CancellationToken cancellationToken) => digest.OfAsync(turn, cancellationToken);
}
