using SalesBot.Core.Language;

namespace SalesBot.Hosting;
internal static class Understanding { public static IReader NewReader() => throw new NotSupportedException(); }
internal static class ReadingJson { public static string Write(Reading r) => throw new NotSupportedException(); }
