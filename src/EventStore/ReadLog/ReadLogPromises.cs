namespace Casework.EventStore.ReadLog;

/// <summary>What was signed of the read log, by whomever the caller believes.</summary>
/// <param name="Heads">How far it was, each with who keeps that.</param>
/// <param name="PrunedThrough">The last block whose entries were taken away because their time was over; 0 while none were.</param>
public sealed record ReadLogPromises(IReadOnlyList<(ReadLogHead Head, string Source)> Heads, long PrunedThrough)
{
    public static ReadLogPromises None { get; } = new([], 0);
}
