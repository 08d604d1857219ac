using System.Collections.Concurrent;

namespace Casework.EventStore;

/// <summary>
/// Which statements are prepared on the connections that run them: those that come again. What is prepared stays on its
/// connection, so their number is bounded, whatever callers ask. Not for connections through a pooler in transaction mode.
/// </summary>
/// <param name="most">Of different texts.</param>
public sealed class PreparedStatements(int most = 128)
{
    private const int WorthAfter = 3;
    private const int MostCandidates = 1_024;

    private readonly ConcurrentDictionary<string, bool> _prepared = new();
    private readonly ConcurrentDictionary<string, int> _candidates = new();

    internal bool Contains(string statement) => _prepared.ContainsKey(statement);

    internal bool Worth(string statement)
    {
        if (_prepared.ContainsKey(statement))
            return true;
        if (_prepared.Count >= most)
            return false;
        if (_candidates.Count >= MostCandidates)
            _candidates.Clear();
        if (_candidates.AddOrUpdate(statement, 1, static (_, seen) => seen + 1) < WorthAfter)
            return false;
        _candidates.TryRemove(statement, out _);
        return _prepared.TryAdd(statement, true) || _prepared.ContainsKey(statement);
    }
}
