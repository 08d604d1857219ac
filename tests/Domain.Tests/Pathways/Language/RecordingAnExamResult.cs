using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class RecordingAnExamResult : LanguageSpec
{
    [Theory]
    [InlineData(LanguageLevel.BelowA1)]
    [InlineData(LanguageLevel.A1)]
    [InlineData(LanguageLevel.A2)]
    [InlineData(LanguageLevel.B1)]
    public void Attests_the_level_of_the_test_for_immigrants(LanguageLevel level)
    {
        GivenRegistered();
        When(new RecordExamResult(Exam, ExamOutcome.Passed, level));
        Then(new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, level));
        Assert.Equal(level, Pathway.Language.AttainedLevel);
    }

    [Theory]
    [InlineData(LanguageLevel.B2)]
    [InlineData(LanguageLevel.C2)]
    public void Is_refused_above_what_the_test_for_immigrants_attests(LanguageLevel level)
    {
        GivenRegistered();
        When(new RecordExamResult(Exam, ExamOutcome.Passed, level));
        ThenRejected(LanguageRejection.DtzLevelImpossible, at: "Level");
    }

    [Fact]
    public void May_attest_any_level_in_another_exam()
    {
        GivenOpened();
        Given("2026-04-01", Registered with { CourseId = null, ExamType = ExamType.Telc });
        When(new RecordExamResult(Exam, ExamOutcome.Passed, LanguageLevel.C2));
        Then(new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.C2));
    }

    [Theory]
    [InlineData(ExamOutcome.Failed)]
    [InlineData(ExamOutcome.NoShow)]
    public void Does_not_lower_the_level_when_the_exam_was_not_passed(ExamOutcome outcome)
    {
        GivenRegistered();
        Given("2026-04-02", new LanguageEvent.ExternalCertificateRecorded(Certificate, LanguageLevel.B1, "Goethe-Institut", Day("2024-05-05"), new string('a', 64)));
        When(new RecordExamResult(Exam, outcome, Level: null));
        Then(new LanguageEvent.ExamTaken(Exam, outcome, Level: null));
        Assert.Equal(LanguageLevel.B1, Pathway.Language.AttainedLevel);
    }

    [Theory]
    [InlineData(ExamOutcome.Failed)]
    [InlineData(ExamOutcome.NoShow)]
    public void Is_refused_with_a_level_when_the_exam_was_not_passed(ExamOutcome outcome)
    {
        GivenRegistered();
        When(new RecordExamResult(Exam, outcome, LanguageLevel.A2));
        ThenRejected(LanguageRejection.LevelUnexpected, at: "Level");
    }

    [Fact]
    public void Is_refused_without_a_level_when_the_exam_was_passed()
    {
        GivenRegistered();
        When(new RecordExamResult(Exam, ExamOutcome.Passed, Level: null));
        ThenRejected(LanguageRejection.LevelRequired, at: "Level");
    }

    [Fact]
    public void Needs_no_level_for_life_in_germany()
    {
        GivenEnrolled();
        Given("2026-04-01", Registered with { ExamType = ExamType.LebenInDeutschland });
        When(new RecordExamResult(Exam, ExamOutcome.Passed, LanguageLevel.B1));
        ThenRejected(LanguageRejection.LevelUnexpected, at: "Level");
        When(new RecordExamResult(Exam, ExamOutcome.Passed, Level: null));
        Then(new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, Level: null));
        Assert.Null(Pathway.Language.AttainedLevel);
    }

    [Fact]
    public void Is_refused_before_the_exam()
    {
        GivenRegistered();
        When(new RecordExamResult(Exam, ExamOutcome.Passed, LanguageLevel.B1), on: "2026-05-19");
        ThenRejected(LanguageRejection.ResultBeforeExam, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_without_a_registration()
    {
        GivenEnrolled();
        When(new RecordExamResult(Exam, ExamOutcome.Passed, LanguageLevel.B1));
        ThenRejected(LanguageRejection.ExamNotFound, at: "ExamId");
    }

    [Fact]
    public void Is_refused_when_another_result_is_known()
    {
        GivenRegistered();
        Given("2026-05-20", Failed);
        When(new RecordExamResult(Exam, ExamOutcome.Passed, LanguageLevel.B1));
        ThenRejected(LanguageRejection.ResultAlreadyRecorded, at: "ExamId");
    }
}
