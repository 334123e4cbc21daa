using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;
using SalesBot.Data;
using SalesBot.Features.Export;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Export;

/// <summary>A file of what one may see, behind a link that works once, for ten minutes.</summary>
public class ExportTests : IAsyncDisposable
{
    private const string Gone = "This link has been used or has run out. Ask the bot for a new one.";

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("zhang.min", "export my visits of this month as csv", "Visits\nZhang Min · November 2026")]
    [InlineData("diego.ruiz", "exporta mis visitas de este mes en csv", "Visitas\nDiego Ruiz · noviembre de 2026")]
    [InlineData("wang.lei", "把我这个月的拜访导出成csv", "拜访\n王磊 · 2026年11月")]
    public async Task One_gets_ones_own_visits_of_a_period(string who, string said, string title)
    {
        var answer = Assert.Single(await _world.As(who).SaysAsync(said));
        Assert.Equal(title, answer.Summary);
        Assert.DoesNotContain("/export/", answer.Summary, StringComparison.Ordinal);

        var lines = await CsvAsync(LinkOf(answer));

        var expected = await ReadAsync(db => db.For(Viewer.System("test")).Visits
            .Where(v => v.Date >= new DateOnly(2026, 11, 1) && v.Date <= new DateOnly(2026, 11, 30))
            .Join(db.For(Viewer.System("test")).Members.Where(m => m.Upn == $"{who}@demo.example"), v => v.MemberId, m => m.Id, (v, m) => v).CountAsync());
        Assert.True(expected > 0);
        Assert.Equal(expected + 1, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("2026-11-", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var link = await LinkAsync("zhang.min");

        Assert.Equal(HttpStatusCode.OK, (await _world.Http.GetAsync(link)).StatusCode);
        Assert.Equal((HttpStatusCode.Gone, Gone), await SentenceAsync(link));
    }

    [Fact]
    public async Task It_gives_one_file_to_many_who_fetch_at_once()
    {
        var link = await LinkAsync("zhang.min");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _world.Http.GetAsync(link)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.Gone));
    }

    [Theory]
    [InlineData(599, HttpStatusCode.OK)]
    [InlineData(600, HttpStatusCode.Gone)]
    public async Task It_works_for_ten_minutes(int seconds, HttpStatusCode status)
    {
        var link = await LinkAsync("zhang.min");
        _world.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(status, (await _world.Http.GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("en-GB", "There is no file behind this link.")]
    [InlineData("es-ES,en;q=0.5", "No hay ningún archivo en este enlace.")]
    [InlineData("zh-CN", "这个链接下没有文件。")]
    public async Task A_link_that_never_was_answers_one_sentence(string language, string sentence)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/export/{new string('0', 64)}");
        request.Headers.Add("Accept-Language", language);
        using var answer = await _world.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, sentence), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_token_is_256_bits_and_only_its_hash_stands_in_its_table()
    {
        var token = (await LinkAsync("zhang.min")).Segments[^1];

        var stored = await ReadAsync(db => db.Set<ExportLink>().SingleAsync());
        Assert.Matches("^[0-9a-f]{64}$", token);
        Assert.Equal(ExportLink.HashOf(token), stored.TokenHash);
        Assert.NotEqual(token, stored.TokenHash);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Http.GetAsync($"/export/{stored.TokenHash}")).StatusCode);
    }

    [Fact]
    public async Task The_file_is_made_with_the_rights_of_the_moment_in_which_it_is_fetched()
    {
        var link = LinkOf(Assert.Single(await _world.As("zhang.min").SaysAsync("export customers as csv")));
        await WriteAsync(db => db.Set<SalesBot.Core.Customers.Customer>().ExecuteUpdateAsync(set => set.SetProperty(c => c.OwnerId, c => c.OwnerId == 1 ? 1 : 2)));

        var lines = await CsvAsync(link);

        Assert.Single(lines);
    }

    [Fact]
    public async Task Whoever_has_left_fetches_nothing()
    {
        var link = await LinkAsync("zhang.min");
        var admin = _world.As("lin.admin");
        var shown = Assert.Single(await admin.SaysAsync("deactivate Zhang Min and hand over everything to Chen Jie"));
        await admin.PressesAsync(shown, "Deactivate");

        Assert.Equal((HttpStatusCode.Gone, Gone), await SentenceAsync(link));
    }

    [Fact]
    public async Task An_administrator_has_nothing_to_export() => Assert.Equal(
        "There is nothing for you to export: as an administrator you look after people and regions and see no visits, follow-ups, customers or payments.",
        await _world.As("lin.admin").AsksAsync("export customers in Jining as csv"));

    [Fact]
    public async Task Others_read_like_nobody_and_their_rows_are_not_in_the_file()
    {
        var rep = _world.As("zhang.min");

        var others = await rep.SubmitsAsync(Newtonsoft.Json.Linq.JObject.Parse("""{"do":"ask","intent":"export.make","export":"visits","member":"wang.lei@demo.example"}"""));
        Assert.StartsWith("I don't find \"wang.lei@demo.example\" among the regions and people you can see.", Assert.Single(others).Text, StringComparison.Ordinal);
        foreach (var kind in (string[])["visits", "follow-ups", "customers", "payments"])
        {
            var text = string.Join('\n', await CsvAsync(LinkOf(Assert.Single(await rep.SaysAsync($"export {kind} as csv")))));
            Assert.Contains("C00", text, StringComparison.Ordinal);
            Assert.All(await OthersAsync("zhang.min"), code => Assert.DoesNotContain($"\"{code}\"", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_word_that_begins_like_a_formula_stays_a_word()
    {
        string[] said = ["=HYPERLINK(\"http://evil.test\")", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "＝1", "他们说=好"];
        await WriteAsync(async db =>
        {
            var customer = await db.For(Viewer.System("test")).Customers.FirstAsync(c => c.Code == "C001");
            db.AddRange(said.Select(outcome => new Visit { CustomerId = customer.Id, MemberId = customer.OwnerId, RegionId = customer.RegionId, Date = new(2026, 11, 24), Outcome = outcome }));
            await db.SaveAsync(Viewer.System("test"), World.Morning.UtcDateTime, default);
        });

        var csv = string.Join("\r\n", await CsvAsync(LinkOf(Assert.Single(await _world.As("zhang.min").SaysAsync("export my visits of today as csv")))));
        foreach (var outcome in said)
        {
            var safe = outcome == "他们说=好" ? outcome : "'" + outcome;
            Assert.Contains($",\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\",", csv, StringComparison.Ordinal);
        }

        var link = LinkOf(Assert.Single(await _world.As("zhang.min").SaysAsync("export my visits of today as Excel")));
        var book = await _world.Http.GetByteArrayAsync(link);
        Assert.Equal(said.Order(StringComparer.Ordinal), MiniExcel.Query(new MemoryStream(book), useHeaderRow: true).Select(r => (string)r.Outcome).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("<x:f", await SheetXmlAsync(book), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excel_opens_Chinese_right_by_the_mark_at_the_beginning()
    {
        using var answer = await _world.Http.GetAsync(LinkOf(Assert.Single(await _world.As("wang.lei").SaysAsync("导出客户csv"))));

        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), content[..3]);
        Assert.Contains("\"平邑天宝酒水\"", Encoding.UTF8.GetString(content), StringComparison.Ordinal);
        Assert.Equal("attachment; filename=\"customers-2026-11-24.csv\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("ana.torres", "visits")]
    [InlineData("he.wei", "follow-ups")]
    [InlineData("liu.yang", "customers")]
    [InlineData("he.wei", "payments")]
    public async Task Each_kind_has_a_word_in_each_language_for_all_that_it_holds(string who, string kind)
    {
        var answer = Assert.Single(await _world.As(who).SaysAsync($"export {kind}"));

        var book = await _world.Http.GetByteArrayAsync(LinkOf(answer));

        Assert.NotEmpty(MiniExcel.Query(new MemoryStream(book), useHeaderRow: true));
    }

    [Fact]
    public async Task What_is_not_said_is_asked_with_buttons()
    {
        var rep = _world.As("zhang.min");
        var asked = Assert.Single(await rep.SaysAsync("export"));
        Assert.Equal(["Visits", "Follow-ups", "Customers", "Payments"], asked.Buttons);

        Assert.Equal("Payments", Assert.Single(await rep.PressesAsync(asked, "Payments")).Summary);
    }

    [Fact]
    public async Task The_link_leads_where_the_settings_say()
    {
        await using var world = World.Start(("SalesBot:PublicUrl", "https://bot.example.com/sales"));

        var answer = Assert.Single(await world.As("zhang.min").SaysAsync("export customers"));

        Assert.StartsWith("https://bot.example.com/sales/export/", LinkOf(answer).AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_local_mode_the_door_is_for_this_machine_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, await LinkAsync("zhang.min"));
        request.Headers.Add("Test-From", "10.0.0.7");

        Assert.Equal(HttpStatusCode.Forbidden, (await _world.Http.SendAsync(request)).StatusCode);
    }

    private static Uri LinkOf(Sent answer) => new(Assert.Single(answer.Actions, a => (string?)a["type"] == "Action.OpenUrl").Value<string>("url")!);

    private async Task<Uri> LinkAsync(string who) => LinkOf(Assert.Single(await _world.As(who).SaysAsync("export my visits of this month as csv")));

    private async Task<(HttpStatusCode, string)> SentenceAsync(Uri link)
    {
        using var answer = await _world.Http.GetAsync(link);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string[]> CsvAsync(Uri link) =>
        (await _world.Http.GetStringAsync(link)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> SheetXmlAsync(byte[] book)
    {
        await using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(book));
        using var reader = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private Task<List<string>> OthersAsync(string who) => ReadAsync(db =>
    {
        var all = db.For(Viewer.System("test"));
        return all.Customers.Where(c => all.Members.Any(m => m.Id == c.OwnerId && m.Upn != $"{who}@demo.example")).Select(c => c.Code).ToListAsync();
    });

    private async Task WriteAsync(Func<SalesDb, Task> write)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        await write(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }

    private async Task<T> ReadAsync<T>(Func<SalesDb, Task<T>> read)
    {
        await using var scope = _world.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SalesDb>());
    }
}
