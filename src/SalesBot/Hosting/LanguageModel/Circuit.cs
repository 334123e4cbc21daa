namespace SalesBot.Hosting.LanguageModel;

/// <summary>After some failures in a row nobody waits for the model any more, for a while; then one may try again.</summary>
internal sealed class Circuit(TimeProvider clock)
{
    private const int MostFailures = 3;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _until;

    /// <summary>Whether it may be asked now. Who may after a rest is alone: the others go on without until that one succeeded.</summary>
    public bool MayAsk()
    {
        lock (_lock)
        {
            if (_failures < MostFailures)
            {
                return true;
            }

            var now = clock.GetUtcNow();
            if (now < _until)
            {
                return false;
            }

            _until = now + Rest;
            return true;
        }
    }

    public void Succeeded()
    {
        lock (_lock)
        {
            _failures = 0;
        }
    }

    public void Failed()
    {
        lock (_lock)
        {
            _failures++;
            _until = clock.GetUtcNow() + Rest;
        }
    }
}
