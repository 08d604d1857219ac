namespace Casework.Domain.Pathways.Transfers;

/// <summary>Nobody has answered in time. Whatever came first stands: late and repeated, it does nothing.</summary>
public sealed record ExpireTransfer(Guid TransferId, string Sender, string Target) : TransferCommand(TransferId, Sender, Target)
{
    public override TransferDecision Decide(Pathway sender, Pathway target, Circumstances now) => sender.Transfers.Find(TransferId) switch
    {
        null => TransferRejection.NotFound,
        { State: not TransferState.Requested } => TransferDecision.Nothing,
        var open when open.IsAnswerableOn(now.Today) => TransferRejection.NotYetExpired,
        _ => TransferDecision.Of(
            [new TransferEvent.TransferExpired(TransferId, Target)], new HandedFact(new TransferEvent.TransferExpired(TransferId, Sender), now.Today)),
    };
}
