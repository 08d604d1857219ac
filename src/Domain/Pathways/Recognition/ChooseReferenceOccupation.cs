namespace Casework.Domain.Pathways.Recognition;

/// <param name="ReferenceOccupation">The German occupation whose equivalence is to be asked for.</param>
public sealed record ChooseReferenceOccupation(Guid ProcedureId, string ReferenceOccupation, bool Regulated) : PreparingCommand(ProcedureId)
{
    private protected override bool IsForUnfiledOnly => true;

    private protected override RecognitionEvent Prepared() => new RecognitionEvent.ReferenceOccupationChosen(ProcedureId, ReferenceOccupation, Regulated);
}
