using System.ClientModel;
using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using SalesBot.Chat.Unread;
using SalesBot.Core.Language;

namespace SalesBot.Hosting.LanguageModel;

/// <summary>
/// Asks the company's language model. Whatever goes wrong with it, the person gets the answer they get without one, a short
/// and bounded wait later.
/// </summary>
internal sealed class LanguageModelReader(
    IChatClient model, LanguageModelOptions options, Circuit circuit, IReader reader, TimeProvider clock, ILogger<LanguageModelReader> log) : ISecondReader
{
    /// <summary>A turn that is thought again, because another was faster, asks nothing twice.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private const int MostRemembered = 200;

    private const int LongestAnswer = 400;

    private readonly ConcurrentDictionary<string, (string? Answer, DateTimeOffset At)> _answers = new();

    public async Task<Reading?> ReadAsync(Reading unread, ReadingContext context, IReadOnlyList<string> intents, CancellationToken cancellationToken)
    {
        var candidates = Candidates.Of(unread, context, reader);
        var question = ModelQuestion.Of(unread.Text, candidates, intents);
        var answer = await RememberedAsync(question, ModelQuestion.Schema(candidates, intents), cancellationToken);
        return answer is null ? null : new ModelAnswer(reader, context, candidates).Read(answer, unread, intents);
    }

    private async Task<string?> RememberedAsync(List<ChatMessage> question, System.Text.Json.JsonElement schema, CancellationToken cancellationToken)
    {
        var key = question[^1].Text;
        var now = clock.GetUtcNow();
        if (_answers.TryGetValue(key, out var known) && now - known.At < Remembered)
        {
            return known.Answer;
        }

        var answer = circuit.MayAsk() ? await AskAsync(question, schema, cancellationToken) : null;
        if (_answers.Count >= MostRemembered)
        {
            _answers.Clear();
        }

        _answers[key] = (answer, now);
        return answer;
    }

    private async Task<string?> AskAsync(List<ChatMessage> question, System.Text.Json.JsonElement schema, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var form = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "reading"), MaxOutputTokens = LongestAnswer };
            var answer = (await model.GetResponseAsync(question, form, either.Token)).Text;
            circuit.Succeeded();
            return answer;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Its message may hold what was asked: only its kind is told.
            log.LogWarning("The language model did not answer: {Fault} {Status}", fault.GetType().Name, (fault as ClientResultException)?.Status);
            circuit.Failed();
            return null;
        }
    }
}
