using SalesBot.Chat;
using SalesBot.Chat.Cards;

namespace SalesBot.Features.Help;

/// <summary>Names what one can say, by role.</summary>
internal sealed class HelpAnswer : IAnswer
{
    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var always = Starters.Texts.Say(turn.Locale, "help.always");
        var card = new Card(
            Starters.Texts.Say(turn.Locale, "help.title"),
            null,
            [new Lines(null, Examples.Of(turn)), new Lines(null, [always])],
            []);
        return Task.FromResult(new Reply(Starters.Texts.Say(turn.Locale, "help"), card, Starters.Of(turn)));
    }
}
