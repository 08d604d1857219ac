using System.Collections.Concurrent;

namespace Casework.EventStore;

/// <summary>Which statements were quick whenever they ran lately.</summary>
internal sealed class QuickStatements
{
    private const int MostKnown = 1_024;
    private const long SlowFor = 10_000;

    // Until when a statement counts as slow, in milliseconds of the system's uptime.
    private readonly ConcurrentDictionary<string, long> _slowUntil = new(StringComparer.Ordinal);

    public bool Contains(string statement) => _slowUntil.TryGetValue(statement, out var until) && until <= Environment.TickCount64;

    public void Note(string statement, bool wasQuick)
    {
        if (!wasQuick)
            Set(statement, Environment.TickCount64 + SlowFor);
        else if (!_slowUntil.ContainsKey(statement))
            Set(statement, 0);
    }

    private void Set(string statement, long until)
    {
        if (_slowUntil.Count >= MostKnown)
            _slowUntil.Clear();
        _slowUntil[statement] = until;
    }
}
