namespace Casework.Domain.Pathways.DegreeAssessments;

public static class DegreeAssessmentRejection
{
    public static readonly Rejection NotFound = new(
        "DEGREE_ASSESSMENT_NOT_FOUND",
        "There is no degree assessment with this id on this pathway.",
        "Auf diesem Weg gibt es keine Zeugnisbewertung mit dieser Kennung.")
    { Field = nameof(DegreeAssessmentCommand.AssessmentId) };

    public static readonly Rejection IdTaken = new(
        "DEGREE_ASSESSMENT_ID_TAKEN",
        "Another assessment has been requested under this id.",
        "Unter dieser Kennung ist schon eine andere Zeugnisbewertung beantragt.")
    { Field = nameof(DegreeAssessmentCommand.AssessmentId) };

    public static readonly Rejection BeforeRequest = new(
        "BEFORE_DEGREE_ASSESSMENT_REQUESTED",
        "This day is before the assessment was requested.",
        "Dieser Tag liegt vor dem Antrag auf Zeugnisbewertung.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static readonly Rejection KnownOfAnotherDay = new(
        "DEGREE_ASSESSMENT_STEP_ALREADY_KNOWN",
        "This step is already recorded for another day. Correct that entry.",
        "Dieser Schritt ist bereits für einen anderen Tag erfasst. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static readonly Rejection AlreadyAssessed = new(
        "DEGREE_ALREADY_ASSESSED",
        "The degree has been assessed with another result. Correct that entry.",
        "Das Zeugnis ist mit einem anderen Ergebnis bewertet. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(RecordDegreeAssessment.Comparability) };

    public static readonly Rejection CountryInvalid = new(
        "DEGREE_COUNTRY_INVALID",
        "The country of the degree is not an ISO 3166-1 alpha-3 code.",
        "Das Land des Abschlusses ist kein Code nach ISO 3166-1 alpha-3.")
    { Field = nameof(RequestDegreeAssessment.TrainingCountry) };
}
