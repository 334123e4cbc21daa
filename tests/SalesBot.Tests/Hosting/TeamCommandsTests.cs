using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Members;
using SalesBot.Data;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Hosting;

/// <summary>Leaving, moving and exports as an administrator starts them: processes, their output, their exit status.</summary>
public sealed class TeamCommandsTests : IDisposable
{
    private readonly string _folder = DemoStore.Copy().Place.DataFolder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Customers_are_handed_over_after_a_dry_run_that_changed_nothing()
    {
        string[] handOver = ["hand-over", "--from", "Wang.Lei@demo.example", "--to", "zhang.min@demo.example", "--region", "pingyi"];

        Assert.Equal(
            (0, "3 customers would go from Wang Lei to Zhang Min, who then has 14 customers and 2 open follow-ups. Nothing was changed.\n", ""),
            await RunAsync([.. handOver, "--dry-run"]));
        Assert.Equal((0, "3 customers in Pingyi went from Wang Lei to Zhang Min.\n", ""), await RunAsync(handOver));
    }

    [Fact]
    public async Task Who_owns_something_is_deactivated_together_with_handing_it_over()
    {
        Assert.Equal(
            (1, "", "Wang Lei still owns 7 customers. Name who gets them: deactivate wang.lei@demo.example --to UPN\n"),
            await RunAsync("deactivate", "wang.lei@demo.example"));
        Assert.Equal(
            (0, "Wang Lei's access has ended. 7 customers went from Wang Lei to Zhang Min.\n", ""),
            await RunAsync("deactivate", "wang.lei@demo.example", "--to", "zhang.min@demo.example"));
        Assert.Equal((1, "", "There is no member wang.lei@demo.example.\n"), await RunAsync("export", "visits", "v.csv", "--as", "wang.lei@demo.example"));
        Assert.Equal((0, "Wang Lei has access again.\n", ""), await RunAsync("reactivate", "wang.lei@demo.example"));
    }

    [Theory]
    [InlineData(1, "There is no member nobody@demo.example.\n", "deactivate", "nobody@demo.example")]
    [InlineData(1, "There is no member nobody@demo.example.\n", "unlink", "nobody@demo.example")]
    [InlineData(1, "Wang Lei isn't linked to any Teams account.\n", "unlink", "wang.lei@demo.example")]
    [InlineData(2, "Usage: unlink UPN\n", "unlink")]
    [InlineData(1, "There is no region atlantis.\n", "hand-over", "--from", "wang.lei@demo.example", "--to", "zhang.min@demo.example", "--region", "atlantis")]
    [InlineData(2, "Usage: hand-over --from UPN --to UPN [--region CODE] [--dry-run]\n", "hand-over", "--from", "wang.lei@demo.example")]
    [InlineData(2, "Usage: export visits|follow-ups|customers|payments OUT.(csv|xlsx) --as UPN\n", "export", "visits", "v.pdf", "--as", "zhang.min@demo.example")]
    [InlineData(1, "Lin Qiao is an administrator and sees no visits, follow-ups, customers or payments: there is nothing to export.\n", "export", "visits", "v.csv", "--as", "lin.admin@demo.example")]
    public async Task What_cannot_be_done_is_told_on_standard_error(int exit, string error, params string[] arguments) =>
        Assert.Equal((exit, "", error), await RunAsync(arguments));

    [Fact]
    public async Task Who_cannot_be_reached_is_listed_with_the_reason()
    {
        var (exit, output, error) = await RunAsync("unreachable");

        Assert.Equal((0, ""), (exit, error));
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(13, lines.Length);
        Assert.Equal("ana.torres@demo.example\tAna Torres\tnever talked to the bot", lines[0]);
        Assert.Equal("12 of 12 members cannot be reached.", lines[12]);
    }

    [Fact]
    public async Task An_export_holds_what_the_named_member_may_see()
    {
        Assert.Equal((0, "7 rows are in c.csv.\n", ""), await RunAsync("export", "customers", "c.csv", "--as", "wang.lei@demo.example"));

        Assert.Equal(8, (await File.ReadAllLinesAsync(Path.Combine(_folder, "c.csv"))).Length);
    }

    [Fact]
    public async Task An_account_is_unlinked_once_and_it_stands_in_the_audit()
    {
        await using var services = new ServiceCollection().AddStore(new StoreSettings(_folder)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalesDb>();
        var wang = await db.Set<Member>().SingleAsync(m => m.Upn == "wang.lei@demo.example");
        db.Add(new MemberLink { MemberId = wang.Id, Tenant = "tenant-1", ObjectId = "account-1", Upn = wang.Upn, LinkedAt = World.Morning.UtcDateTime });
        await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);

        Assert.Equal(
            (0, "Wang Lei isn't linked to a Teams account any more. Whoever next writes to me from Teams as wang.lei@demo.example is linked.\n", ""),
            await RunAsync("unlink", "Wang.Lei@demo.example"));
        Assert.Equal((1, "", "Wang Lei isn't linked to any Teams account.\n"), await RunAsync("unlink", "wang.lei@demo.example"));

        Assert.False(await db.Set<MemberLink>().AnyAsync());
        Assert.Equal(
            ["test", "command line"],
            await db.Set<AuditEntry>().Where(a => a.Entity == nameof(MemberLink)).OrderBy(a => a.Id).Select(a => a.System).ToListAsync());
    }

    private async Task<(int, string, string)> RunAsync(params string[] arguments)
    {
        await using var program = BuiltProgram.Run(_folder, arguments, ("SalesBot__DataFolder", "."));
        return await program.EndsAsync();
    }
}
