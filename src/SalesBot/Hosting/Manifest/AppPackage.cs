using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SalesBot.Hosting.Manifest;

/// <summary>The Teams app as it is uploaded: manifest, translations and icons in one archive.</summary>
internal static class AppPackage
{
    private const string ManifestFile = "manifest.json";

    private static readonly string Template = Path.Combine(AppContext.BaseDirectory, "manifest");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The archive, with the template's blanks filled in.</summary>
    public static byte[] Pack(AppDetails details)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            var manifest = JsonNode.Parse(Read(ManifestFile))!;
            foreach (var file in (string[])[ManifestFile, .. Translations(manifest)])
            {
                Add(zip, file, JsonSerializer.SerializeToUtf8Bytes(Filled(JsonNode.Parse(Read(file))!, details), Readable));
            }

            foreach (var icon in manifest["icons"]!.AsObject().Select(i => i.Value!.GetValue<string>()))
            {
                Add(zip, icon, Read(icon));
            }
        }

        return archive.ToArray();
    }

    private static IEnumerable<string> Translations(JsonNode manifest) =>
        manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(l => l!["file"]!.GetValue<string>());

    private static JsonNode Filled(JsonNode node, AppDetails details) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Filled(m.Value!, details)))),
        JsonArray items => new JsonArray([.. items.Select(i => Filled(i!, details))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => details.Fill(value.GetValue<string>()),
        _ => node.DeepClone(),
    };

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Template, file));

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
