namespace Casework.Domain.Pathways.Language;

public static class LanguageRejection
{
    public static Rejection EntitlementEndsTooEarly { get; } = new(
        "ENTITLEMENT_ENDS_TOO_EARLY",
        "The entitlement ends before it is granted.",
        "Die Berechtigung endet, bevor sie erteilt ist.");

    public static Rejection AdmissionFrozen { get; } = new(
        "ADMISSION_FROZEN",
        "No new admissions of this kind are granted on this date. Admissions granted before stay valid.",
        "An diesem Datum werden keine neuen Zulassungen dieser Art erteilt. Früher erteilte bleiben gültig.");

    public static Rejection AdmissionTooLong { get; } = new(
        "ADMISSION_TOO_LONG",
        "An admission is valid for a limited time, and this one would exceed it.",
        "Eine Zulassung gilt nur befristet; diese Frist wäre überschritten.");

    public static Rejection NoValidEntitlement { get; } = new(
        "NO_VALID_ENTITLEMENT",
        "No entitlement to this type of course is valid on the day on which the course starts.",
        "Am Tag des Kursbeginns gilt keine Berechtigung für diese Kursart.");

    public static Rejection CourseAlreadyOpen { get; } = new(
        "COURSE_ALREADY_OPEN",
        "The person is already enrolled in a course of this type that has not ended.",
        "Die Person besucht bereits einen Kurs dieser Art, der nicht beendet ist.");

    public static Rejection CourseAlreadyKnown { get; } = new(
        "COURSE_ALREADY_KNOWN",
        "The enrolment in this course is already recorded with other particulars. Correct that entry.",
        "Die Anmeldung zu diesem Kurs ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection CourseNotFound { get; } = new(
        "COURSE_NOT_FOUND",
        "The person is not enrolled in such a course.",
        "Die Person ist zu keinem solchen Kurs angemeldet.");

    public static Rejection CourseEnded { get; } = new(
        "COURSE_ENDED",
        "The course has ended for this person.",
        "Der Kurs ist für diese Person beendet.");

    public static Rejection CourseNotPaused { get; } = new(
        "COURSE_NOT_PAUSED",
        "The course is not paused.",
        "Der Kurs ist nicht unterbrochen.");

    public static Rejection CourseChangedLater { get; } = new(
        "COURSE_CHANGED_LATER",
        "A later change of the course is recorded, or it starts later.",
        "Eine spätere Änderung des Kurses ist erfasst, oder er beginnt später.");

    public static Rejection UnitsInvalid { get; } = new(
        "UNITS_INVALID",
        "The number of teaching units must be between 1 and 10,000.",
        "Die Zahl der Unterrichtseinheiten muss zwischen 1 und 10.000 liegen.");

    public static Rejection UnitsExceeded { get; } = new(
        "UNITS_EXCEEDED",
        "More teaching units were attended than were granted.",
        "Es wurden mehr Unterrichtseinheiten besucht als bewilligt.");

    public static Rejection ExamAlreadyKnown { get; } = new(
        "EXAM_ALREADY_KNOWN",
        "This exam is already registered with other particulars. Correct that entry.",
        "Diese Prüfung ist bereits mit anderen Angaben angemeldet. Dieser Eintrag ist zu berichtigen.");

    public static Rejection ExamNotFound { get; } = new(
        "EXAM_NOT_FOUND",
        "The person is not registered for such an exam.",
        "Die Person ist zu keiner solchen Prüfung angemeldet.");

    public static Rejection ExamBeforeEnrolment { get; } = new(
        "EXAM_BEFORE_ENROLMENT",
        "The exam takes place before the course that leads to it.",
        "Die Prüfung liegt vor dem Kurs, der zu ihr führt.");

    public static Rejection ResultBeforeExam { get; } = new(
        "RESULT_BEFORE_EXAM",
        "The result is dated before the exam.",
        "Das Ergebnis liegt vor der Prüfung.");

