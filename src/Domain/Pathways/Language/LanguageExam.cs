namespace Casework.Domain.Pathways.Language;

public sealed record LanguageExam(Guid Id, Guid? CourseId, ExamType Type, DateOnly ExamOn)
{
    /// <returns>The refusal of a level that this exam cannot attest; null when it can.</returns>
    public Rejection? Flaw(ExamOutcome outcome, LanguageLevel? level) => (outcome, Type, level) switch
    {
        (not ExamOutcome.Passed, _, null) => null,
        (not ExamOutcome.Passed, _, _) or (_, ExamType.LebenInDeutschland, not null) => LanguageRejection.LevelUnexpected,
        (_, not ExamType.LebenInDeutschland, null) => LanguageRejection.LevelRequired,
        (_, ExamType.Dtz, > LanguageLevel.B1) => LanguageRejection.DtzLevelImpossible,
        _ => null,
    };
}
