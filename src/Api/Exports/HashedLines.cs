using Casework.EventStore;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Exports;

/// <summary>The lines of a bundle, hashed on their way out: what stands at its end is signed without reading it again.</summary>
internal sealed class HashedLines : IAuditLines
{
    private readonly IAuditLines _lines;

    public HashedLines(IAuditLines lines)
    {
        _lines = lines;
        Header = lines.Header;
        Hash = BundleForm.After(BundleForm.Beginning, Whole(Header));
    }

    public string Header { get; }

    /// <summary>Over all lines so far.</summary>
    public Digest Hash { get; private set; }

    public long Entries { get; private set; }

    public async ValueTask<IReadOnlyList<string>> Of(IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        var lines = await _lines.Of(events, cancel);
        foreach (var line in lines)
            Hash = BundleForm.After(Hash, Whole(line));
        Entries += lines.Count;
        return lines;
    }

    private static string Whole(string line) => line.TrimEnd('\n');
}
