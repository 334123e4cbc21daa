namespace SalesBot.Chat.Turns;

/// <summary>
/// Turns of one conversation go one after the other, in the order in which they came: thought at once, all but one of them
/// would be thought in vain. Between several instances of the program it is the version of the conversation's row that counts.
/// </summary>
internal sealed class ConversationGate
{
    private readonly Dictionary<string, Queue> _queues = [];

    /// <summary>Waits for its turn; whoever has it gives it on by disposing.</summary>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        var queue = Join(conversation);
        try
        {
            await queue.Free.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(conversation, queue);
            throw;
        }

        return new Pass(() =>
        {
            queue.Free.Release();
            Leave(conversation, queue);
        });
    }

    private Queue Join(string conversation)
    {
        lock (_queues)
        {
            var queue = _queues.TryGetValue(conversation, out var known) ? known : _queues[conversation] = new Queue();
            queue.Members++;
            return queue;
        }
    }

    /// <summary>A queue in which nobody is left is forgotten: conversations are many.</summary>
    private void Leave(string conversation, Queue queue)
    {
        lock (_queues)
        {
            if (--queue.Members == 0)
            {
                _queues.Remove(conversation);
                queue.Free.Dispose();
            }
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Free { get; } = new(1);

        public int Members { get; set; }
    }

    private sealed class Pass(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
