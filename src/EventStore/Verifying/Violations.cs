namespace Casework.EventStore.Verifying;

/// <summary>What was found: all counted, the first of them kept, so that a broken log cannot fill the memory.</summary>
internal sealed class Violations(int most)
{
    private readonly List<Violation> _first = [];

    public long Count { get; private set; }

    public IReadOnlyList<Violation> First => _first;

    public void Add(Violation violation)
    {
        Count++;
        if (_first.Count < most)
            _first.Add(violation);
    }
}
