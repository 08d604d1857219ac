using Casework.Api.Transparency;
using Casework.EventStore;
using Casework.EventStore.Entries;
using Casework.Projections.Transparency;

namespace Casework.Api.Exports;

/// <summary>Events as the entries that were logged, each with its path to the root of a signed checkpoint.</summary>
/// <param name="older">Checkpoints that the log grew out of.</param>
internal sealed class ProvenLines(SignedLog log, StoredCheckpoint checkpoint, IReadOnlyList<LogGrowth> older) : IAuditLines
{
    public string Header => $"{BundleForm.Header(checkpoint, log.Keys(), older)}\n";

    public async ValueTask<IReadOnlyList<string>> Of(IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        // It keeps the tiles it has read: one for a page, and not for all.
        var tree = log.Proofs.Tree(checkpoint.Size);
        var entries = new Dictionary<long, byte[]>(events.Count);
        await EntryReader.Read(log.Database, [.. events.Select(stored => stored.Position)], entry => entries[entry.Position] = entry.Bytes.ToArray(), cancel);
        var lines = new List<string>(events.Count);
        foreach (var stored in events)
        {
            var proof = await tree.Inclusion(stored.Position - 1, checkpoint.Size, cancel);
            lines.Add($"{BundleForm.Entry(entries[stored.Position], proof)}\n");
        }

        return lines;
    }
}
