namespace Casework.Domain.Pathways.Recognition;

/// <param name="Office">Who advised, for example a counselling centre.</param>
public sealed record AdviseOnRecognition(Guid ProcedureId, string Office) : PreparingCommand(ProcedureId)
{
    private protected override RecognitionEvent Prepared() => new RecognitionEvent.RecognitionAdvised(ProcedureId, Office);
}
