using System.Text;
using Casework.Api.Transparency;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Exports;

/// <summary>An export that auditors check elsewhere, without the log and without this program: the log's key signs what it begins with and what it ends with.</summary>
/// <param name="Checkpoint">What it proves its entries by; none that came later is in it.</param>
/// <param name="Older">Checkpoints that the log grew out of.</param>
internal sealed record AuditBundle(SignedLog Log, StoredCheckpoint Checkpoint, IReadOnlyList<LogGrowth> Older)
{
    public IAuditLines Lines => new ProvenLines(Log, Checkpoint, Older);

    /// <summary>Of all that is committed, which is signed now if it is not yet.</summary>
    /// <param name="kept">Checkpoints of this log that somebody kept.</param>
    /// <exception cref="LogInconsistentException">The log is not what was signed of it, or not what was kept.</exception>
    /// <exception cref="CheckpointUntrustedException">What was kept was not signed by the log, or nothing was signed under its name.</exception>
    public static async Task<AuditBundle> Begin(SignedLog log, IReadOnlyList<KeptCheckpoint> kept, CancellationToken cancel) =>
        await Of(log, await log.SignNow(cancel), kept, cancel);

    /// <summary>To go on with: under the checkpoint that it began with.</summary>
    /// <returns>Null when there is none of that size.</returns>
    /// <inheritdoc cref="Begin"/>
    public static async Task<AuditBundle?> Resume(SignedLog log, long size, IReadOnlyList<KeptCheckpoint> kept, CancellationToken cancel) =>
        await log.Checkpoints.At([size], cancel) is [var checkpoint] ? await Of(log, checkpoint, kept, cancel) : null;

    /// <summary>Ends it: from here on nothing can be left out or put in unnoticed.</summary>
    /// <param name="file">Stands at its end and holds whole lines.</param>
    /// <returns>How many entries it has.</returns>
    public async Task<long> Seal(Stream file, AuditScope scope, CancellationToken cancel)
    {
        var (lines, entries) = (BundleForm.Beginning, -1L);
        file.Seek(0, SeekOrigin.Begin);
        using (var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true))
        {
            for (; await reader.ReadLineAsync(cancel) is { } line; entries++)
                lines = BundleForm.After(lines, line);
        }

        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes(End(scope, entries, lines)), cancel);
        return entries;
    }

    /// <summary>The line that ends it.</summary>
    /// <param name="lines">Over all lines before.</param>
    public string End(AuditScope scope, long entries, in Digest lines) =>
        $"{BundleForm.End(Log.Sign(BundleForm.EndText(Log.Keys().Read(Checkpoint.Note).Origin, entries, lines, Asked(scope))))}\n";

    /// <summary>Whether the keys that it begins with are others by now than when its checkpoint was signed: it cannot be gone on with elsewhere.</summary>
    public bool IsOfOlderKeys => Log.Keys().Keys.Any(key => key.LastSize >= Checkpoint.Size);

    private static async Task<AuditBundle> Of(SignedLog log, StoredCheckpoint checkpoint, IReadOnlyList<KeptCheckpoint> kept, CancellationToken cancel)
    {
        var keys = log.Keys();
        var origin = keys.Read(checkpoint.Note).Origin;
        if (origin != keys.Keys[0].Key.Name)
            throw new CheckpointUntrustedException($"Nothing was signed yet under the log's new name, {keys.Keys[0].Key.Name}.");
        var older = new List<LogGrowth>();
        foreach (var (source, note) in kept)
        {
            var before = keys.Read(note);
            if (before.Origin != origin || before.Head.Size is 0 || before.Head.Size > checkpoint.Size)
                throw new LogInconsistentException($"{source} speaks of {before.Head.Size} entries of {before.Origin}, and {checkpoint.Size} of {origin} are signed.");
            var growth = new LogGrowth(
                new StoredCheckpoint(before.Head.Size, before.Head.Root, note, checkpoint.SignedAt), checkpoint, await log.Proofs.Prove(before.Head.Size, checkpoint.Size, cancel));
            older.Add(growth.Proof.Proves(before.Head, checkpoint.Head) ? growth : throw new LogInconsistentException($"The log did not grow out of what {source} says of it."));
        }

        return new AuditBundle(log, checkpoint, older);
    }

    private static IEnumerable<string> Asked(AuditScope scope)
    {
        yield return $"municipality {scope.Municipality}";
        yield return $"pathway {(scope.Pathway is { } pathway ? $"{pathway}" : "*")}";
        yield return $"from {Instant(scope.From)}";
        yield return $"to {Instant(scope.To)}";
        yield return "without health files and special needs";
    }

    private static string Instant(DateTimeOffset? instant) => instant is { } given ? AuditLine.Instant(given) : "*";
}
