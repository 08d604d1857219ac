using Casework.Domain.Pathways.Language;

namespace Casework.Api.Language;

/// <summary>An exam that was registered for.</summary>
/// <param name="Result">Null until it is known.</param>
internal sealed record ExamView(LanguageExam Exam, LanguageExamResult? Result, bool Revoked)
{
    public Guid ExamId => Exam.Id;

    public Guid? CourseId => Exam.CourseId;

    public ExamType ExamType => Exam.Type;

    public DateOnly ExamOn => Exam.ExamOn;

    public ExamOutcome? Outcome => Result?.Outcome;

    public LanguageLevel? Level => Result?.Level;
}
