using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Features.Diagnosis;

/// <summary>"Diagnose": how the bot is, for those who look after it.</summary>
internal sealed class ShowDiagnosis(DiagnosisQuery query) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!Rights.MayAdminister(turn.Viewer))
        {
            return new Reply(DiagnosisWords.Texts.Say(turn.Locale, "notyours"));
        }

        var diagnosis = await query.RunAsync(cancellationToken);
        var text = DiagnosisWords.Verdict(turn.Locale, diagnosis);
        var lines = new Lines(null, DiagnosisWords.Lines(turn.Locale, diagnosis, turn.Member.TimeZone));
        Button[] buttons = diagnosis.CanGoAgain == 0 ? [] : [Press.Ask(DiagnosisWords.Texts.Say(turn.Locale, "resend"), Intents.BotResend)];
        return new Reply(text, new Card(DiagnosisWords.Texts.Say(turn.Locale, "title"), null, [lines], buttons));
    }
}

/// <summary>"Resend what failed": one more try for what could not be delivered, and for nothing else.</summary>
internal sealed class Resend(DiagnosisQuery query) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!Rights.MayAdminister(turn.Viewer))
        {
            return new Reply(DiagnosisWords.Texts.Say(turn.Locale, "notyours"));
        }

        var count = await query.ResendAsync(cancellationToken);
        return new Reply(count == 0
            ? DiagnosisWords.Texts.Say(turn.Locale, "resent.none")
            : DiagnosisWords.Texts.Count(turn.Locale, "resent", count));
    }
}
