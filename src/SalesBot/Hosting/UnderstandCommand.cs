using System.Globalization;
using System.Text;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Data;

namespace SalesBot.Hosting;

/// <summary>
/// <c>understand --as UPN [--now LOCAL] [--explain]</c>: reads a sentence a line from standard input and writes its reading, a JSON
/// object a line. Names are resolved against the whole store: it is a tool for whoever teaches the reader.
/// </summary>
internal static class UnderstandCommand
{
    /// <summary>Adds to each reading what each rule, and what was learned, contributed.</summary>
    private const string Explain = "--explain";

    private const string Usage = "Usage: understand --as UPN [--now yyyy-MM-ddTHH:mm] [--explain], or understand --review";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (args is [ReviewCommand.Flag])
        {
            return await ReviewCommand.RunAsync(services, cancellationToken);
        }

        if (Arguments([.. args.Where(a => a != Explain)]) is not { } said)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var db = services.GetRequiredService<SalesDb>();
        var roster = services.GetRequiredService<Roster>();
        var clock = services.GetRequiredService<TimeProvider>();
        if (await roster.FindAsync(db, said.As, clock.GetUtcNow().UtcDateTime, cancellationToken) is not ({ } member, _))
        {
            await Console.Error.WriteLineAsync($"There is no member {said.As}. {Usage}");
            return 2;
        }

        var names = await roster.NamesAsync(db, cancellationToken);
        var context = new ReadingContext(
            said.Now ?? Zones.LocalAt(clock.GetUtcNow().UtcDateTime, member.TimeZone),
            names.All.FirstOrDefault(n => n.Kind == NameKind.Member && n.Id == member.Id),
            names);
        await ReadAsync(services.GetRequiredService<IReader>(), context, args.Contains(Explain), cancellationToken);
        return 0;
    }

    private static async Task ReadAsync(IReader reader, ReadingContext context, bool explain, CancellationToken cancellationToken)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            await output.WriteLineAsync(ReadingJson.Write(reader.Read(line, context), context.Names, explain ? reader.Explain(line, context) : null));
        }
    }

    private static (string As, DateTime? Now)? Arguments(string[] args)
    {
        string? upn = null;
        DateTime? now = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--as" when value is not null:
                    upn = value.ToLowerInvariant();
                    break;
                case "--now" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local):
                    now = local;
                    break;
                default:
                    return null;
            }
        }

        return upn is null ? null : (upn, now);
    }
}
