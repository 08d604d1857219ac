namespace Casework.Domain.Pathways.Language;

/// <param name="CourseId">The course that leads to the exam; null for an exam taken without one.</param>
public sealed record RegisterForExam(Guid ExamId, Guid? CourseId, ExamType ExamType, DateOnly ExamOn) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (pathway.Language.Exam(ExamId) is { } known)
        {
            return known == new LanguageExam(ExamId, CourseId, ExamType, ExamOn)
                ? Decision<PathwayEvent>.Nothing
                : LanguageRejection.ExamAlreadyKnown.At(nameof(ExamId));
        }

        if (CourseId is { } courseId)
        {
            if (pathway.Language.Course(courseId) is not { } course)
                return LanguageRejection.CourseNotFound.At(nameof(CourseId));

            if (ExamOn < course.From)
                return LanguageRejection.ExamBeforeEnrolment.At(nameof(ExamOn));
        }

        return new LanguageEvent.ExamRegistered(ExamId, CourseId, ExamType, ExamOn);
    }
}
