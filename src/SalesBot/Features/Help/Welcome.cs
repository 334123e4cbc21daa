using SalesBot.Chat;
using SalesBot.Chat.Words;

namespace SalesBot.Features.Help;

/// <summary>Greets a member once, with three things to begin with.</summary>
internal sealed class Welcome : IWelcome
{
    public Reply To(Turn turn) => new(
        turn.Locale.Sentences(
            Starters.Texts.Say(turn.Locale, "welcome", Starters.NameOf(turn)),
            Starters.Texts.Say(turn.Locale, $"welcome.{Starters.RoleOf(turn)}")),
        Suggestions: Starters.Of(turn));
}

/// <summary>Answers a hello.</summary>
internal sealed class Greeting : IAnswer
{
    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(
        new Reply(Starters.Texts.Say(turn.Locale, "greeting", Starters.NameOf(turn)), Suggestions: Starters.Of(turn)));
}

/// <summary>Answers a thank you.</summary>
internal sealed class Thanks : IAnswer
{
    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(Starters.Texts.Say(turn.Locale, "thanks")));
}

/// <summary>What one could begin with, by role; each is a sentence that the reader understands.</summary>
internal static class Starters
{
    public static readonly Phrases Texts = Phrases.Of("Help");

    public static IReadOnlyList<string> Of(Turn turn) =>
        [.. Enumerable.Range(1, 3).Select(n => Texts.Say(turn.Locale, $"starter.{RoleOf(turn)}.{n}", RegionOf(turn)))];

    public static string NameOf(Turn turn) =>
        turn.Locale == Locale.Chinese && turn.Member.NameZh.Length > 0 ? turn.Member.NameZh : turn.Member.Name;

    public static string RoleOf(Turn turn) => turn.Member.Role.ToString().ToLowerInvariant();

    /// <summary>The name of the first region they answer for.</summary>
    private static string RegionOf(Turn turn) => turn.OwnRegions() is [var region, ..] ? turn.Locale.NameOf(region) : "";
}
