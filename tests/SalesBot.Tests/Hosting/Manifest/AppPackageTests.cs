using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting.Manifest;

/// <summary>What is uploaded to Teams is what Teams takes.</summary>
public sealed class AppPackageTests
{
    [Fact]
    public async Task The_manifest_keeps_to_its_schema()
    {
        Assert.Empty(await ErrorsAsync("MicrosoftTeams.schema.json", Packed.Json("manifest.json")));
    }

    [Theory]
    [InlineData("es.json")]
    [InlineData("zh-cn.json")]
    public async Task Each_translation_keeps_to_its_schema(string file) =>
        Assert.Empty(await ErrorsAsync("MicrosoftTeams.Localization.schema.json", Packed.Json(file)));

    [Fact]
    public async Task The_schema_would_tell_a_fault()
    {
        var manifest = Packed.Json("manifest.json");
        manifest["bots"]![0]!["botId"] = "no id";
        manifest["nonsense"] = true;

        Assert.Equal(
            ["NoAdditionalPropertiesAllowed at #/nonsense", "PatternMismatch at #/bots[0].botId"],
            (await ErrorsAsync("MicrosoftTeams.schema.json", manifest)).Order());
        Assert.NotEmpty(await ErrorsAsync("MicrosoftTeams.Localization.schema.json", new JObject { ["bots[0].commandLists[0].commands[12].title"] = "one too many" }));
    }

    [Fact]
    public void The_archive_holds_the_files_that_the_manifest_names_and_no_others() =>
        Assert.Equal(["color.png", "es.json", "manifest.json", "outline.png", "zh-cn.json"], Packed.Files().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_details_of_the_company_stand_where_they_belong()
    {
        var manifest = Packed.Json("manifest.json");

        Assert.Equal("11111111-2222-3333-4444-555555555555", manifest.Value<string>("id"));
        Assert.Equal("11111111-2222-3333-4444-555555555555", (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(["bot.example.com"], manifest["validDomains"]!.Values<string>());
        Assert.Equal("Sales Bot", (string?)manifest["name"]!["short"]);
        Assert.Equal(
            ["Sales Bot", "https://example.com", "https://example.com/privacy", "https://example.com/terms"],
            manifest["developer"]!.OfType<JProperty>().Select(p => (string?)p.Value));
        Assert.All(Packed.Translations, file => Assert.Equal("Sales Bot", (string?)Packed.Json(file)["name.short"]));
    }

    [Fact]
    public void The_company_behind_it_may_be_named() =>
        Assert.Equal("Lu Wine & Spirits", (string?)Packed.Json("manifest.json", ("--developer", "Lu Wine & Spirits"))["developer"]!["name"]);

    [Fact]
    public void No_blank_is_left_open()
    {
        Assert.All(
            ["manifest.json", .. Packed.Translations],
            file => Assert.DoesNotContain(Packed.Json(file).Descendants().OfType<JValue>(), v => v.Value is string text && text.Contains('{', StringComparison.Ordinal)));
    }

    [Fact]
    public void It_serves_a_person_a_team_and_a_group()
    {
        var bot = Packed.Json("manifest.json")["bots"]![0]!;

        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"]!.Values<string>());
        Assert.Equal(["personal", "team", "groupChat"], bot["commandLists"]!.SelectMany(l => l["scopes"]!.Values<string>()));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_that_teams_asks_for(string file, int side)
    {
        var icon = Png.Read(Packed.Files()[file]);

        Assert.Equal((side, side), (icon.Width, icon.Height));
    }

    [Fact]
    public void The_colour_icon_is_opaque_and_leaves_a_margin()
    {
        var icon = Png.Read(Packed.Files()["color.png"]);
        var ground = icon[0, 0];
        var margin = from y in Enumerable.Range(0, 192) from x in Enumerable.Range(0, 192) where x < 36 || y < 36 || x >= 156 || y >= 156 select icon[x, y];

        Assert.Equal((0x1F, 0x5F, 0xD0, 0xFF), ground);
        Assert.All(margin, pixel => Assert.Equal(ground, pixel));
        Assert.Contains((0xFF, 0xFF, 0xFF, 0xFF), icon.Pixels);
        Assert.Equal(Packed.Json("manifest.json").Value<string>("accentColor"), $"#{ground.Red:X2}{ground.Green:X2}{ground.Blue:X2}");
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing()
    {
        var pixels = Png.Read(Packed.Files()["outline.png"]).Pixels.ToList();

        Assert.All(pixels.Where(p => p.Alpha > 0), p => Assert.Equal((0xFF, 0xFF, 0xFF), (p.Red, p.Green, p.Blue)));
        Assert.InRange(pixels.Count(p => p.Alpha == 0), 32 * 32 / 3, 32 * 32 * 9 / 10);
    }

    [Fact]
    public async Task Packing_and_refusing_need_no_settings_and_leave_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        try
        {
            await using var packs = BuiltProgram.Run(folder, ["manifest", "app.zip", .. Packed.Options()]);
            Assert.Equal((0, "app.zip is ready to be uploaded to Teams.\n", ""), await packs.EndsAsync());
            await using var refuses = BuiltProgram.Run(folder, ["manifest", "other.zip", .. Packed.Options(("--terms", null), ("--domain", "https://x.example"))]);
            Assert.Equal(
                (1, "", "--terms is missing: the terms of use.\n--domain is 'https://x.example': write the host name alone, without a scheme.\n"),
                await refuses.EndsAsync());

            Assert.Equal(["app.zip"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<string>> ErrorsAsync(string schema, JObject document)
    {
        var rules = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Hosting", "Manifest", "Schemas", schema), TestContext.Current.CancellationToken);
        return [.. rules.Validate(document).SelectMany(Leaves).Select(error => $"{error.Kind} at {error.Path}")];
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError parent ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Leaves) : [error];
}
