namespace Casework.Domain.Pathways.Language;

/// <param name="Level">The level attested; null unless a language exam was passed.</param>
public sealed record RecordExamResult(Guid ExamId, ExamOutcome Outcome, LanguageLevel? Level) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var taken = new LanguageEvent.ExamTaken(ExamId, Outcome, Level);
        if (LanguageShape.Flaw(taken, now) is { } flaw)
            return flaw;

        if (pathway.Language.Exam(ExamId) is not { } exam)
            return LanguageRejection.ExamNotFound.At(nameof(ExamId));

        if (pathway.Language.Results.Find(result => result.ExamId == ExamId) is { } known)
        {
            return known == new LanguageExamResult(ExamId, Outcome, Level)
                ? Decision<PathwayEvent>.Nothing
                : LanguageRejection.ResultAlreadyRecorded.At(nameof(ExamId));
        }

        if (EffectiveOn < exam.ExamOn)
            return LanguageRejection.ResultBeforeExam.At(nameof(EffectiveOn));

        return exam.Flaw(Outcome, Level) is { } impossible ? impossible.At(nameof(Level)) : taken;
    }
}
