using Microsoft.Bot.Builder;
using SalesBot.Chat.People;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Turns;

/// <summary>Says that something went wrong on our side, with the number under which it stands in the log.</summary>
internal sealed class Apology(SalesDb db, Roster roster, WhoIsWho who, Speaker speaker, TimeProvider clock, ILogger<Apology> log)
{
    public async Task SayAsync(ITurnContext turnContext, string reference, CancellationToken cancellationToken)
    {
        var locale = await LocaleAsync(turnContext, cancellationToken);
        await speaker.SayAsync(turnContext, new Reply(Phrases.Shared.Say(locale, "fault", reference)), cancellationToken);
    }

    private async Task<Locale> LocaleAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var said = turnContext.Activity.Locale;
        try
        {
            var found = await roster.FindAsync(db, who.UpnOf(turnContext.Activity), clock.GetUtcNow().UtcDateTime, cancellationToken);
            return Locale.Of(found?.Member.Language ?? said);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogWarning(fault, "The language of an apology could not be looked up");
            return Locale.Of(said);
        }
    }
}
