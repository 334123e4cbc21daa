using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SalesBot.Chat.People;

namespace SalesBot.Tests.Chat.People;

/// <summary>An account is believed from Teams and of an allowed tenant alone, whoever let the activity in.</summary>
public sealed class TrustTests
{
    private static readonly Trust Company = new(null, ["Tenant-1"]);

    [Theory]
    [InlineData("msteams", "tenant-1", "tenant-1", true)]
    [InlineData("msteams", "TENANT-1", null, true)]
    [InlineData("msteams", null, "tenant-1", true)]
    [InlineData("msteams", null, null, false)]
    [InlineData("msteams", "tenant-2", "tenant-1", false)]
    [InlineData("msteams", "tenant-1", "tenant-2", false)]
    [InlineData("webchat", "tenant-1", "tenant-1", false)]
    [InlineData("directline", "tenant-1", "tenant-1", false)]
    [InlineData("emulator", "tenant-1", "tenant-1", false)]
    public void An_account_is_believed_from_teams_and_of_an_allowed_tenant_alone(string channel, string? data, string? conversation, bool believed) =>
        Assert.Equal(believed ? new Account("tenant-1", "account-1") : null, Company.AccountIn(From(channel, data, conversation, "Account-1")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_object_id_there_is_no_account(string? objectId) =>
        Assert.Null(Company.AccountIn(From("msteams", "tenant-1", null, objectId)));

    [Fact]
    public void A_name_is_believed_on_the_local_channel_alone()
    {
        var local = new Trust("directline", null);

        Assert.Equal("29:person", local.UpnIn(From("directline", null, null, null)));
        Assert.Null(local.UpnIn(From("webchat", null, null, null)));
        Assert.Null(Company.UpnIn(From("directline", null, null, null)));
    }

    private static Activity From(string channel, string? data, string? conversation, string? objectId) => new()
    {
        ChannelId = channel,
        From = new ChannelAccount("29:Person") { AadObjectId = objectId },
        Conversation = new ConversationAccount(id: "a:chat") { TenantId = conversation },
        ChannelData = data is null ? null : JObject.FromObject(new { tenant = new { id = data } }),
    };
}
