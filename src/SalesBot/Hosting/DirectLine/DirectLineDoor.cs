using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace SalesBot.Hosting.DirectLine;

/// <summary>
/// The side of the local web chat that faces the page: Direct Line 3.0, as far as Web Chat asks for it. Who a person is
/// is believed here, so it only stands behind the guard of <see cref="LocalMode"/>.
/// </summary>
internal static class DirectLineDoor
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(30);

    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        var door = app.MapGroup("/v3/directline");
        door.MapPost("/tokens/refresh", RefreshToken);
        door.MapPost("/conversations", OpenAsync);
        door.MapGet("/conversations/{id}", Reconnect);
        door.MapGet("/conversations/{id}/activities", Read);
        door.MapPost("/conversations/{id}/activities", SendAsync);
    }

    /// <summary>Opens a chat and tells the bot who is there, so that it can greet them.</summary>
    private static async Task<IResult> OpenAsync(HttpContext context, LocalConversations all, ToTheBot bot)
    {
        if (await Wire.ReadAsync(context.Request) is not { } asked)
        {
            return Wire.Refuse(StatusCodes.Status400BadRequest, "BadSyntax", "That is no conversation.");
        }

        var conversation = all.Open(Wire.Text(asked["user"], "id"), Wire.Text(asked, "locale"));
        if (conversation.Person is { } person)
        {
            var arrival = new JObject
            {
                ["type"] = "conversationUpdate",
                ["id"] = $"{conversation.Id}-opened",
                ["from"] = new JObject { ["id"] = person, ["role"] = "user" },
                ["membersAdded"] = new JArray(new JObject { ["id"] = person }),
            };
            if (!await bot.DeliverAsync(context.Connection, conversation, arrival))
            {
                return NotTaken();
            }
        }

        return Wire.Answer(Described(conversation), StatusCodes.Status201Created);
    }

    private static IResult Reconnect(string id, LocalConversations all) =>
        all.Find(id) is { } conversation ? Wire.Answer(Described(conversation)) : Wire.NoConversation();

    private static IResult RefreshToken(HttpContext context, LocalConversations all) =>
        Reconnect(context.Request.Headers.Authorization.ToString().Split(' ')[^1], all);

    private static IResult Read(string id, [FromQuery] string? watermark, LocalConversations all)
    {
        if (all.Find(id) is not { } conversation)
        {
            return Wire.NoConversation();
        }

        var seen = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? mark : 0;
        var (activities, now) = conversation.Since(seen);
        return Wire.Answer(new JObject
        {
            ["activities"] = new JArray(activities),
            ["watermark"] = now.ToString(CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Takes what a person sent: it is shown back to the page at once, with the page's own id for it, then answered.</summary>
    private static async Task<IResult> SendAsync(string id, HttpContext context, LocalConversations all, ToTheBot bot, TimeProvider clock)
    {
        if (all.Find(id) is not { } conversation)
        {
            return Wire.NoConversation();
        }

        if (await Wire.ReadAsync(context.Request) is not { } activity || Wire.Text(activity, "type") is null)
        {
            return Wire.NoActivity();
        }

        var person = conversation.Person ?? Wire.Text(activity["from"], "id");
        activity["from"] = new JObject { ["id"] = person, ["name"] = Wire.Text(activity["from"], "name"), ["role"] = "user" };
        activity["timestamp"] = Wire.Now(clock);
        var sent = conversation.Add(activity);
        return await bot.DeliverAsync(context.Connection, conversation, activity)
            ? Wire.Answer(new JObject { ["id"] = sent })
            : NotTaken();
    }

    private static JObject Described(LocalConversation conversation) => new()
    {
        ["conversationId"] = conversation.Id,
        ["token"] = conversation.Id,
        ["expires_in"] = (int)TokenLife.TotalSeconds,
    };

    private static IResult NotTaken() =>
        Wire.Refuse(StatusCodes.Status502BadGateway, "BotError", "The bot did not take it; the log says why.");
}
