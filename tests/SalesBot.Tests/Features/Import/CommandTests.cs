using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Import;

/// <summary>The import as an administrator starts it: a process, its output, its exit status.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-command-").FullName;

    [Fact]
    public async Task It_imports_a_folder_from_where_the_person_stands_outside_Development_too()
    {
        var company = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "our company")).FullName, "regions.csv");
        await File.WriteAllTextAsync(company, "code,name_en\nnorth,North\nsouth,South\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "our company", "payment.csv"), "date\n");

        Assert.Equal(
            (0, $"""
                regions.csv: 2 rows read, 2 added, 0 changed, 0 unchanged, 0 skipped (after today), 0 missing
                payment.csv: left aside, no file of this name can be imported
                A dry run: 2 would be added and 0 changed; nothing was written.

                """, ""),
            await RunAsync("import", "our company", "--dry-run"));
        Assert.Equal(
            (0, $"""
                regions.csv: 2 rows read, 2 added, 0 changed, 0 unchanged, 0 skipped (after today), 0 missing
                payment.csv: left aside, no file of this name can be imported
                Imported from {Path.Combine(_folder, "our company")}: 2 added, 0 changed.

                """, ""),
            await RunAsync("import", "./our company/"));
        await File.WriteAllTextAsync(company, "code;name_en\nsouth;The South\n");
        Assert.Equal(
            (0, $"""
                regions.csv: 1 row read, 0 added, 1 changed, 0 unchanged, 0 skipped (after today), 1 missing
                regions.csv: not in the file any more, but kept in the store: north
                payment.csv: left aside, no file of this name can be imported
                Imported from {Path.Combine(_folder, "our company")}: 0 added, 1 changed.

                """, ""),
            await RunAsync("import", "our company"));
    }

    [Fact]
    public async Task Problems_are_listed_on_standard_error_and_the_exit_status_is_1()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "regions.csv"), "code,parent,name_en\nnorth,north,North\nsouth,,\n");

        Assert.Equal(
            (1, "", $"""
                Nothing was imported from {_folder}: 2 problems.
                regions.csv, line 2, parent, "north": the region lies, over this one, under itself.
                regions.csv, line 3, name_en: a value is needed here.

                """),
            await RunAsync("import", "."));
    }

    [Fact]
    public async Task A_relative_path_is_the_persons_with_dotnet_run_too()
    {
        Assert.SkipWhen(BuiltProgram.Project is null, "The source of the program is not here, so it cannot be started with dotnet run.");
        await using var program = BuiltProgram.DotnetRun(_folder, ["--", "import", "nowhere"], ("SalesBot__DataFolder", "data"));

        var (exit, _, errors) = await program.EndsAsync();

        Assert.Equal((1, $"There is no folder {Path.Combine(_folder, "nowhere")}.\n"), (exit, errors));
        Assert.True(File.Exists(Path.Combine(_folder, "data", "salesbot.db")), "The store does not lie where the person stands.");
    }

    [Theory]
    [InlineData(1, "There is no folder {0}.", "import", "nowhere")]
    [InlineData(2, "Usage: import FOLDER [--dry-run] [--encoding NAME]", "import")]
    [InlineData(2, "'--dry' is not understood. Usage: import FOLDER [--dry-run] [--encoding NAME]", "import", ".", "--dry")]
    [InlineData(2, "'b' is not understood. Usage: import FOLDER [--dry-run] [--encoding NAME]", "import", "a", "b")]
    [InlineData(2, "There is no encoding 'klingon'. Usage: import FOLDER [--dry-run] [--encoding NAME]", "import", ".", "--encoding", "klingon")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(int exit, string sentence, params string[] arguments)
    {
        var told = string.Format(null, sentence, Path.Combine(_folder, "nowhere")) + "\n";

        Assert.Equal((exit, "", told), await RunAsync(arguments));
    }

    [Fact]
    public async Task The_demo_company_comes_into_an_empty_store_and_into_no_other()
    {
        var (exit, output, _) = await RunAsync("demo");
        Assert.Equal(0, exit);
        Assert.Contains("members.csv: 12 rows read, 12 added,", output, StringComparison.Ordinal);

        var again = await RunAsync("demo");
        Assert.Equal(0, again.Exit);
        Assert.EndsWith("Nothing changes: the store has all of this already.\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_company_is_not_mixed_in_among_others()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "members.csv"), "upn,name,role\nlin@company.example,Lin,administrator\n");
        Assert.Equal(0, (await RunAsync("import", ".")).Exit);

        var (exit, output, errors) = await RunAsync("demo");

        Assert.Equal(
            (1, "", "There are members in the store already, and the demo company would be mixed in among them. Give it a store of its own: set SalesBot__DataFolder.\n"),
            (exit, output, errors));
    }

    [Fact]
    public async Task Help_names_the_commands_a_line_each_and_touches_nothing()
    {
        var (exit, output, errors) = await RunAsync("help");

        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("  import FOLDER [--dry-run] [--encoding NAME]: brings a folder of CSV files into the store\n", output, StringComparison.Ordinal);
        Assert.Contains("  demo: brings the demo company into an empty store\n", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var program = BuiltProgram.Run(_folder, arguments, ("SalesBot__DataFolder", "data"));
        return await program.EndsAsync();
    }
}
