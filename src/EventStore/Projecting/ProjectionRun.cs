namespace Casework.EventStore.Projecting;

/// <summary>A projection that this node leads, where it stands.</summary>
internal sealed record ProjectionRun(Projection Projection, long Epoch, long Checkpoint, bool Running);
