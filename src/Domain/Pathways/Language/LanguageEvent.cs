namespace Casework.Domain.Pathways.Language;

/// <summary>How a newcomer learns the language. Stored forever.</summary>
public abstract record LanguageEvent : PathwayEvent
{
    private LanguageEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("language_level_assessed", typeof(LevelAssessed)),
        ("language_entitlement_granted", typeof(EntitlementGranted)),
        ("language_waitlist_joined", typeof(WaitlistJoined)),
        ("language_course_enrolled", typeof(CourseEnrolled)),
        ("language_attendance_recorded", typeof(AttendanceRecorded)),
        ("language_course_paused", typeof(CoursePaused)),
        ("language_course_resumed", typeof(CourseResumed)),
        ("language_exam_registered", typeof(ExamRegistered)),
        ("language_exam_taken", typeof(ExamTaken)),
        ("language_repeat_granted", typeof(RepeatGranted)),
        ("language_course_withdrawn", typeof(CourseWithdrawn)),
        ("language_course_completed", typeof(CourseCompleted)),
        ("language_certificate_recorded", typeof(ExternalCertificateRecorded)),
        ("language_evidence_revoked", typeof(EvidenceRevoked)),
        ("language_due_attendance_certified", typeof(DueAttendanceCertified)),
        ("language_childcare_recorded", typeof(ChildcareRecorded)),
    ];

    public sealed record LevelAssessed(LanguageLevel Level, AssessmentMethod Method) : LanguageEvent;

    /// <summary>A decision: the entitlement stays valid under the rules it was granted by.</summary>
    public sealed record EntitlementGranted(EntitlementBasis Basis, CourseType CourseType, int GrantedUnits, DateOnly ValidUntil) : LanguageEvent;

    public sealed record WaitlistJoined(CourseType CourseType) : LanguageEvent;

    public sealed record CourseEnrolled(Guid CourseId, CourseType CourseType, string Provider, DateOnly StartsOn) : LanguageEvent;

    /// <param name="Units">Teaching units of 45 minutes attended in the period that ends on the effective date.</param>
    public sealed record AttendanceRecorded(Guid CourseId, int Units) : LanguageEvent;

    public sealed record CoursePaused(Guid CourseId, PauseReason Reason) : LanguageEvent;

    public sealed record CourseResumed(Guid CourseId) : LanguageEvent;

    public sealed record ExamRegistered(Guid ExamId, Guid? CourseId, ExamType ExamType, DateOnly ExamOn) : LanguageEvent;

    /// <param name="Level">The level attained; null when none was.</param>
    public sealed record ExamTaken(Guid ExamId, ExamOutcome Outcome, LanguageLevel? Level) : LanguageEvent;

    /// <summary>A decision: further units after a missed level.</summary>
    public sealed record RepeatGranted(Guid CourseId, int Units) : LanguageEvent;

    public sealed record CourseWithdrawn(Guid CourseId, WithdrawalReason Reason) : LanguageEvent;

    public sealed record CourseCompleted(Guid CourseId) : LanguageEvent;

    /// <param name="DocumentHash">SHA-256 of the document, 64 hexadecimal digits.</param>
    public sealed record ExternalCertificateRecorded(Guid CertificateId, LanguageLevel Level, string Issuer, DateOnly IssuedOn, string DocumentHash) : LanguageEvent;

    /// <summary>The evidence (an exam or certificate id) no longer counts.</summary>
    public sealed record EvidenceRevoked(Guid EvidenceId, Personal<string> Reason) : LanguageEvent;

    /// <summary>Who taught the course attests that it was attended as it should be.</summary>
    /// <param name="DocumentHash">SHA-256 of the document, 64 hexadecimal digits.</param>
    public sealed record DueAttendanceCertified(Guid CourseId, string Issuer, string DocumentHash) : LanguageEvent;

    public sealed record ChildcareRecorded(ChildcareStatus Status) : LanguageEvent;
}

public enum LanguageLevel { BelowA1, A1, A2, B1, B2, C1, C2 }

public enum AssessmentMethod { PlacementTest, Interview, SelfReport, SchoolRecord }

public enum EntitlementBasis { Claim, Obliged, Admitted, SelfPay }

/// <summary>Integration courses, and those of sections 12 (to a level) and 13 DeuFöV (for an occupation, or to catch up).</summary>
public enum CourseType
{
    General,
    Intensive,
    Literacy,
    SecondScript,
    Youth,
    Parents,
    Women,
    Vocational,
    VocationalSpecial,
    Support,
    VocationalB2,
    VocationalB2Bridge,
    VocationalC1,
    VocationalC2,
    VocationalRecognition,
    VocationalSubject,
    VocationalA2,
    VocationalB1,
}

public enum ChildcareStatus { NotNeeded, Needed, Secured }

public enum PauseReason { Childcare, Illness, Work, Move }

public enum ExamType { Dtz, LebenInDeutschland, Telc, Goethe, Vocational }

public enum ExamOutcome { Passed, Failed, NoShow }

public enum WithdrawalReason { Work, Move, Childcare, Illness, LeftCountry, NoReason }
