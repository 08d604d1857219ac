namespace Casework.Domain.Pathways.Transfers;

/// <summary>
/// A command on the two files of a transfer at once. The sender's file is the authority: whatever the target answers counts only
/// while the request stands there. Both sides are recorded, or neither. It is effective on the day on which it is decided.
/// </summary>
/// <param name="Sender">Official key (AGS).</param>
/// <param name="Target">Official key (AGS).</param>
public abstract record TransferCommand(Guid TransferId, string Sender, string Target)
{
    public abstract TransferDecision Decide(Pathway sender, Pathway target, Circumstances now);

    /// <summary>What both sides know of the transfer, or why nothing can be done about it.</summary>
    private protected (Transfer? Transfer, Rejection? Refusal) Answerable(Pathway sender, Pathway target, DateOnly today)
    {
        if (sender.Transfers.Find(TransferId) is not { Direction: TransferDirection.Outgoing } requested || target.Transfers.Find(TransferId) is null)
            return (null, TransferRejection.NotFound);

        return requested.State is not TransferState.Requested ? (requested, TransferRejection.NotOpen)
            : requested.IsAnswerableOn(today) ? (requested, null)
            : (requested, TransferRejection.Expired);
    }
}
