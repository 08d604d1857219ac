namespace Casework.Domain.Pathways.Transfers;

/// <summary>The target does not take the file.</summary>
public sealed record RejectTransfer(Guid TransferId, string Sender, string Target, TransferRefusal Reason) : TransferCommand(TransferId, Sender, Target)
{
    public override TransferDecision Decide(Pathway sender, Pathway target, Circumstances now) => Answerable(sender, target, now.Today) switch
    {
        ({ } answered, _) when answered.Refusal == Reason => TransferDecision.Nothing,
        (_, { } refusal) => refusal,
        _ => TransferDecision.Of(
            [new TransferEvent.TransferRejected(TransferId, Target, Reason)],
            new HandedFact(new TransferEvent.TransferRejected(TransferId, Sender, Reason), now.Today)),
    };
}
