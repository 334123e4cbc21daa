using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes the activities that channels post.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Reads one activity, has the bot take a turn on it, and writes the response.</summary>
    Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
