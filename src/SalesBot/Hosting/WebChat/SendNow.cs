using SalesBot.Prompts;

namespace SalesBot.Hosting.WebChat;

/// <summary>The page's button that sends a person now what the bot would say of its own accord today. In local mode only.</summary>
internal static class SendNow
{
    public static void MapSendNow(this IEndpointRouteBuilder app) => app.MapPost("/local/prompts", SendAsync);

    private static async Task<IResult> SendAsync(string upn, PromptsNow prompts, CancellationToken cancellationToken) =>
        await prompts.SendAsync(upn, cancellationToken) is { } sent ? Results.Json(new { Sent = sent }) : Results.NotFound();
}
