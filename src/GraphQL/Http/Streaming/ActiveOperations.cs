namespace Casework.GraphQL.Http.Streaming;

/// <summary>
/// The active operations of one socket or reserved stream by their id. Those that are over but still run count too: who subscribes
/// and completes without end would otherwise keep the server busy with what nobody waits for.
/// </summary>
internal sealed class ActiveOperations(int max)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ActiveOperation> _active = new(StringComparer.Ordinal);
    private int _running;
    private bool _closed;

    public Admission Add(ActiveOperation operation)
    {
        lock (_lock)
        {
            if (_closed)
                return Admission.Closed;
            if (_active.ContainsKey(operation.Id))
                return Admission.Exists;
            if (_active.Count >= max || _running >= max * 2)
                return Admission.TooMany;
            _active.Add(operation.Id, operation);
            _running++;
            return Admission.Admitted;
        }
    }

    /// <returns>False when it was over already: the other side was first.</returns>
    public bool Remove(ActiveOperation operation)
    {
        lock (_lock)
            return _active.TryGetValue(operation.Id, out var active) && active == operation && _active.Remove(operation.Id);
    }

    /// <summary>Once for each that was admitted, when nothing of it runs any more.</summary>
    public void Finish(ActiveOperation operation)
    {
        lock (_lock)
        {
            _running--;
            Remove(operation);
        }
    }

    /// <summary>As the client has said.</summary>
    public void Complete(string id)
    {
        ActiveOperation? operation;
        lock (_lock)
            _active.Remove(id, out operation);
        operation?.End();
    }

    /// <summary>Ends all, and lets no other begin.</summary>
    public Task Close()
    {
        ActiveOperation[] all;
        lock (_lock)
        {
            _closed = true;
            all = [.. _active.Values];
            _active.Clear();
        }

        foreach (var operation in all)
            operation.End();
        return Task.WhenAll(all.Select(operation => operation.Running));
    }
}
