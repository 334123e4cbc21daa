using SalesBot.Core.Language;

namespace SalesBot.Hosting;

/// <summary>
/// Makes the reader, which may have to learn first, and reads a sentence in each language when the program starts: the reader
/// makes itself ready at its first sentence, and nobody should wait for that. The host does not wait for it either.
/// </summary>
internal sealed class WarmUp(IServiceProvider services, TimeProvider clock) : BackgroundService
{
    private static readonly string[] Sentences = ["visited them today, they want samples, follow up Friday", "¿cómo voy este mes?", "今年回款怎么样？"];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            var reader = services.GetRequiredService<IReader>();
            var context = new ReadingContext(clock.GetUtcNow().UtcDateTime, null, new NameIndex([]));
            foreach (var sentence in Sentences.TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                reader.Read(sentence, context);
            }
        },
        stoppingToken);
}
