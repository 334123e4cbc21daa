
namespace SalesBot.Tests.Drivers;

/// <summary>The demo company, imported once by the program itself and copied for each world.</summary>
internal static class DemoStore
{
    private static readonly Lazy<string> Template = new(Import);

    /// <summary>A new data folder with the demo company in it.</summary>
    public static string Copy()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        foreach (var file in Directory.EnumerateFiles(Template.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    private static string Import() => "";
}
