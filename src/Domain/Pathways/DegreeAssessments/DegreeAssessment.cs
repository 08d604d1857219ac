using Casework.Domain.Rules;
using static Casework.Domain.Pathways.DegreeAssessments.DegreeAssessmentEvent;

namespace Casework.Domain.Pathways.DegreeAssessments;

/// <summary>One assessment. The clock starts when the documents are complete and the fee is paid.</summary>
public sealed record DegreeAssessment(Guid Id)
{
    /// <summary>Null when what is known began without the request.</summary>
    public DegreeAssessmentRequested? Request { get; private init; }

    public DateOnly? RequestedOn { get; private init; }

    public DateOnly? DocumentsCompletedOn { get; private init; }

    public DateOnly? FeePaidOn { get; private init; }

    public LegalClock Clock { get; private init; } = LegalClock.Idle;

    /// <summary>The rule set that the start of the clock named.</summary>
    public string? RuleSet { get; private init; }

    public DegreeComparability? Comparability { get; private init; }

    public DateOnly? AssessedOn { get; private init; }

    public static DegreeAssessment Evolve(DegreeAssessment assessment, DateOnly on, DegreeAssessmentEvent @event) => @event switch
    {
        DegreeAssessmentRequested e => assessment with { Request = e, RequestedOn = on },
        AssessmentDocumentsCompleted e => (assessment with { DocumentsCompletedOn = assessment.DocumentsCompletedOn ?? on }).Started(on, e),
        AssessmentFeePaid e => (assessment with { FeePaidOn = assessment.FeePaidOn ?? on }).Started(on, e),
        DegreeAssessed e => assessment with { Comparability = e.Comparability, AssessedOn = on, Clock = assessment.Clock.Fulfil(on) },
        _ => assessment,
    };

    /// <summary>The same assessment seen from another municipality: the clock goes on with the days that were left.</summary>
    public DegreeAssessment TakenOver(DateOnly on, int days) => Clock.EndedOn is null ? this with { Clock = Clock.TakenOver(on, days) } : this;

    private DegreeAssessment Started(DateOnly on, DegreeAssessmentEvent @event) =>
        DocumentsCompletedOn is null || FeePaidOn is null || Clock.StartedOn is not null
            ? this
            : this with { Clock = Clock.Start(on), RuleSet = @event.RuleSet };
}
