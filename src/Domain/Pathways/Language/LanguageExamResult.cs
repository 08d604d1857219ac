namespace Casework.Domain.Pathways.Language;

public sealed record LanguageExamResult(Guid ExamId, ExamOutcome Outcome, LanguageLevel? Level);
