using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Recognition;

/// <param name="MissingDocuments">What the authority still asks for; empty when nothing is missing.</param>
public sealed record ConfirmRecognitionReceipt(Guid ProcedureId, IReadOnlyList<string> MissingDocuments) : RecognitionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now)
    {
        if (procedure.MissingDocuments is { } confirmed)
        {
            return procedure.ReceiptClock.EndedOn == EffectiveOn && confirmed.SequenceEqual(MissingDocuments)
                ? Decision<PathwayEvent>.Nothing
                : RecognitionRejection.ReceiptAlreadyConfirmed;
        }

        var receipt = new RecognitionEvent.ReceiptConfirmed(ProcedureId, MissingDocuments);
        if (RecognitionShape.Flaw(receipt) is { } flaw)
            return flaw;

        return RecognitionTerms.Receipt(procedure, now.Rules) is { } terms && EffectiveOn > procedure.ReceiptClock.DueOn(terms)
            ? Decision<PathwayEvent>.Of(receipt, new LifecycleEvent.ComplianceWarningRaised("RECEIPT_CONFIRMED_LATE", $"{ProcedureId}"))
            : receipt;
    }
}
