namespace SalesBot.Data;

/// <summary>Keys for rows that are written past the tracker. Each is given once, for good, whoever else takes some meanwhile.</summary>
internal sealed class Keys(IEnumerable<long> keys)
{
    private readonly IEnumerator<long> _keys = keys.GetEnumerator();

    public long Next()
    {
        _keys.MoveNext();
        return _keys.Current;
    }
}
