using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesBot.Benchmarks.Turns;

/// <summary>One of what is compared, in a process of its own: it says its address, and ends when its input ends.</summary>
internal static class Server
{
    public const string Bare = "bare";
    public const string Echo = "echo";
    public const string Waterfall = "waterfall";

    public static async Task<int> RunAsync(string kind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient();
        if (kind != Bare)
        {
            AddBot(builder.Services, kind == Echo ? new EchoBot() : new WaterfallBot());
        }

        await using var app = builder.Build();
        if (kind == Bare)
        {
            app.MapPost("/api/messages", (HttpContext context, IHttpClientFactory http) => AnswerAsync(context.Request, http.CreateClient()));
        }
        else
        {
            app.Map("/api/messages", (HttpContext context, CloudAdapter adapter, IBot bot) =>
                adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        }

        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static void AddBot(IServiceCollection services, IBot bot) => services
        .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
        .AddSingleton(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>()))
        .AddSingleton(bot);

    /// <summary>Parses the activity and posts the reply that the echo would post, with nothing in between.</summary>
    private static async Task AnswerAsync(HttpRequest request, HttpClient http)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        var conversation = activity["conversation"]!;
        var reply = new JsonObject
        {
            ["type"] = "message",
            ["serviceUrl"] = activity["serviceUrl"]!.DeepClone(),
            ["channelId"] = activity["channelId"]!.DeepClone(),
            ["from"] = activity["recipient"]!.DeepClone(),
            ["conversation"] = conversation.DeepClone(),
            ["recipient"] = activity["from"]!.DeepClone(),
            ["locale"] = activity["locale"]!.DeepClone(),
            ["text"] = $"Echo: {activity["text"]}",
            ["inputHint"] = "acceptingInput",
            ["replyToId"] = activity["id"]!.DeepClone(),
        };
        var (id, root) = (Uri.EscapeDataString((string)conversation["id"]!), ((string)activity["serviceUrl"]!).TrimEnd('/'));
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var response = await http.PostAsync($"{root}/v3/conversations/{id}/activities/{Uri.EscapeDataString((string)activity["id"]!)}", content);
        using var answer = await JsonDocument.ParseAsync(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        answer.RootElement.GetProperty("id").GetString();
    }
}
