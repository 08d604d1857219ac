using System.Collections.Concurrent;

namespace Casework.GraphQL.Execution;

/// <summary>
/// Valid documents by their bytes, in two generations: a full young one becomes the old one, whose documents stay only
/// if they are asked for again. Bounded by number and by bytes.
/// </summary>
internal sealed class DocumentCache(int maxDocuments, int maxBytes)
{
    private readonly Lock _turning = new();
    private Generation _young = new();
    private Generation _old = new();

    public PreparedDocument? Find(ReadOnlySpan<byte> document)
    {
        if (_young.Find(document) is { } found)
        {
            ExecutionMetrics.CacheHits.Add(1);
            return found;
        }

        if (_old.Find(document) is { } older)
        {
            Add(document, older);
            ExecutionMetrics.CacheHits.Add(1);
            return older;
        }

        ExecutionMetrics.CacheMisses.Add(1);
        return null;
    }

    public void Add(ReadOnlySpan<byte> document, PreparedDocument prepared)
    {
        if (document.Length > maxBytes / 2)
            return;
        lock (_turning)
        {
            if (_young.Count >= maxDocuments / 2 || _young.Bytes + document.Length > maxBytes / 2)
            {
                ExecutionMetrics.CachedDocuments.Add(-_old.Count);
                _old = _young;
                _young = new Generation();
            }

            if (_young.Add(document, prepared))
                ExecutionMetrics.CachedDocuments.Add(1);
        }
    }

    /// <summary>What is kept beside a document, such as its answer, counts like text: it leaves with its generation.</summary>
    public void Charge(int bytes)
    {
        lock (_turning)
            _young.Bytes += bytes;
    }

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<byte[], PreparedDocument> _documents = new(DocumentBytes.Comparer);
        private readonly ConcurrentDictionary<byte[], PreparedDocument>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

        public Generation() => _lookup = _documents.GetAlternateLookup<ReadOnlySpan<byte>>();

        public int Count { get; private set; }
        public int Bytes { get; set; }

        public PreparedDocument? Find(ReadOnlySpan<byte> document) => _lookup.TryGetValue(document, out var found) ? found : null;

        public bool Add(ReadOnlySpan<byte> document, PreparedDocument prepared)
        {
            if (!_documents.TryAdd(document.ToArray(), prepared))
                return false;
            Count++;
            Bytes += document.Length;
            return true;
        }
    }
}
