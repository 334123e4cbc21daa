using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SalesBot.Hosting.DirectLine;

/// <summary>
/// Brings what a person sent to the bot by the door that every channel uses, over the loopback, so that what is tried in
/// the web chat goes the way of the real thing.
/// </summary>
internal sealed class ToTheBot(IHttpClientFactory clients, TimeProvider clock, ILogger<ToTheBot> log)
{
    /// <summary>Named apart from the client with which the bot calls channels.</summary>
    public const string Client = "to the bot";

    /// <summary>False when the bot did not take it.</summary>
    /// <param name="connection">Of the request that brought it: the bot is where that came in.</param>
    /// <param name="conversation">The chat.</param>
    /// <param name="activity">What was sent, with its id.</param>
    public async Task<bool> DeliverAsync(ConnectionInfo connection, LocalConversation conversation, JObject activity)
    {
        var here = Here(connection);
        using var body = new StringContent(
            Addressed(activity, conversation, here).ToString(Formatting.None), Encoding.UTF8, "application/json");
        try
        {
            // What was sent is dealt with, even when the page has gone meanwhile.
            using var response = await clients.CreateClient(Client).PostAsync(new Uri(here, "api/messages"), body, CancellationToken.None);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            log.LogWarning(fault, "The bot could not be reached at {Address}", here);
            return false;
        }
    }

    private JObject Addressed(JObject activity, LocalConversation conversation, Uri here)
    {
        var addressed = (JObject)activity.DeepClone();
        addressed["channelId"] = LocalMode.Channel;
        addressed["serviceUrl"] = here.AbsoluteUri;
        addressed["conversation"] = new JObject { ["id"] = conversation.Id };
        addressed["recipient"] = new JObject { ["id"] = "salesbot", ["name"] = "SalesBot", ["role"] = "bot" };
        addressed["timestamp"] = Wire.Now(clock);
        addressed["locale"] = Wire.Text(activity, "locale") ?? conversation.Locale;
        return addressed;
    }

    /// <summary>The address at which the request came in: it is this process, whatever it was told to listen on.</summary>
    private static Uri Here(ConnectionInfo connection)
    {
        var address = connection.LocalIpAddress is { } local ? local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local : IPAddress.Loopback;
        return new UriBuilder(Uri.UriSchemeHttp, address.ToString(), connection.LocalPort).Uri;
    }
}
