namespace Casework.Domain.Pathways.Transfers;

/// <summary>The sender takes the request back before it is answered.</summary>
public sealed record WithdrawTransfer(Guid TransferId, string Sender, string Target) : TransferCommand(TransferId, Sender, Target)
{
    public override TransferDecision Decide(Pathway sender, Pathway target, Circumstances now) => Answerable(sender, target, now.Today) switch
    {
        ({ State: TransferState.Withdrawn }, _) => TransferDecision.Nothing,
        (_, { } refusal) => refusal,
        _ => TransferDecision.Of(
            [new TransferEvent.TransferWithdrawn(TransferId, Target)], new HandedFact(new TransferEvent.TransferWithdrawn(TransferId, Sender), now.Today)),
    };
}
