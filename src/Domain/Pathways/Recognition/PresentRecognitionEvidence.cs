namespace Casework.Domain.Pathways.Recognition;

/// <summary>What an earlier application for the occupation did not show.</summary>
public sealed record PresentRecognitionEvidence(Guid ProcedureId, Personal<string> Evidence) : PreparingCommand(ProcedureId)
{
    private protected override RecognitionEvent Prepared() => new RecognitionEvent.EvidencePresented(ProcedureId, Evidence);
}
