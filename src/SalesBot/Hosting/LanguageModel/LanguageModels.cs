using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using SalesBot.Chat.Unread;

namespace SalesBot.Hosting.LanguageModel;

/// <summary>Puts the language model in its place, where the company wants one.</summary>
internal static class LanguageModels
{
    /// <summary>The name of the client that calls it.</summary>
    public const string Client = "language-model";

    public static IServiceCollection AddLanguageModel(this IServiceCollection services, LanguageModelOptions options) => !options.IsOn
        ? services.AddSingleton<ISecondReader, NoSecondReader>()
        : services
            .AddSingleton(options)
            .AddSingleton<Circuit>()
            .AddSingleton(provider => Model(options, provider.GetRequiredService<IHttpClientFactory>()))
            .AddSingleton<ISecondReader, LanguageModelReader>()
            .AddHttpClient(Client, http => Identify(http, options)).Services;

    /// <summary>Azure takes a key under a header of its own.</summary>
    private static void Identify(HttpClient http, LanguageModelOptions options)
    {
        if (options.ApiKey.Length > 0)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("api-key", options.ApiKey);
        }
    }

    /// <summary>Nothing is tried twice: the person waits meanwhile.</summary>
    private static IChatClient Model(LanguageModelOptions options, IHttpClientFactory clients) => new ChatClient(
        options.Model,
        new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none"),
        new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint),
            Transport = new HttpClientPipelineTransport(clients.CreateClient(Client)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        }).AsIChatClient();
}
