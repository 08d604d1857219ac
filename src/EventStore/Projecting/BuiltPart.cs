namespace Casework.EventStore.Projecting;

/// <param name="Events">How many were folded.</param>
/// <param name="Parked">Streams that were left out.</param>
internal sealed record BuiltPart(long Events, IReadOnlyList<ParkedStream> Parked);
