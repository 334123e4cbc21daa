using System.Text.RegularExpressions;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting.Manifest;

/// <summary>The file by which the Agents Playground knows the demo company.</summary>
public sealed partial class PlaygroundTests
{
    [Fact]
    public async Task The_playground_has_five_members_of_the_demo_company_beside_the_current_one()
    {
        Assert.SkipWhen(BuiltProgram.Project is null, "The tests run without the source.");
        var root = Path.GetFullPath(Path.Combine(BuiltProgram.Project!, "..", ".."));
        var file = await File.ReadAllTextAsync(Path.Combine(root, ".m365agentsplayground.yml"), TestContext.Current.CancellationToken);
        var members = await File.ReadAllLinesAsync(Path.Combine(DemoStore.Files, "members.csv"), TestContext.Current.CancellationToken);

        var named = Named().Matches(file).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(6, named.Distinct().Count());
        Assert.All(named, upn => Assert.Contains(members, line => line.StartsWith($"{upn},", StringComparison.Ordinal)));
        Assert.Equal(5, Entry().Count(file[file.IndexOf("\nusers:", StringComparison.Ordinal)..file.IndexOf("\npersonalChat:", StringComparison.Ordinal)]));
    }

    [GeneratedRegex(@"^\s+userPrincipleName: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s+- id: ", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
