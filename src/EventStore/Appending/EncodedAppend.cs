namespace Casework.EventStore;

/// <summary>A command ready to be stored.</summary>
internal sealed record EncodedAppend(CommandMeta Command, IReadOnlyList<EncodedClaim> Claims)
{
    public string Tenant => Claims[0].Stream.Tenant;

    /// <summary>About what it adds to a batch on the wire.</summary>
    public int Size { get; } = 200 + Claims.Sum(claim => claim.Outbox.Size + claim.Events.Sum(e => e.Data.Length + e.Headers.Length + 200));
}
