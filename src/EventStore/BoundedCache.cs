using System.Diagnostics.CodeAnalysis;

namespace Casework.EventStore;

/// <summary>Keeps the most recently used entries, each for a bounded time.</summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity, TimeSpan lifetime)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                if (Environment.TickCount64 < node.Value.Expires)
                {
                    _byUse.Remove(node);
                    _byUse.AddFirst(node);
                    value = node.Value.Value;
                    return true;
                }

                _byUse.Remove(node);
                _entries.Remove(key);
            }
        }

        value = default;
        return false;
    }

    /// <summary>Puts a value in place; its time starts anew only when the key was not there.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (_lock)
        {
            var expires = Environment.TickCount64 + (long)lifetime.TotalMilliseconds;
            if (_entries.Remove(key, out var old))
            {
                expires = old.Value.Expires;
                _byUse.Remove(old);
            }

            _entries[key] = _byUse.AddFirst(new Entry(key, value, expires));
            if (_entries.Count > capacity)
            {
                _entries.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }
        }
    }

    public void Remove(TKey key)
    {
        lock (_lock)
        {
            if (_entries.Remove(key, out var node))
                _byUse.Remove(node);
        }
    }

    public void RemoveWhere(Func<TKey, bool> matches)
    {
        lock (_lock)
        {
            foreach (var key in _entries.Keys.Where(matches).ToList())
            {
                _byUse.Remove(_entries[key]);
                _entries.Remove(key);
            }
        }
    }

    private sealed record Entry(TKey Key, TValue Value, long Expires);
}
