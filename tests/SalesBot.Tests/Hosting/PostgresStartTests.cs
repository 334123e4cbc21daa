using System.Net;
using System.Net.Sockets;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>The built program, set to keep its store in PostgreSQL.</summary>
public sealed class PostgresStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-start-").FullName;

    [Theory]
    [InlineData("Hst=localhost;Database=salesbot;Password=hush", "SalesBot:ConnectionString cannot be read (Couldn't set hst (Parameter 'hst')); write one such as ")]
    [InlineData("Host=localhost;Password=hush", "SalesBot:ConnectionString cannot be read (it names no Host or no Database); write one such as ")]
    public async Task A_connection_string_that_is_none_is_told_without_its_password(string connection, string sentence)
    {
        var errors = await RefusesAsync(connection);

        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_with_its_place()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();

        Assert.Equal(
            $"PostgreSQL does not answer at 127.0.0.1:{port}. Check SalesBot:ConnectionString and whether it runs.\n",
            await RefusesAsync($"Host=127.0.0.1;Port={port};Database=salesbot;Username=salesbot"));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_by_its_name()
    {
        Assert.SkipWhen(PostgresCluster.Missing is not null, PostgresCluster.Missing ?? "");
        var cluster = PostgresCluster.Running;

        Assert.Equal(
            $"PostgreSQL at 127.0.0.1:{cluster.Port} has no database 'nowhere'. Create it, owned by 'salesbot'.\n",
            await RefusesAsync(cluster.ConnectionString("nowhere")));
    }

    [Fact]
    public async Task A_user_who_may_make_no_tables_is_told_so()
    {
        Assert.SkipWhen(PostgresCluster.Missing is not null, PostgresCluster.Missing ?? "");
        var cluster = PostgresCluster.Running;
        var database = cluster.Create();
        cluster.Execute($"CREATE ROLE guest_{database} LOGIN");
        cluster.Execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC", database);

        Assert.Equal(
            $"PostgreSQL does not let 'guest_{database}' make tables in '{database}'. Make that user the owner of the database.\n",
            await RefusesAsync(cluster.ConnectionString(database).Replace("Username=salesbot", $"Username=guest_{database}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_on_an_empty_database_both_serve_the_one_demo_company()
    {
        Assert.SkipWhen(PostgresCluster.Missing is not null, PostgresCluster.Missing ?? "");
        var connection = PostgresCluster.Running.ConnectionString(PostgresCluster.Running.Create());
        (string, string)[] administrators = [("SalesBot__Administrators__0", "root@demo.example")];
        await using var one = Run(connection, administrators);
        await using var other = Run(connection, administrators);

        var addresses = await Task.WhenAll(one.ListensAsync(), other.ListensAsync());

        using var http = new HttpClient();
        var people = await Task.WhenAll(addresses.Select(address => http.GetStringAsync(new Uri(address, "/local/people"))));
        Assert.Equal(people[0], people[1]);
        Assert.Contains("zhang.min@demo.example", people[0], StringComparison.Ordinal);
        Assert.Contains("root@demo.example", people[0], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> RefusesAsync(string connection)
    {
        await using var program = Run(connection);
        var (exit, _, errors) = await program.EndsAsync();
        Assert.Equal(1, exit);
        return errors;
    }

    private BuiltProgram Run(string connection, params (string, string)[] more) => BuiltProgram.Run(
        _folder, [], [("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
        ("SalesBot__Database", "Postgres"), ("SalesBot__ConnectionString", connection), .. more]);
}
