using Newtonsoft.Json.Linq;

namespace SalesBot.Hosting.DirectLine;

/// <summary>The side of the local web chat that faces the bot: the calls of a channel's connector with which it answers.</summary>
internal static class ConnectorDoor
{
    public static void MapLocalConnector(this IEndpointRouteBuilder app)
    {
        var door = app.MapGroup("/v3/conversations/{id}/activities");
        door.MapPost("", SendAsync);
        door.MapPost("/{activityId}", SendAsync);
        door.MapPut("/{activityId}", UpdateAsync);
        door.MapDelete("/{activityId}", Delete);
    }

    private static async Task<IResult> SendAsync(string id, HttpRequest request, LocalConversations all, TimeProvider clock)
    {
        if (all.Find(id) is not { } conversation)
        {
            return Wire.NoConversation();
        }

        return await ReadAsync(request, clock) is { } activity ? Sent(conversation.Add(activity)) : Wire.NoActivity();
    }

    private static async Task<IResult> UpdateAsync(string id, string activityId, HttpRequest request, LocalConversations all, TimeProvider clock)
    {
        if (await ReadAsync(request, clock) is not { } activity)
        {
            return Wire.NoActivity();
        }

        return all.Find(id)?.Replace(activityId, activity) == true ? Sent(activityId) : Wire.NoConversation();
    }

    private static IResult Delete(string id, string activityId, LocalConversations all) =>
        all.Find(id)?.Remove(activityId) == true ? Results.Ok() : Wire.NoConversation();

    private static async Task<JObject?> ReadAsync(HttpRequest request, TimeProvider clock)
    {
        if (await Wire.ReadAsync(request) is not { } activity || Wire.Text(activity, "type") is null)
        {
            return null;
        }

        activity["timestamp"] = Wire.Now(clock);
        return activity;
    }

    private static IResult Sent(string id) => Wire.Answer(new JObject { ["id"] = id });
}
