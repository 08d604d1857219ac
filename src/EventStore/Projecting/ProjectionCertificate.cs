namespace Casework.EventStore.Projecting;

/// <summary>What a check found: a read model's rows at its checkpoint, compared with a fresh fold of the log up to there.</summary>
/// <param name="Checkpoint">The rows hold the log up to here.</param>
/// <param name="LogDigest">
/// SHA-256 over every stored event up to the checkpoint, in order and as stored, in hexadecimal: whoever reads the same log gets the same.
/// </param>
/// <param name="Events">How many events the fold took in: those that concern the projection.</param>
/// <param name="Rows">How many rows they give.</param>
/// <param name="RowsDigest">SHA-256 over the rows of the fold, in order, in hexadecimal.</param>
/// <param name="Differences">How many distinct rows stand in one of the two and not as often in the other.</param>
/// <param name="Examples">The first few of them.</param>
/// <param name="Parked">Streams that the projection leaves out: their rows were not compared.</param>
public sealed record ProjectionCertificate(
    string Name,
    int Version,
    long Checkpoint,
    string LogDigest,
    long Events,
    long Rows,
    string RowsDigest,
    long Differences,
    IReadOnlyList<RowDifference> Examples,
    IReadOnlyList<ParkedStream> Parked,
    DateTimeOffset CheckedAt)
{
    /// <summary>The rows are the fold of the log, byte by byte, and no stream is left out.</summary>
    public bool IsComplete => Differences == 0 && Parked.Count == 0;
}
