using System.Net;
using System.Net.Sockets;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>The built program as a person starts it: a process, environment variables, an exit code.</summary>
public sealed class StartingTests : IDisposable
{
    private static readonly (string, string) Development = ("ASPNETCORE_ENVIRONMENT", "Development");
    private static readonly (string, string) AnyPort = ("ASPNETCORE_URLS", "http://127.0.0.1:0");

    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-start-").FullName;

    [Fact]
    public async Task Address_and_data_folder_are_moved_by_environment_variables()
    {
        var data = Path.Combine(_folder, "elsewhere");
        await using var program = BuiltProgram.Run(_folder, [], Development, AnyPort, ("SalesBot__DataFolder", data));

        var address = await program.ListensAsync();

        Assert.NotEqual(3978, address.Port);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, "/health"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, "/"));
        Assert.True(File.Exists(Path.Combine(data, "salesbot.db")), "The store does not lie where it was told to.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task They_are_moved_with_and_without_a_launch_profile(bool withProfile)
    {
        Assert.SkipWhen(BuiltProgram.Project is null, "The source of the program is not here, so it cannot be started with dotnet run.");
        var data = Path.Combine(_folder, "elsewhere");
        await using var program = withProfile
            ? BuiltProgram.DotnetRun(_folder, [], AnyPort, ("SalesBot__DataFolder", data))
            : BuiltProgram.DotnetRun(_folder, ["--no-launch-profile"], Development, AnyPort, ("SalesBot__DataFolder", data));

        var address = await program.ListensAsync();

        Assert.Equal((true, false), (address.IsLoopback, address.Port == 3978));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, "/"));
        Assert.True(File.Exists(Path.Combine(data, "salesbot.db")), "The store does not lie where it was told to.");
    }

    [Fact]
    public async Task Without_a_setting_the_store_lies_where_the_program_was_started()
    {
        await using var program = BuiltProgram.Run(_folder, [], Development, AnyPort);

        await program.ListensAsync();

        Assert.True(File.Exists(Path.Combine(_folder, "data", "salesbot.db")), "The store lies elsewhere.");
    }

    [Fact]
    public async Task Outside_Development_it_refuses_to_serve_without_credentials()
    {
        await using var program = BuiltProgram.Run(_folder, [], AnyPort);

        var (exit, _, errors) = await program.EndsAsync();

        Assert.Equal(1, exit);
        Assert.Equal(
            "There are no credentials: set MicrosoftAppId and what belongs to it, or, to try the bot on this machine alone, set ASPNETCORE_ENVIRONMENT=Development.\n",
            errors);
    }

    [Theory]
    [InlineData("SalesBot__Zone", "Nowhere/Land", "SalesBot:Zone is 'Nowhere/Land', which is no time zone; write an IANA id such as Asia/Shanghai.")]
    [InlineData("SalesBot__Currency", "yuan", "SalesBot:Currency is no currency code; write three capital letters such as CNY.")]
    [InlineData("SalesBot__Database", "Oracle", "SalesBot:Database is 'Oracle'; write Sqlite or Postgres.")]
    [InlineData("SalesBot__Database", "Postgres", "SalesBot:Database is Postgres, so SalesBot:ConnectionString must say where it is, such as Host=localhost;Database=salesbot;Username=salesbot;Password=....")]
    [InlineData("SalesBot__ConnectionString", "Host=db;Database=salesbot", "SalesBot:ConnectionString is set, but the store is Sqlite; set SalesBot:Database to Postgres, or take it away.")]
    [InlineData("SalesBot__Tiers__First", "300000", "SalesBot:Tiers must fall from Vip to First to Second.")]
    [InlineData("SalesBot__Cadence__Vip", "0", "SalesBot:Cadence is in months and at least 1.")]
    [InlineData("SalesBot__Limits__PerPerson", "0", "SalesBot:Limits are at least 1.")]
    [InlineData("SalesBot__Tiers__Vip", "lots", "Failed to convert configuration value 'lots' at 'SalesBot:Tiers:Vip' to type 'System.Decimal'.")]
    [InlineData("SalesBot__Holidays__0", "someday", "Failed to convert configuration value 'someday' at 'SalesBot:Holidays:0' to type 'System.DateOnly'.")]
    [InlineData("SalesBot__Zones", "Asia/Shanghai", "There is no setting 'Zones' in SalesBot; the README lists those there are.")]
    [InlineData("SalesBot__Tiers__Gold", "1", "There is no setting 'Gold' in SalesBot; the README lists those there are.")]
    public async Task A_wrong_setting_is_told_in_a_sentence(string name, string value, string sentence)
    {
        await using var program = BuiltProgram.Run(_folder, [], Development, AnyPort, (name, value));

        var (exit, _, errors) = await program.EndsAsync();

        Assert.Equal((1, sentence + "\n"), (exit, errors));
    }

    [Fact]
    public async Task What_is_wrong_in_a_calendar_file_is_told_with_its_lines()
    {
        var file = Path.Combine(_folder, "days.csv");
        await File.WriteAllTextAsync(file, "from,to,kind,name\n2026-10-01,2026-10-07,holiday,National Day\n2026-10-32,,holiday,\n2026-10-10,,worked,\n");
        await using var program = BuiltProgram.Run(_folder, [], Development, AnyPort, ("SalesBot__CalendarFile", "days.csv"));

        var (exit, _, errors) = await program.EndsAsync();

        Assert.Equal(
            (1, $"{file}, line 3: '2026-10-32' is no day; write it as 2026-10-01.\n{file}, line 4: 'worked' is no kind of day; write holiday or makeup.\n"),
            (exit, errors));
    }

    [Fact]
    public async Task A_calendar_file_that_is_not_there_is_told_with_its_full_path()
    {
        await using var program = BuiltProgram.Run(_folder, [], Development, AnyPort, ("SalesBot__CalendarFile", "none.csv"));

        var (exit, _, errors) = await program.EndsAsync();

        Assert.Equal(1, exit);
        Assert.StartsWith($"SalesBot:CalendarFile is {Path.Combine(_folder, "none.csv")}, which cannot be read: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_is_told_with_its_full_path()
    {
        var file = Path.Combine(_folder, "taken");
        await File.WriteAllTextAsync(file, "");
        await using var program = BuiltProgram.Run(_folder, [], Development, AnyPort, ("SalesBot__DataFolder", "taken/data"));

        var (exit, _, errors) = await program.EndsAsync();

        Assert.Equal(1, exit);
        Assert.StartsWith($"SalesBot:DataFolder is {Path.Combine(_folder, "taken", "data")}, which cannot be used: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_a_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var program = BuiltProgram.Run(_folder, [], Development, ("ASPNETCORE_URLS", taken));

        var (exit, _, errors) = await program.EndsAsync();

        Assert.Equal(1, exit);
        Assert.EndsWith(
            $"The program cannot listen as it is set (ASPNETCORE_URLS): Failed to bind to address {taken}: address already in use.\n",
            errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_told_and_nothing_is_touched()
    {
        await using var program = BuiltProgram.Run(_folder, ["frobnicate"]);

        var (exit, output, errors) = await program.EndsAsync();

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith("There is no command 'frobnicate'. Commands: ", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<HttpStatusCode> StatusAsync(Uri address, string path)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(address, path));
        return response.StatusCode;
    }
}
