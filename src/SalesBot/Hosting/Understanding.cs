using SalesBot.Core.Language;

namespace SalesBot.Hosting;

/// <summary>The reader that the chat and the command line share.</summary>
internal static class Understanding
{
    public static IReader NewReader() => new Reader();
}
