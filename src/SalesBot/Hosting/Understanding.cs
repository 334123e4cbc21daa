using SalesBot.Core.Language;

namespace SalesBot.Hosting;

internal static class Understanding
{
    public static IReader NewReader() => new Reader();
}

internal static class ReadingJson
{
    public static string Write(Reading r) => r.Text;
}
