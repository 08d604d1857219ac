using Casework.Domain.Pathways.Language;
using Casework.Domain.Rules;

namespace Casework.Api.Seeding;

/// <summary>
/// Assessment, entitlement, integration course, exam and what follows. A general course has 600 + 100 units, a special one
/// 900 + 100; the final exam (DTZ) attests A2 or B1; a missed B1 may be followed by a repeat of 300 units.
/// </summary>
internal static class LanguageChapter
{
    private const int UnitsAMonth = 90;

    public static void Tell(Telling telling, RuleBook rules)
    {
        var random = telling.Random;
        var assessed = telling.Later(telling.Arrived, 20, 150);
        var level = random.Weighted((LanguageLevel.BelowA1, 62), (LanguageLevel.A1, 22), (LanguageLevel.A2, 10), (LanguageLevel.B1, 6));
        if (!telling.On(assessed, new AssessLanguageLevel(level, random.Weighted((AssessmentMethod.PlacementTest, 7), (AssessmentMethod.Interview, 3)))))
            return;

        if (level >= LanguageLevel.A2 && random.Happens(0.6))
            telling.On(telling.Later(assessed, 5, 90), new RecordExternalCertificate(random.Uuid(), level, "Goethe-Institut", assessed.AddDays(-random.Between(1, 700)), random.Hash()));
        else if (level < LanguageLevel.B1 && random.Happens(0.85))
            IntegrationCourse(telling, assessed, rules);
    }

    private static void IntegrationCourse(Telling telling, DateOnly assessed, RuleBook rules)
    {
        var random = telling.Random;
        var type = random.Weighted((CourseType.General, 70), (CourseType.Literacy, 14), (CourseType.Women, 6), (CourseType.Youth, 5), (CourseType.Intensive, 5));
        var granted = telling.Later(assessed, 5, 60);
        var frozen = rules.At("language.admission", granted)?.Texts("frozenBases").Contains(nameof(EntitlementBasis.Admitted)) is true;
        var basis = random.Weighted((EntitlementBasis.Obliged, 45), (EntitlementBasis.Claim, 20), (frozen ? EntitlementBasis.SelfPay : EntitlementBasis.Admitted, 35));
        var starts = telling.Later(granted, 20, 200);
        if (granted > StoryTeller.LastDay)
            return;

        var until = granted.AddMonths(12).AddDays(-1);
        var units = rules.At("language.courses", granted)!.Number($"units.{type}");
        var decision = telling.Now(granted, new GrantLanguageEntitlement(basis, type, until));
        FourEyesChapter.Tell(telling, decision, new LanguageEvent.EntitlementGranted(basis, type, units, until), granted);
        if (random.Happens(0.2) && telling.On(granted, new RecordChildcare(ChildcareStatus.Needed)))
            telling.On(starts.AddDays(-10), new RecordChildcare(ChildcareStatus.Secured));
        telling.On(telling.Later(granted, 0, 10), new JoinCourseWaitlist(type));
        var course = random.Uuid();
        if (!telling.On(starts.AddDays(-5), new EnrolInCourse(course, type, random.One(["Volkshochschule", "Kolping-Bildungswerk", "Bildungsverein Arbeit und Leben"]), starts)))
            return;

        Attend(telling, course, type, starts, units);
    }

    private static void Attend(Telling telling, Guid course, CourseType type, DateOnly starts, int units)
    {
        var random = telling.Random;
        var day = starts;
        for (var left = units; left > 0; left -= UnitsAMonth * 2)
        {
            day = day.AddMonths(2);
            if (random.Happens(0.02) && telling.On(day.AddDays(-30), new PauseCourse(course, random.One(Enum.GetValues<PauseReason>()))))
            {
                day = day.AddMonths(2);
                if (!telling.On(day.AddDays(-40), new ResumeCourse(course)))
                    return;
            }

            if (random.Happens(0.04))
            {
                telling.On(day.AddDays(-3), new WithdrawFromCourse(course, random.One(Enum.GetValues<WithdrawalReason>())));
                return;
            }

            if (!telling.On(day, new RecordAttendance(course, Math.Min(left, UnitsAMonth * 2) - random.Between(0, 20))))
                return;
        }

        Exam(telling, course, type, telling.Later(day, 5, 30));
    }

    private static void Exam(Telling telling, Guid course, CourseType type, DateOnly examOn)
    {
        var random = telling.Random;
        var exam = random.Uuid();
        if (!telling.On(examOn.AddDays(-4), new RegisterForExam(exam, course, ExamType.Dtz, examOn)))
            return;

        var shareOfB1 = type == CourseType.Literacy ? 20 : 56;
        var level = random.Weighted((LanguageLevel.B1, shareOfB1), (LanguageLevel.A2, 92 - shareOfB1), (LanguageLevel.BelowA1, 8));
        var result = telling.Later(examOn, 20, 50);
        if (!telling.On(result, level == LanguageLevel.BelowA1 ? new RecordExamResult(exam, ExamOutcome.Failed, null) : new RecordExamResult(exam, ExamOutcome.Passed, level)))
            return;

        var after = result.AddDays(3);
        if (level != LanguageLevel.B1)
            telling.On(result.AddDays(1), new CertifyDueAttendance(course, "Volkshochschule", random.Hash()));
        if (level != LanguageLevel.B1 && random.Happens(0.5) && telling.On(after, new GrantCourseRepeat(course)))
            telling.On(after.AddMonths(2), new RecordAttendance(course, 150 + random.Between(0, 100)));
        else
            telling.On(after, new CompleteCourse(course));
    }
}
