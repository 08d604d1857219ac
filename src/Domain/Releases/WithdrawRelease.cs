using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;

namespace Casework.Domain.Releases;

/// <summary>
/// Takes back what was prepared and is not published. Its seed was drawn, but figures are made when they are published: none has left the house,
/// so it costs nothing, and another may be prepared.
/// </summary>
public sealed record WithdrawRelease(Guid ReleaseId)
{
    public Decision<ReleaseEvent> Decide(ReleaseLedger ledger, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        return ledger.Find(ReleaseId) switch
        {
            null => ReleaseRejection.NotFound.At(nameof(ReleaseId)),
            { IsPublished: true } => ReleaseRejection.AlreadyPublished.At(nameof(ReleaseId)),
            _ => new ReleaseEvent.ReleaseWithdrawn(ReleaseId, actor),
        };
    }
}
