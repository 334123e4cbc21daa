using SalesBot.Chat.Words;
using SalesBot.Core.Members;
using SalesBot.Features.Diagnosis;

namespace SalesBot.Hosting;

/// <summary><c>diagnose [--resend]</c>: how the bot is; with the option, one more try for what could not be delivered.</summary>
internal static class DiagnoseCommand
{
    public const string Usage = "[--resend]";

    /// <returns>0 when all is well, 1 when something needs a hand, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (Arguments.Read(args, [], ["--resend"]) is not { Rest: [] } said)
        {
            await Console.Error.WriteLineAsync($"Usage: diagnose {Usage}");
            return 2;
        }

        var query = services.GetRequiredService<DiagnosisQuery>();
        if (said.Has("--resend"))
        {
            var count = await query.ResendAsync(cancellationToken);
            await Console.Out.WriteLineAsync(count == 0
                ? DiagnosisWords.Texts.Say(Locale.English, "resent.none")
                : DiagnosisWords.Texts.Count(Locale.English, "resent", count));
            return 0;
        }

        var diagnosis = await query.RunAsync(cancellationToken);
        await Console.Out.WriteLineAsync(DiagnosisWords.Verdict(Locale.English, diagnosis));
        foreach (var line in DiagnosisWords.Lines(Locale.English, diagnosis, services.GetRequiredService<Company>().Zone))
        {
            await Console.Out.WriteLineAsync(line);
        }

        return diagnosis.NeedsAHand ? 1 : 0;
    }
}
