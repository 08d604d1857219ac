using Casework.Api.Pathways;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;

namespace Casework.Api.Recognition;

internal sealed record RecognitionView(Pathway State, RuleBook Rules) : StageView(StageName.Recognition, typeof(RecognitionEvent), State)
{
    public IReadOnlyList<ProcedureView> Procedures
    {
        get
        {
            var clocks = Domain.Pathways.Recognition.Deadlines.Of(State, Rules).Where(deadline => deadline.Kind == DeadlineKind.Decision).ToDictionary(deadline => deadline.ProcedureId);
            return
            [
                .. from procedure in State.Recognition.Procedures.Values
                   let application = procedure.Application
                   where application is not null
                   orderby application.FiledOn, procedure.Id
                   select new ProcedureView(procedure, application, clocks.GetValueOrDefault(procedure.Id)),
            ];
        }
    }
}

/// <summary>A procedure that was applied for, with its decision clock once that has started.</summary>
internal sealed record ProcedureView(RecognitionProcedure Procedure, RecognitionApplication Application, Deadline? Decision)
{
    public Guid ProcedureId => Procedure.Id;

    public string ReferenceOccupation => Application.ReferenceOccupation;

    public bool Regulated => Application.Regulated;

    public string Authority => Application.Authority;

    public RecognitionTrack Track => Application.Track;

    public RecognitionPhase Phase => Procedure.Phase;

    public bool ClockSuspended => Decision?.State == ClockState.Suspended;

    public RecognitionOutcome? Outcome => Procedure.Outcome;

    public CompensationMeasure? Measure => Procedure.Measure?.Measure;

    public DateOnly? DecisionDueOn => Decision?.DueOn;

    public IReadOnlyList<string> MissingDocuments => Procedure.MissingDocuments ?? [];
}
