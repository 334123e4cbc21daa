using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using SalesBot.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>Without credentials nothing is served outside Development.</summary>
public sealed class UnguardedTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_an_app_id_or_with_one_of_blanks_production_is_refused(string? appId) =>
        Assert.Throws<SettingsException>(() => LocalMode.RefuseToServeUnguarded(With(appId), In(Environments.Production)));

    [Fact]
    public void Development_without_and_production_with_an_app_id_are_served()
    {
        LocalMode.RefuseToServeUnguarded(With(null), In(Environments.Development));
        LocalMode.RefuseToServeUnguarded(With("00000000-0000-0000-0000-000000000001"), In(Environments.Production));
    }

    private static IConfiguration With(string? appId) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build();

    private static HostingEnvironment In(string environment) => new() { EnvironmentName = environment };
}
