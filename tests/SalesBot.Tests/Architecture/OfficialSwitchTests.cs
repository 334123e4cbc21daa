using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace SalesBot.Tests.Architecture;

/// <summary>The one switch that swaps the in-tree Bot Framework for the official packages, as the build evaluates it.</summary>
public sealed class OfficialSwitchTests
{
    private static readonly string[] Packages = ["Microsoft.Bot.Builder.Dialogs", "Microsoft.Bot.Builder.Integration.AspNet.Core"];

    [Theory]
    [InlineData("src/SalesBot/SalesBot.csproj")]
    [InlineData("tests/BotFramework.Tests/BotFramework.Tests.csproj")]
    public async Task The_switch_takes_the_packages_and_leaves_the_project_out(string project)
    {
        var references = await ReferencesAsync(project, "Official");

        Assert.All(Packages, package => Assert.Contains(package, references));
        Assert.DoesNotContain("BotFramework.csproj", references);
    }

    [Theory]
    [InlineData("src/SalesBot/SalesBot.csproj")]
    [InlineData("tests/BotFramework.Tests/BotFramework.Tests.csproj")]
    public async Task Without_it_the_project_is_taken_and_no_package(string project)
    {
        var references = await ReferencesAsync(project, "InTree");

        Assert.All(Packages, package => Assert.DoesNotContain(package, references));
        Assert.Contains("BotFramework.csproj", references);
    }

    /// <summary>Ids of packages and file names of projects.</summary>
    private static async Task<List<string>> ReferencesAsync(string project, string framework)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", "-nologo", "-nr:false", "-getItem:PackageReference,ProjectReference", $"-p:BotFramework={framework}", project])
        {
            WorkingDirectory = Root(),
            RedirectStandardOutput = true,
        };
        using var evaluation = Process.Start(start)!;
        var items = JObject.Parse(await evaluation.StandardOutput.ReadToEndAsync())["Items"]!;
        return [.. items.Values<JProperty>().SelectMany(list => list!.Value).Select(item => Path.GetFileName(item.Value<string>("Identity")!))];
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SalesBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the tree.");
        }

        return folder;
    }
}
