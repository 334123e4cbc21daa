using System.Globalization;
using System.Text;
using SalesBot.Core.Calendar;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Transcripts;

/// <summary>
/// Whole conversations as a salesperson could read them. A line that begins with "&gt; " is said, "&gt; [Save]" is a
/// button pressed, "@ name" is who speaks from here on, "+ 1.00:00" lets time pass, "* 2026-11-27 15:00" sets the clock
/// (of Shanghai, or of a zone that is named) and lets the bot say what is due by then, "&lt;" waits for what the bot says of its own accord; what follows is what the bot answers,
/// to the letter. With SALESBOT_WRITE_TRANSCRIPTS set, the answers are written into the source files instead of compared.
/// </summary>
public class TranscriptTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Transcripts");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_bot_answers_to_the_letter(string file)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Folder, file));
        var played = await PlayAsync(script);
        if (Environment.GetEnvironmentVariable("SALESBOT_WRITE_TRANSCRIPTS") is { Length: > 0 } sources)
        {
            await File.WriteAllTextAsync(Path.Combine(sources, file), played);
            return;
        }

        Assert.Equal(script, played);
    }

    private static async Task<string> PlayAsync(string script)
    {
        await using var world = World.Start();
        var played = new StringBuilder();
        var people = new Dictionary<string, Person>();
        Person? speaker = null;
        Sent? card = null;
        foreach (var line in script.Split('\n').Where(l => l.Length > 0 && l[0] is '#' or '@' or '>' or '<' or '+' or '*'))
        {
            played.Append(played.Length > 0 && line[0] is '@' or '>' or '<' or '+' or '*' ? "\n" : "").Append(line).Append('\n');
            IReadOnlyList<Sent> answers = [];
            switch (line[0])
            {
                case '@':
                    var name = line[2..].Split(' ')[0];
                    if (!people.TryGetValue(name, out speaker))
                    {
                        people[name] = speaker = world.As(name);
                        answers = await speaker.ArrivesAsync();
                    }

                    break;
                case '+':
                    world.Clock.AdjustTime(world.Clock.GetUtcNow() + TimeSpan.Parse(line[2..], CultureInfo.InvariantCulture));
                    break;
                case '*':
                    await world.RoundAtAsync(Instant(line[2..].Split(' ')));
                    break;
                case '<':
                    answers = await speaker!.HearsAsync();
                    break;
                case '>' when line.StartsWith("> [", StringComparison.Ordinal):
                    answers = await PressAsync(speaker!, card!, line[3..]);
                    break;
                case '>':
                    answers = await speaker!.SaysAsync(line[2..]);
                    break;
            }

            foreach (var answer in answers)
            {
                card = answer.Card is null ? card : answer;
                Write(played, answer);
            }
        }

        return played.ToString();
    }

    /// <summary>"2026-11-27 15:00", and where: without a zone in Shanghai.</summary>
    private static DateTimeOffset Instant(string[] said) => new(Zones.InstantOf(
        DateOnly.Parse(said[0], CultureInfo.InvariantCulture), TimeOnly.Parse(said[1], CultureInfo.InvariantCulture),
        said.Length > 2 ? said[2] : "Asia/Shanghai"));

    /// <summary>"Save] outcome=they want samples; due=2026-11-27", or "Done] @ Luhua" at one thing of a list.</summary>
    private static Task<IReadOnlyList<Sent>> PressAsync(Person speaker, Sent card, string press)
    {
        var end = press.IndexOf(']', StringComparison.Ordinal);
        if (press.IndexOf("] @ ", StringComparison.Ordinal) == end)
        {
            return speaker.PressesAtAsync(card, press[(end + 4)..], press[..end]);
        }

        var fields = press[(end + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('=', 2)).Select(f => (f[0], f[1])).ToArray();
        return speaker.PressesAsync(card, press[..end], fields);
    }

    private static void Write(StringBuilder played, Sent answer)
    {
        if (answer.Text.Length > 0)
        {
            Lines(played, "  ", answer.Text);
        }

        if (answer.Card is not null)
        {
            Lines(played, answer.IsUpdate ? "  ~ " : "  | ", answer.Summary);
        }

        if (answer.Buttons.Count > 0)
        {
            played.Append("  | ").AppendJoin(' ', answer.Buttons.Select(b => $"[{b}]")).Append('\n');
        }

        if (answer.Activity["suggestedActions"]?["actions"] is { } suggestions)
        {
            played.Append("  (").AppendJoin(" / ", suggestions.Select(s => (string?)s["title"])).Append(")\n");
        }
    }

    private static void Lines(StringBuilder played, string mark, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            played.Append((mark + line).TrimEnd()).Append('\n');
        }
    }
}
