using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>An entry that is not as it was notarised.</summary>
/// <param name="EventId">Of the event that stands there now; null when none does.</param>
/// <param name="Notarised">The hash that the tiles have for it.</param>
internal sealed record LeafFinding(long Position, LeafFault Fault, Guid? EventId = null, Digest? Notarised = null);

/// <summary>In what way.</summary>
internal enum LeafFault
{
    /// <summary>Its bytes have another hash than the tile says.</summary>
    Changed,

    /// <summary>No event stands at the position.</summary>
    Gone,

    /// <summary>More than one event stands at it.</summary>
    Doubled,

    /// <summary>The tile that should have its hash has not.</summary>
    WithoutHash,
}
