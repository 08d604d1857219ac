namespace Casework.Domain.Pathways.DegreeAssessments;

/// <summary>
/// How the central office (ZAB) compares a foreign degree with German ones (statement of comparability, Zeugnisbewertung): no
/// recognition, but what a Blue Card asks for. Stored forever.
/// </summary>
public abstract record DegreeAssessmentEvent : PathwayEvent
{
    private DegreeAssessmentEvent(Guid assessmentId) => AssessmentId = assessmentId;

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("degree_assessment_requested", typeof(DegreeAssessmentRequested)),
        ("degree_assessment_documents_completed", typeof(AssessmentDocumentsCompleted)),
        ("degree_assessment_fee_paid", typeof(AssessmentFeePaid)),
        ("degree_assessed", typeof(DegreeAssessed)),
    ];

    public Guid AssessmentId { get; init; }

    /// <param name="TrainingCountry">Where the degree was awarded, ISO 3166-1 alpha-3.</param>
    public sealed record DegreeAssessmentRequested(Guid AssessmentId, string Degree, string TrainingCountry, bool ForBlueCard) : DegreeAssessmentEvent(AssessmentId);

    public sealed record AssessmentDocumentsCompleted(Guid AssessmentId) : DegreeAssessmentEvent(AssessmentId);

    public sealed record AssessmentFeePaid(Guid AssessmentId) : DegreeAssessmentEvent(AssessmentId);

    public sealed record DegreeAssessed(Guid AssessmentId, DegreeComparability Comparability) : DegreeAssessmentEvent(AssessmentId);
}

public enum DegreeComparability { Comparable, PartlyComparable, NotComparable }
