using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Settings;

/// <summary>Sets the language in which a member is answered from now on, whatever language they write in.</summary>
internal sealed class ChangeLanguage(SalesDb db) : IAnswer
{
    private static readonly Phrases Texts = Phrases.Of("Settings");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Locale.Find(turn.Reading.Slots.Language) is not { } locale)
        {
            return Which(turn);
        }

        // Their own setting, which those may change too who see nobody's figures.
        var member = await db.For(Viewer.System("settings")).Members.FirstAsync(m => m.Id == turn.Member.Id, cancellationToken);
        db.Attach(member);
        member.Language = locale.Code;
        return new Reply(Texts.Say(locale, "language.set"));
    }

    /// <summary>Each language is offered under its own name: who cannot read this one still finds theirs.</summary>
    private static Reply Which(Turn turn)
    {
        var question = Texts.Say(turn.Locale, "language.which");
        var buttons = Locale.All.Select(l => Press.Ask(Texts.Say(l, "language.name"), Intents.SettingsLanguage, language: l.Code));
        return new Reply(question, Card.Of(buttons));
    }
}
