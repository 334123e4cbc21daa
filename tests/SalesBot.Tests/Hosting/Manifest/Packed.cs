using System.IO.Compression;
using Newtonsoft.Json.Linq;
using SalesBot.Hosting;
using SalesBot.Hosting.Manifest;

namespace SalesBot.Tests.Hosting.Manifest;

/// <summary>The Teams app, packed for a company of the tests.</summary>
internal static class Packed
{
    public static readonly string[] Translations = ["es.json", "zh-cn.json"];

    private static readonly string[] Company =
    [
        "--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "bot.example.com", "--name", "Sales Bot",
        "--website", "https://example.com", "--privacy", "https://example.com/privacy", "--terms", "https://example.com/terms",
    ];

    /// <summary>The options of the company, with some changed; null takes one away.</summary>
    public static string[] Options(params (string Option, string? Value)[] changes)
    {
        var options = Company.Chunk(2).ToDictionary(pair => pair[0], pair => (string?)pair[1]);
        foreach (var (option, value) in changes)
        {
            options[option] = value;
        }

        return [.. options.Where(o => o.Value is not null).SelectMany(o => new[] { o.Key, o.Value! })];
    }

    /// <summary>What is refused of these options.</summary>
    public static string[] Wrongs(params (string Option, string? Value)[] changes) => [.. Details(changes).Wrongs()];

    /// <summary>The files of the archive by name.</summary>
    public static Dictionary<string, byte[]> Files(params (string Option, string? Value)[] changes)
    {
        using var zip = new ZipArchive(new MemoryStream(AppPackage.Pack(Details(changes))));
        return zip.Entries.ToDictionary(e => e.FullName, Content);
    }

    public static JObject Json(string file, params (string Option, string? Value)[] changes) =>
        JObject.Parse(System.Text.Encoding.UTF8.GetString(Files(changes)[file]));

    private static AppDetails Details((string Option, string? Value)[] changes) =>
        new(Arguments.Read(Options(changes), AppDetails.Options, [])!);

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
