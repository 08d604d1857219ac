using Casework.Domain.Pathways.Recognition;

namespace Casework.Api.Recognition;

/// <summary>What is known before anything is filed.</summary>
internal sealed record PreparationView(RecognitionProcedure Procedure)
{
    public Guid ProcedureId => Procedure.Id;

    public RecognitionPhase Phase => Procedure.Phase;

    public string? AdvisedBy => Procedure.Advice?.Office;

    public string? ReferenceOccupation => Procedure.ChosenOccupation?.ReferenceOccupation;

    public bool? Regulated => Procedure.ChosenOccupation?.Regulated;

    public bool EmployerMandated => Procedure.MandatedOn is not null;
}
