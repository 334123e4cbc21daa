using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SalesBot.Hosting.DirectLine;

/// <summary>Activities as they travel: their JSON is passed on as it is, with nothing read into it.</summary>
internal static class Wire
{
    private const int DeepestNesting = 64;

    /// <summary>The object in a request's body, an empty one when there is no body; null when it is something else.</summary>
    public static async Task<JObject?> ReadAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        var text = await body.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Length == 0)
        {
            return [];
        }

        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = DeepestNesting };
            return JToken.ReadFrom(reader) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static IResult Answer(JObject body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToString(Formatting.None), "application/json", statusCode: status);

    /// <summary>A refusal in the form of the Bot Framework.</summary>
    public static IResult Refuse(int status, string code, string message) =>
        Answer(new JObject { ["error"] = new JObject { ["code"] = code, ["message"] = message } }, status);

    public static IResult NoConversation() => Refuse(StatusCodes.Status404NotFound, "BadArgument", "There is no such conversation.");

    public static IResult NoActivity() => Refuse(StatusCodes.Status400BadRequest, "BadSyntax", "That is no activity.");

    /// <summary>The text in a field; null when it holds anything else.</summary>
    public static string? Text(JToken? holder, string field) =>
        holder is JObject found && found[field] is JValue { Type: JTokenType.String } value ? value.Value<string>() : null;

    public static string Now(TimeProvider clock) => clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
