using System.Diagnostics.CodeAnalysis;

namespace Casework.GraphQL.Http.TrustedDocuments;

/// <summary>
/// Documents that clients have sent once with their hash, to be named by it afterwards. Two generations: a full young one
/// becomes the old one, whose documents stay only if they are asked for again. Bounded by number and by bytes.
/// </summary>
internal sealed class AutomaticPersistedQueries(int maxDocuments, int maxBytes)
{
    private readonly Lock _turning = new();
    private Dictionary<DocumentHash, ReadOnlyMemory<byte>> _young = [];
    private Dictionary<DocumentHash, ReadOnlyMemory<byte>> _old = [];
    private int _youngBytes;

    public bool TryFind(DocumentHash hash, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> document)
    {
        lock (_turning)
        {
            if (_young.TryGetValue(hash, out document))
                return true;
            if (!_old.TryGetValue(hash, out document))
                return false;
            Keep(hash, document);
            return true;
        }
    }

    public void Add(DocumentHash hash, ReadOnlyMemory<byte> document)
    {
        if (document.Length > maxBytes / 2)
            return;
        lock (_turning)
        {
            if (!_young.ContainsKey(hash))
                Keep(hash, document);
        }
    }

    private void Keep(DocumentHash hash, ReadOnlyMemory<byte> document)
    {
        if (_young.Count >= Math.Max(1, maxDocuments / 2) || _youngBytes + document.Length > maxBytes / 2)
        {
            _old = _young;
            _young = [];
            _youngBytes = 0;
        }

        _young[hash] = document;
        _youngBytes += document.Length;
    }
}
