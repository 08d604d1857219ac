namespace Casework.Domain.Pathways.Recognition;

/// <summary>The employer may act for the applicant: what the accelerated procedure asks for (section 81a AufenthG).</summary>
public sealed record MandateEmployer(Guid ProcedureId, Personal<string> Employer) : PreparingCommand(ProcedureId)
{
    private protected override RecognitionEvent Prepared() => new RecognitionEvent.EmployerMandateGiven(ProcedureId, Employer);
}
