namespace Casework.EventStore.ReadLog;

/// <summary>What was signed of the read log, by whomever the caller believes.</summary>
/// <param name="Heads">How far it was, each with who keeps that.</param>
/// <param name="Prunings">Up to which blocks entries were taken away because their time was over, each with the blocks that stayed.</param>
public sealed record ReadLogPromises(IReadOnlyList<(ReadLogHead Head, string Source)> Heads, IReadOnlyList<(long Through, IReadOnlySet<long> Kept)> Prunings)
{
    public static ReadLogPromises None { get; } = new([], []);

    /// <summary>Whether the entries of a block may be gone.</summary>
    public bool LetsGo(long block) => Prunings.Any(pruning => block <= pruning.Through && !pruning.Kept.Contains(block));
}
