using Microsoft.Extensions.DependencyInjection;
using SalesBot.Features.Import;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Data;

/// <summary>The names that are kept in memory are those of the store, whoever changed it.</summary>
public sealed class RosterTests : IAsyncDisposable
{
    private readonly World _world = World.Start();

    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-names-").FullName;

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_customer_that_an_import_brings_is_found_in_the_next_sentence()
    {
        var zhang = _world.As("zhang.min");
        Assert.DoesNotContain("Wucheng", await zhang.AsksAsync("brief me on Wucheng Paper Lanterns"), StringComparison.Ordinal);

        await ImportAsync("C900,Wucheng Paper Lanterns,武城纸灯笼,,dealer,qufu,zhang.min@demo.example,potential,,,0,11-02,,,,");

        Assert.StartsWith("Wucheng Paper Lanterns", await zhang.AsksAsync("brief me on Wucheng Paper Lanterns"), StringComparison.Ordinal);
        Assert.StartsWith("Wucheng Paper Lanterns", await zhang.AsksAsync("brief me on wu cheng zhi deng long"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_an_import_changes_is_found_by_the_new_one()
    {
        var zhang = _world.As("zhang.min");
        await zhang.AsksAsync("brief me on Kongfu");

        await ImportAsync("C002,Apricot Altar Cellars,杏坛酒窖,,distributor,qufu,zhang.min@demo.example,active,vip,347380,-4,03-01,-4,03-02,large,");

        Assert.StartsWith("Apricot Altar Cellars", await zhang.AsksAsync("brief me on Apricot Altar"), StringComparison.Ordinal);
        Assert.DoesNotContain("Apricot Altar Cellars", await zhang.AsksAsync("brief me on Kongfu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_that_was_added_in_chat_is_found_in_the_next_sentence()
    {
        var zhang = _world.As("zhang.min");
        await zhang.SaysAsync("new customer Wucheng Paper Lanterns in Qufu");
        await zhang.SaysAsync("yes");

        Assert.StartsWith("Wucheng Paper Lanterns", await zhang.AsksAsync("brief me on wucheng paper lantersn"), StringComparison.Ordinal);
    }

    /// <summary>The demo company once more, with one line of its customers in place of the one with the same code.</summary>
    private async Task ImportAsync(string line)
    {
        foreach (var file in Directory.GetFiles(DemoStore.Files)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        var customers = Path.Combine(_folder, "customers.csv");
        var code = line[..(line.IndexOf(',', StringComparison.Ordinal) + 1)];
        File.WriteAllLines(customers, [.. File.ReadAllLines(customers).Where(l => !l.StartsWith(code, StringComparison.Ordinal)), line]);
        await using var scope = _world.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(new ImportRequest(_folder), CancellationToken.None);
        Assert.Empty(report.Problems.Select(p => p.ToString()));
    }
}
