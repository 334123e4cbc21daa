using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using SalesBot.Features.Diagnosis;
using SalesBot.Hosting;
using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Diagnosis;

/// <summary>How the bot is, for those who look after it, and one more try for what could not be delivered.</summary>
public sealed class DiagnosisTests
{
    [Fact]
    public async Task A_bot_that_is_well_says_so_and_what_it_looked_at()
    {
        await using var world = World.Start();

        var said = Assert.Single(await world.As("lin.admin").SaysAsync("diagnose"));

        Assert.Equal("All is well.", said.Text);
        Assert.EndsWith(
            """
            - The store (SQLite) is up to date.
            - I have never spoken first yet.
            - Every message of the last week was delivered.
            - I don't know of an end of my credentials.
            """,
            said.Summary);
        Assert.Empty(said.Buttons);
    }

    [Fact]
    public async Task What_a_channel_refused_is_named_and_goes_out_again_when_asked()
    {
        await using var world = World.Start();
        var zhang = world.As("zhang.min");
        await zhang.SaysAsync("hello");
        world.Connector.Fault = _ => new HttpResponseMessage(HttpStatusCode.BadRequest);
        Assert.Empty(await zhang.SaysAsync("how is Jining doing"));
        world.Connector.Fault = null;
        var admin = world.As("lin.admin");

        var said = Assert.Single(await admin.SaysAsync("diagnose"));
        Assert.Equal("Something needs your hand.", said.Text);
        Assert.Contains("1 message of the last week was not delivered: to Zhang Min, at Nov 24, 2026 10:10. 1 can go out again.", said.Summary);
        Assert.Equal(["Resend what failed"], said.Buttons);

        Assert.Equal("1 message is on its way again.", Assert.Single(await admin.PressesAsync(said, "Resend what failed")).Text);
        Assert.Contains("Jining", Assert.Single(await zhang.HearsAsync()).Text);
        Assert.Equal("There is nothing to send again.", await admin.AsksAsync("resend what failed"));
        Assert.Equal("All is well.", await admin.AsksAsync("diagnose"));
    }

    [Fact]
    public async Task What_could_not_be_delivered_yesterday_is_named_but_not_said_any_more()
    {
        await using var world = World.Start();
        var zhang = world.As("zhang.min");
        await zhang.SaysAsync("hello");
        world.Connector.Fault = _ => new HttpResponseMessage(HttpStatusCode.BadRequest);
        await zhang.SaysAsync("how is Jining doing");
        world.Connector.Fault = null;
        await world.StopAsync();
        world.Clock.Advance(TimeSpan.FromHours(25));
        world.Run();

        var said = Assert.Single(await world.As("lin.admin").SaysAsync("diagnose"));

        Assert.Contains("1 message of the last week was not delivered: to Zhang Min, at Nov 24, 2026 10:10.", said.Summary);
        Assert.Empty(said.Buttons);
        Assert.Equal("There is nothing to send again.", await world.As("lin.admin").AsksAsync("resend what failed"));
    }

    [Theory]
    [InlineData("zhang.min", "diagnose", "How I am doing is for an administrator or the director to look after.")]
    [InlineData("diego.ruiz", "reenvía lo que falló", "De cómo estoy se ocupan los administradores y la dirección.")]
    [InlineData("liu.yang", "诊断", "运行状况由管理员和总监来看。")]
    public async Task It_is_no_business_of_others(string who, string said, string answer)
    {
        await using var world = World.Start();

        Assert.Equal(answer, await world.As(who).AsksAsync(said));
    }

    [Fact]
    public async Task Where_Teams_is_let_in_those_are_named_who_have_not_come_yet()
    {
        await using var world = World.Start(("SalesBot:Tenants:0", "11111111-1111-1111-1111-111111111111"));

        var said = Assert.Single(await world.As("he.wei").SaysAsync("diagnose"));

        Assert.Contains("12 people have not said hello in Teams yet: Ana Torres, Chen Jie, ", said.Summary);
        Assert.Contains(" and 2 more.", said.Summary);
    }

    [Theory]
    [InlineData("2027-05-31", "My credentials are good for 188 more days, until May 31, 2027.", "All is well.")]
    [InlineData("2026-12-24", "My credentials end in 30 days, on Dec 24, 2026. Make new ones.", "Something needs your hand.")]
    [InlineData("2026-11-25", "My credentials end in 1 day, on Nov 25, 2026. Make new ones.", "Something needs your hand.")]
    [InlineData("2026-11-23", "My credentials ended on Nov 23, 2026: nobody in Teams is answered. Make new ones.", "Something needs your hand.")]
    public async Task The_end_of_a_secret_is_told_in_time(string day, string line, string verdict)
    {
        await using var world = World.Start(("SalesBot:SecretExpires", day));

        var said = Assert.Single(await world.As("lin.admin").SaysAsync("diagnose"));

        Assert.Equal(verdict, said.Text);
        Assert.Contains(line, said.Summary);
    }

    [Fact]
    public void The_log_warns_of_the_end_from_thirty_days_before()
    {
        var today = new DateOnly(2026, 11, 24);

        Assert.Null(Credentials.Warning(new CredentialEnd(null), today));
        Assert.Null(Credentials.Warning(new CredentialEnd(today.AddDays(31)), today));
        Assert.Equal("The credentials end in 30 days. Make new ones in time, as docs/operations.md describes.", Credentials.Warning(new CredentialEnd(today.AddDays(30)), today));
        Assert.Equal("The credentials have ended: channels are not answered. Make new ones, as docs/operations.md describes.", Credentials.Warning(new CredentialEnd(today.AddDays(-1)), today));
    }

    [Fact]
    public void The_end_of_a_certificate_is_read_from_it()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 3, 1, 20, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(folder, "bot.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppCertificateFile", file)]).Build();

        // 20:00 UTC is the next morning in Shanghai.
        Assert.Equal(new DateOnly(2027, 3, 2), Credentials.EndOf(configuration, new SalesBotOptions()).EndsOn);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task On_the_command_line_the_exit_status_says_whether_a_hand_is_needed()
    {
        await using var world = World.Start();
        await world.StopAsync();

        var (exit, output, _) = await RunAsync(world);
        Assert.Equal(0, exit);
        Assert.StartsWith("All is well.\nThe store (SQLite) is up to date.\n", output);
        Assert.Equal(1, (await RunAsync(world, [], ("SalesBot__SecretExpires", "2020-01-01"))).Exit);
        Assert.Equal((0, "There is nothing to send again.\n", ""), await RunAsync(world, ["--resend"]));
        Assert.Equal((2, "", "Usage: diagnose [--resend]\n"), await RunAsync(world, ["now"]));
    }

    private static Task<(int Exit, string Output, string Error)> RunAsync(World world) => RunAsync(world, []);

    private static async Task<(int Exit, string Output, string Error)> RunAsync(World world, string[] arguments, params (string, string)[] settings)
    {
        await using var program = BuiltProgram.Run(world.Folder, ["diagnose", .. arguments], [("SalesBot__DataFolder", "."), .. settings]);
        return await program.EndsAsync();
    }
}
