namespace SalesBot.Features.Diagnosis;

/// <summary>When what the bot shows to channels ends; null for what does not end, or of which that is not known.</summary>
/// <param name="EndsOn">The last day it is good, in the company's zone.</param>
internal sealed record CredentialEnd(DateOnly? EndsOn);

/// <summary>A message that a channel did not take, and that is not tried any more.</summary>
/// <param name="To">The member's name; null where the conversation is nobody's own.</param>
/// <param name="At">UTC instant of the last try.</param>
/// <param name="CanGoAgain">Whether it is still worth saying.</param>
internal sealed record Undelivered(string? To, DateTime At, bool CanGoAgain);

/// <summary>How the bot is.</summary>
internal sealed record Diagnosis
{
    /// <summary>What keeps the store: <c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    public required string Store { get; init; }

    /// <summary>Changes of the tables that this version knows and the store has not.</summary>
    public required IReadOnlyList<string> MissingMigrations { get; init; }

    /// <summary>UTC instant at which a prompt was last brought to its end; null for never.</summary>
    public required DateTime? LastPrompt { get; init; }

    /// <summary>Prompts that should have gone out a good while ago and still wait.</summary>
    public required int LatePrompts { get; init; }

    /// <summary>Of the last week, the latest first.</summary>
    public required IReadOnlyList<Undelivered> Undelivered { get; init; }

    /// <summary>When the credentials end; null for what does not end, or is not known.</summary>
    public required DateOnly? CredentialsEnd { get; init; }

    /// <summary>Days until then, today 0; null where it is not known.</summary>
    public required int? DaysLeft { get; init; }

    /// <summary>Active members whose account in Teams is not known yet; none where Teams is not let in.</summary>
    public required IReadOnlyList<string> Unlinked { get; init; }

    /// <summary>How long before their end credentials are called for.</summary>
    public const int DaysOfWarning = 30;

    /// <summary>Whether somebody should do something. That a colleague has not said hello yet is nobody's fault.</summary>
    public bool NeedsAHand => MissingMigrations.Count > 0 || LatePrompts > 0 || Undelivered.Count > 0 || DaysLeft <= DaysOfWarning;

    /// <summary>What would be tried again.</summary>
    public int CanGoAgain => Undelivered.Count(u => u.CanGoAgain);
}
