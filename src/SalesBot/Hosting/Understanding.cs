using SalesBot.Chat;
using SalesBot.Core.Language;
using SalesBot.Core.Language.Learning;

namespace SalesBot.Hosting;

/// <summary>The reader that the chat and the command line share, with what it learned kept in the data folder.</summary>
internal static class Understanding
{
    private const string FileName = "intents.model";

    /// <summary>What is learned depends on the program alone, not on the store: one is enough for a process.</summary>
    private static readonly Lock Learning = new();

    private static IntentModel? _learned;

    /// <summary>At the very first start this takes the seconds that learning takes; later it reads a file of a few megabytes.</summary>
    public static IReader NewReader(IntentMap map, string dataFolder, ILogger logger)
    {
        lock (Learning)
        {
            return new Reader(_learned ??= ReadOrLearn(dataFolder, logger), new HashSet<string>(map.Intents) { Intents.Cancel, Intents.Back });
        }
    }

    /// <summary>The model that lies in the folder; learned anew where there is none, or one that is damaged or out of date.</summary>
    internal static IntentModel ReadOrLearn(string dataFolder, ILogger logger)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (Read(path, logger) is { } kept)
        {
            return kept;
        }

        var learned = IntentModel.Learn();
        Keep(learned, path, logger);
        return learned;
    }

    private static IntentModel? Read(string path, ILogger logger)
    {
        try
        {
            return File.Exists(path) ? IntentModel.FromBytes(File.ReadAllBytes(path)) : null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(wrong, "What was learned from the phrases cannot be read from {Path}; it is learned anew.", path);
            return null;
        }
    }

    /// <summary>Written beside and then moved, so that nobody ever reads half of it.</summary>
    private static void Keep(IntentModel learned, string path, ILogger logger)
    {
        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(beside, learned.ToBytes());
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(wrong, "What was learned from the phrases cannot be kept at {Path}; the next start learns it again.", path);
        }
    }
}
