using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Http.Streaming;

/// <summary>Counts what stays open, in all and for each caller, and refuses one too many.</summary>
internal sealed class StreamCount(int max, int maxPerCaller)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _ofCaller = new(StringComparer.Ordinal);
    private int _all;

    public int All => _all;

    /// <returns>Null when there are too many.</returns>
    /// <param name="transport">As metrics name it.</param>
    public Place? TakePlace(string transport)
    {
        lock (_lock)
        {
            if (_all >= max)
                return null;
            _all++;
        }

        var place = new Place(this, transport);
        place.Count(1);
        return place;
    }

    /// <summary>What stays open once; disposed when it ends.</summary>
    public sealed class Place(StreamCount count, string transport) : IDisposable
    {
        private readonly KeyValuePair<string, object?> _transport = new("transport", transport);
        private string? _caller;
        private bool _left;

        /// <returns>False when the caller has too many already.</returns>
        public bool TakeFor(string? caller)
        {
            if (caller is null)
                return true;
            lock (count._lock)
            {
                var open = count._ofCaller.GetValueOrDefault(caller);
                if (open >= count.MaxPerCaller || _left)
                    return false;
                count._ofCaller[caller] = open + 1;
                _caller = caller;
                return true;
            }
        }

        public void Dispose()
        {
            lock (count._lock)
            {
                if (_left)
                    return;
                _left = true;
                count._all--;
                if (_caller is not null && --count._ofCaller[_caller] == 0)
                    count._ofCaller.Remove(_caller);
            }

            Count(-1);
        }

        internal void Count(int change) => ExecutionMetrics.Streams.Add(change, _transport);
    }

    private int MaxPerCaller => maxPerCaller;
}
