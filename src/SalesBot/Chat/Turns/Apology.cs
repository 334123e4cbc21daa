using Microsoft.Bot.Builder;
using SalesBot.Chat.People;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Turns;

/// <summary>Says why a message was not dealt with, in the language of whoever sent it.</summary>
internal sealed class Apology(WhoIsWho who, Speaker speaker, ILogger<Apology> log)
{
    public async Task SayAsync(ITurnContext turnContext, string reference, CancellationToken cancellationToken)
    {
        var locale = await LocaleAsync(turnContext, cancellationToken);
        await speaker.SayAsync(turnContext, new Reply(Phrases.Shared.Say(locale, "fault", reference)), cancellationToken);
    }

    /// <summary>Says that they send more than is taken in: nothing went wrong, so there is no number.</summary>
    public async Task SayTooFastAsync(ITurnContext turnContext, TooFast tooFast, CancellationToken cancellationToken)
    {
        var locale = await LocaleAsync(turnContext, cancellationToken);
        var words = Phrases.Shared.Say(locale, tooFast.Words, locale.Number(tooFast.Limit));
        await speaker.SayAsync(turnContext, new Reply(words), cancellationToken);
    }

    private async Task<Locale> LocaleAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var said = turnContext.Activity.Locale;
        try
        {
            var member = await who.KnownAsync(turnContext, cancellationToken);
            return Locale.Of(member?.Language ?? said);
        }
        catch (Exception fault) when (SalesDb.IsOfStore(fault))
        {
            log.LogWarning(fault, "The language of an apology could not be looked up");
            return Locale.Of(said);
        }
    }
}
