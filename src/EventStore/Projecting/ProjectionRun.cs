namespace Casework.EventStore.Projecting;

/// <summary>A projection that this node leads, where it stands.</summary>
/// <param name="Parked">Streams whose events it leaves out.</param>
internal sealed record ProjectionRun(Projection Projection, long Epoch, long Checkpoint, bool Running, HashSet<StreamKey> Parked);
