using Casework.Api.Pathways;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;

namespace Casework.Api.Recognition;

internal sealed record RecognitionView(Pathway State, RuleBook Rules) : StageView(StageName.Recognition, typeof(RecognitionEvent), State)
{
    public IReadOnlyList<ProcedureView> Procedures
    {
        get
        {
            var clocks = Clocks();
            return
            [
                .. from procedure in State.Recognition.Procedures.Values
                   let application = procedure.Application
                   where application is not null
                   orderby application.FiledOn, procedure.Id
                   select new ProcedureView(
                       procedure,
                       application,
                       clocks.GetValueOrDefault((DeadlineKind.Receipt, procedure.Id)),
                       clocks.GetValueOrDefault((DeadlineKind.Decision, procedure.Id)),
                       clocks.GetValueOrDefault((DeadlineKind.Cooperation, procedure.Id)),
                       clocks.GetValueOrDefault((DeadlineKind.Restitution, procedure.Id)),
                       Rules.In(State.Arrival.Municipality)),
            ];
        }
    }

    public IReadOnlyList<PreparationView> Preparations =>
    [
        .. from procedure in State.Recognition.Procedures.Values
           where procedure.Application is null
           orderby procedure.Id
           select new PreparationView(procedure),
    ];

    public IReadOnlyList<DegreeAssessmentView> DegreeAssessments
    {
        get
        {
            var clocks = Clocks();
            return
            [
                .. from assessment in State.DegreeAssessments.Assessments.Values
                   where assessment.Request is not null
                   orderby assessment.RequestedOn, assessment.Id
                   select new DegreeAssessmentView(assessment, clocks.GetValueOrDefault((DeadlineKind.DegreeAssessment, assessment.Id))),
            ];
        }
    }

    private Dictionary<(DeadlineKind, Guid), Deadline> Clocks() => DeadlineBoard.Of(State, Rules).ToDictionary(deadline => (deadline.Kind, deadline.About.Id));
}

/// <summary>A procedure that was applied for, with its clocks once they have started.</summary>
internal sealed record ProcedureView(
    RecognitionProcedure Procedure, RecognitionApplication Application, Deadline? Receipt, Deadline? Decision, Deadline? Cooperation, Deadline? AskForRestitution, RuleBook Rules)
{
    public Guid ProcedureId => Procedure.Id;

    public string ReferenceOccupation => Application.ReferenceOccupation;

    public bool Regulated => Application.Regulated;

    public string Authority => Application.Authority;

    public RecognitionTrack Track => Application.Track;

    public RecognitionPhase Phase => Procedure.Phase;

    public DateOnly FiledOn => Application.FiledOn;

    public DateOnly? ReceiptDueOn => Receipt?.DueOn;

    public DateOnly? DecidedOn => Procedure.DecidedOn;

    public DateOnly? NotifiedOn => Procedure.NotifiedOn;

    public DateOnly? ObjectionUntil => RecognitionTerms.ObjectionUntil(Procedure, Rules);

    public bool? ObjectionAdmissible => RecognitionTerms.IsObjectionAdmissible(Procedure, Rules);

    public RestitutionView? Restitution => Procedure.Restitution is { } known ? new(known, AskForRestitution?.DueOn) : null;

    public DateOnly? WarnedUntil => Cooperation?.DueOn;

    public OtherProcedure? OtherProcedure => Procedure.OtherProcedure;

    public bool EmployerMandated => Procedure.MandatedOn is not null;

    public Guid? SuccessorId => Procedure.Successor;

    public bool ClockSuspended => Decision?.State == ClockState.Suspended;

    public RecognitionOutcome? Outcome => Procedure.Outcome;

    public CompensationMeasure? Measure => Procedure.Measure?.Measure;

    public DateOnly? DecisionDueOn => Decision?.DueOn;

    public IReadOnlyList<string> MissingDocuments => Procedure.MissingDocuments ?? [];
}
