using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Unread;
using SalesBot.Chat.Words;
using SalesBot.Core.Members;

namespace SalesBot.Features.Teaching;

/// <summary>"What was not understood": for who looks after the bot, the lines people were not understood with, and what they meant.</summary>
internal sealed class UnreadList(UnreadReview review, Retention retention) : IAnswer, IAct
{
    public const string Page = "unread.page";

    private const int Size = 8;

    private const int LongestLine = 160;

    private static readonly Phrases Texts = Phrases.Of("Teaching");

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => DrawAsync(0, turn, cancellationToken);

    public async Task<Reply> ActAsync(PressedAct pressed, Turn turn, CancellationToken cancellationToken) =>
        int.TryParse(pressed.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from < int.MaxValue - Size
            ? await DrawAsync(from, turn, cancellationToken)
            : new Reply(Phrases.Shared.Say(turn.Locale, "card.stale"));

    private async Task<Reply> DrawAsync(int from, Turn turn, CancellationToken cancellationToken)
    {
        if (!Rights.MayAdminister(turn.Viewer))
        {
            return new Reply(Say(turn, "onlyadministrators"));
        }

        var lines = await review.LinesAsync(turn.Viewer, cancellationToken);
        var days = turn.Locale.Number(retention.Days);
        if (lines.Count == 0)
        {
            return new Reply(Say(turn, "nothing", days));
        }

        var text = Texts.Count(turn.Locale, "lines", lines.Sum(l => l.Times), days);
        var card = new Card(
            Say(turn, "title"),
            Say(turn, "lastdays", days),
            [new Entries(null, [.. lines.Skip(from).Take(Size).Select(l => Entry(turn, l))]), new Lines(null, [Say(turn, "teach")])],
            [.. More(turn, from, lines.Count)]);
        return new Reply(text, card);
    }

    private static Entry Entry(Turn turn, UnreadLine line) => new(
        Cut.To(LongestLine, line.Phrase),
        string.Join(" · ", line.Choices.Select(c => Chosen(turn, c.Intent, turn.Locale.Number(c.Times)))
            .Prepend(Texts.Count(turn.Locale, "times", line.Times))),
        []);

    private static string Chosen(Turn turn, string intent, string times) => Phrases.Shared.Find(turn.Locale, $"guess.{intent}") is { } guess
        ? Say(turn, "meant", guess, times)
        : Say(turn, "noneofthese", times);

    private static IEnumerable<Button> More(Turn turn, int from, int all) => from + Size >= all
        ? []
        : [Press.Act(Say(turn, "more", turn.Locale.Number(all - from - Size)), Page, (from + Size).ToString(CultureInfo.InvariantCulture))];

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);
}