    public static Rejection ResultAlreadyRecorded { get; } = new(
        "RESULT_ALREADY_RECORDED",
        "Another result of this exam is recorded. Correct that entry.",
        "Ein anderes Ergebnis dieser Prüfung ist erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection LevelRequired { get; } = new(
        "LEVEL_REQUIRED",
        "A language exam that was passed attests a level.",
        "Eine bestandene Sprachprüfung bescheinigt eine Stufe.");

    public static Rejection LevelUnexpected { get; } = new(
        "LEVEL_UNEXPECTED",
        "A result without a pass attests no level, and neither does Leben in Deutschland.",
        "Ein Ergebnis ohne Bestehen bescheinigt keine Stufe, ebenso wenig der Test Leben in Deutschland.");

    public static Rejection DtzLevelImpossible { get; } = new(
        "DTZ_LEVEL_IMPOSSIBLE",
        "The German test for immigrants attests no level above B1.",
        "Der Deutsch-Test für Zuwanderer bescheinigt keine Stufe über B1.");

    public static Rejection RepeatAlreadyGranted { get; } = new(
        "REPEAT_ALREADY_GRANTED",
        "The repeats that the rules allow have been granted.",
        "Die nach den Regeln möglichen Wiederholungen sind bewilligt.");

    public static Rejection RepeatWithoutMissedLevel { get; } = new(
        "REPEAT_WITHOUT_MISSED_LEVEL",
        "A repeat is granted after an exam of the course that missed its level.",
        "Eine Wiederholung wird nach einer Prüfung des Kurses bewilligt, die das Ziel verfehlt hat.");

    public static Rejection RepeatWithoutDueAttendance { get; } = new(
        "REPEAT_WITHOUT_DUE_ATTENDANCE",
        "A repeat is granted to those who attended the course as they should.",
        "Eine Wiederholung wird denen bewilligt, die ordnungsgemäß am Kurs teilgenommen haben.");

    public static Rejection DueAttendanceRequired { get; } = new(
        "DUE_ATTENDANCE_REQUIRED",
        "This course is for those who attended an integration course as they should and missed B1.",
        "Dieser Kurs steht denen offen, die ordnungsgemäß am Integrationskurs teilgenommen und B1 verfehlt haben.");

    public static Rejection EntryLevelMissing { get; } = new(
        "ENTRY_LEVEL_MISSING",
        "The course asks for a level that is neither proved nor assessed.",
        "Der Kurs setzt eine Stufe voraus, die weder nachgewiesen noch eingestuft ist.");

    public static Rejection ChildcareNotSecured { get; } = new(
        "CHILDCARE_NOT_SECURED",
        "Childcare during the course is needed and not secured.",
        "Kinderbetreuung während des Kurses wird gebraucht und ist nicht gesichert.");

    public static Rejection AttendanceAlreadyCertified { get; } = new(
        "ATTENDANCE_ALREADY_CERTIFIED",
        "Due attendance of this course is already certified by another document. Correct that entry.",
        "Die ordnungsgemäße Teilnahme an diesem Kurs ist bereits durch ein anderes Dokument bescheinigt. Dieser Eintrag ist zu berichtigen.");

    public static Rejection DocumentHashInvalid { get; } = new(
        "DOCUMENT_HASH_INVALID",
        "The document hash is a SHA-256 of 64 hexadecimal digits.",
        "Die Prüfsumme des Dokuments ist ein SHA-256 aus 64 Hexadezimalziffern.");

    public static Rejection CertificateFromTheFuture { get; } = new(
        "CERTIFICATE_FROM_THE_FUTURE",
        "The certificate is dated in the future.",
        "Das Zertifikat ist auf die Zukunft datiert.");

    public static Rejection CertificateAlreadyKnown { get; } = new(
        "CERTIFICATE_ALREADY_KNOWN",
        "This certificate is already recorded with other particulars. Correct that entry.",
        "Dieses Zertifikat ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.");

    public static Rejection EvidenceNotFound { get; } = new(
        "EVIDENCE_NOT_FOUND",
        "There is no such evidence: no exam passed and no certificate.",
        "Diesen Nachweis gibt es nicht: weder eine bestandene Prüfung noch ein Zertifikat.");
}
