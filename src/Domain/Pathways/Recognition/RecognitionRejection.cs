namespace Casework.Domain.Pathways.Recognition;

public static class RecognitionRejection
{
    public static readonly Rejection NotFound = new(
        "RECOGNITION_NOT_FOUND",
        "There is no recognition procedure with this id on this pathway.",
        "Auf diesem Weg gibt es kein Anerkennungsverfahren mit dieser Kennung.")
    { Field = nameof(RecognitionCommand.ProcedureId) };

    public static readonly Rejection IdTaken = new(
        "RECOGNITION_ID_TAKEN",
        "Another application has been filed under this procedure id.",
        "Unter dieser Verfahrenskennung ist schon ein anderer Antrag gestellt.")
    { Field = nameof(FileRecognition.ProcedureId) };

    public static readonly Rejection AlreadyOpen = new(
        "RECOGNITION_ALREADY_OPEN",
        "An application for this occupation is still open.",
        "Für diesen Beruf läuft bereits ein Antrag.")
    { Field = nameof(FileRecognition.ReferenceOccupation) };

    public static readonly Rejection CountryInvalid = new(
        "TRAINING_COUNTRY_INVALID",
        "The country of training is not an ISO 3166-1 alpha-3 code.",
        "Das Ausbildungsland ist kein Code nach ISO 3166-1 alpha-3.")
    { Field = nameof(FileRecognition.TrainingCountry) };

    public static readonly Rejection EuTrackNeedsRegulatedOccupation = new(
        "EU_TRACK_NEEDS_REGULATED_OCCUPATION",
        "The EU track is for regulated occupations only.",
        "Das EU-Verfahren gilt nur für reglementierte Berufe.")
    { Field = nameof(FileRecognition.Track), Rule = "BQFG § 13(3)" };

    public static readonly Rejection BeforeFiling = new(
        "BEFORE_RECOGNITION_FILED",
        "This day is before the application was filed.",
        "Dieser Tag liegt vor der Antragstellung.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static readonly Rejection Withdrawn = new(
        "RECOGNITION_WITHDRAWN",
        "The application has been withdrawn.",
        "Der Antrag ist zurückgenommen.");

    public static readonly Rejection Transferred = new(
        "RECOGNITION_TRANSFERRED",
        "The application has gone to another authority, where it goes on under another procedure id.",
        "Der Antrag ist an eine andere Stelle abgegeben und läuft dort unter einer anderen Verfahrenskennung weiter.");

    public static readonly Rejection Superseded = new(
        "RECOGNITION_SUPERSEDED",
        "Another application has taken the place of this one.",
        "Ein anderer Antrag ist an die Stelle dieses Antrags getreten.");

    public static readonly Rejection SupersededByItself = new(
        "RECOGNITION_SUPERSEDED_BY_ITSELF",
        "An application does not take its own place.",
        "Ein Antrag tritt nicht an seine eigene Stelle.")
    { Field = nameof(SupersedeRecognition.ByProcedureId) };

    public static readonly Rejection AlreadyFiled = new(
        "RECOGNITION_ALREADY_FILED",
        "The application has been filed already; its occupation is chosen.",
        "Der Antrag ist schon gestellt; sein Referenzberuf steht fest.");

    public static readonly Rejection AcceleratedNeedsMandate = new(
        "ACCELERATED_NEEDS_EMPLOYER_MANDATE",
        "The accelerated procedure needs an employer who has been mandated by that day.",
        "Das beschleunigte Verfahren setzt einen bis zu diesem Tag bevollmächtigten Arbeitgeber voraus.")
    { Field = nameof(FileRecognition.Track), Rule = "AufenthG § 81a" };

    public static readonly Rejection NothingNewToDecide = new(
        "RECOGNITION_NEEDS_NEW_EVIDENCE",
        "An application for this occupation has been decided; a second one needs new evidence.",
        "Über einen Antrag für diesen Beruf ist entschieden; ein zweiter braucht neue Nachweise.")
    { Field = nameof(FileRecognition.ReferenceOccupation) };

    public static readonly Rejection WarningTimeTooShort = new(
        "WARNING_TIME_TOO_SHORT",
        "A warning before a refusal leaves a reasonable time for what is asked for.",
        "Ein Hinweis vor einer Ablehnung lässt eine angemessene Zeit für das, was gefordert ist.")
    { Field = nameof(WarnOfRefusal.Until) };

    public static readonly Rejection RefusalNeedsWarning = new(
        "REFUSAL_NEEDS_WARNING",
        "A refusal for missing cooperation needs a written warning whose time has passed.",
        "Eine Ablehnung wegen fehlender Mitwirkung setzt einen schriftlichen Hinweis voraus, dessen Frist verstrichen ist.")
    { Field = nameof(DecideRecognition.Outcome) };

    public static readonly Rejection MeasureNotPassed = new(
        "MEASURE_NOT_PASSED",
        "The measure was not passed, so the qualification is not fully recognised.",
        "Die Maßnahme ist nicht bestanden, der Abschluss wird daher nicht voll anerkannt.")
    { Field = nameof(DecideRecognition.Outcome) };

    public static readonly Rejection MeasureFailedTooOften = new(
        "MEASURE_FAILED_TOO_OFTEN",
        "This measure has been failed as often as the rule allows.",
        "Diese Maßnahme ist so oft nicht bestanden, wie die Regel erlaubt.")
    { Field = nameof(ChooseCompensationMeasure.Measure) };

    public static readonly Rejection ChangedLater = new(
        "RECOGNITION_CHANGED_LATER",
        "A later decision, measure or objection of this procedure is recorded.",
        "Eine spätere Entscheidung, Maßnahme oder ein späterer Widerspruch dieses Verfahrens ist erfasst.")
    { Field = nameof(RecognitionCommand.EffectiveOn) };

    public static readonly Rejection AlreadyDecided = new(
        "RECOGNITION_ALREADY_DECIDED",
        "The application has been decided.",
        "Über den Antrag ist entschieden.");

    public static readonly Rejection ReceiptAlreadyConfirmed = new(
        "RECEIPT_ALREADY_CONFIRMED",
        "The receipt has been confirmed already, on another day or with other missing documents.",
        "Der Eingang ist schon bestätigt, an einem anderen Tag oder mit anderen fehlenden Unterlagen.");

    public static readonly Rejection TooManyDocuments = new(
        "TOO_MANY_DOCUMENTS",
        "At most 100 documents can be named as missing.",
        "Höchstens 100 Unterlagen können als fehlend benannt werden.")
    { Field = nameof(ConfirmRecognitionReceipt.MissingDocuments) };

    public static readonly Rejection DocumentsAlreadyComplete = new(
        "DOCUMENTS_ALREADY_COMPLETE",
        "The documents have been complete since another day.",
        "Die Unterlagen sind bereits seit einem anderen Tag vollständig.");

    public static readonly Rejection DocumentsIncomplete = new(
        "DOCUMENTS_INCOMPLETE",
        "The documents are not complete on this day.",
        "Die Unterlagen sind an diesem Tag nicht vollständig.");

    public static readonly Rejection AlreadySuspended = new(
        "CLOCK_ALREADY_SUSPENDED",
        "The clock is already suspended on this day.",
        "Die Frist ist an diesem Tag bereits gehemmt.");

    public static readonly Rejection NotSuspended = new(
        "CLOCK_NOT_SUSPENDED",
        "The clock is not suspended on this day.",
        "Die Frist ist an diesem Tag nicht gehemmt.");

    public static readonly Rejection SuspensionNeedsDeadline = new(
        "SUSPENSION_NEEDS_DEADLINE",
        "A request for information sets a deadline for the answer.",
        "Eine Nachforderung setzt eine Frist für die Antwort.")
    { Field = nameof(SuspendRecognitionClock.Until), Rule = "BQFG § 6(4)" };

    public static readonly Rejection SuspensionHasNoSetEnd = new(
        "SUSPENSION_HAS_NO_SET_END",
        "Another procedure suspends the clock until it ends, not to a set day.",
        "Ein sonstiges Verfahren hemmt die Frist bis zu seinem Ende, nicht bis zu einem festen Tag.")
    { Field = nameof(SuspendRecognitionClock.Until), Rule = "BQFG §§ 6(4), 14" };

    public static readonly Rejection SuspensionEndsBeforeStart = new(
        "SUSPENSION_ENDS_BEFORE_START",
        "The deadline for the answer is not after the day of the request.",
        "Die Frist für die Antwort liegt nicht nach dem Tag der Nachforderung.")
    { Field = nameof(SuspendRecognitionClock.Until) };

    public static readonly Rejection DeadlineExpired = new(
        "DEADLINE_EXPIRED",
        "The deadline had expired on this day.",
        "Die Frist war an diesem Tag abgelaufen.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static readonly Rejection AlreadyExtended = new(
        "DEADLINE_ALREADY_EXTENDED",
        "The deadline has been extended already; it can be extended once.",
        "Die Frist ist schon verlängert; das geht nur einmal.")
    { Rule = "BQFG § 6(3)" };

    public static readonly Rejection ExtensionTooShort = new(
        "EXTENSION_TOO_SHORT",
        "An extension is at least one month.",
        "Eine Verlängerung beträgt mindestens einen Monat.")
    { Field = nameof(ExtendRecognitionDeadline.Months) };

    public static readonly Rejection ExtensionTooLong = new(
        "EXTENSION_TOO_LONG",
        "The deadline of this procedure cannot be extended by so many months.",
        "Die Frist dieses Verfahrens kann nicht um so viele Monate verlängert werden.")
    { Field = nameof(ExtendRecognitionDeadline.Months) };

    public static readonly Rejection OutcomeNeedsNonRegulated = new(
        "OUTCOME_NEEDS_NON_REGULATED_OCCUPATION",
        "This outcome exists for non-regulated occupations only.",
        "Dieses Ergebnis gibt es nur bei nicht reglementierten Berufen.")
    { Field = nameof(DecideRecognition.Outcome) };

    public static readonly Rejection OutcomeNeedsRegulated = new(
        "OUTCOME_NEEDS_REGULATED_OCCUPATION",
        "This outcome exists for regulated occupations only.",
        "Dieses Ergebnis gibt es nur bei reglementierten Berufen.")
    { Field = nameof(DecideRecognition.Outcome) };

    public static readonly Rejection RefusalNeedsRequest = new(
        "REFUSAL_NEEDS_REQUEST",
        "A refusal for missing cooperation needs an earlier request whose deadline has passed.",
        "Eine Ablehnung wegen fehlender Mitwirkung setzt eine Aufforderung voraus, deren Frist verstrichen ist.")
    { Field = nameof(DecideRecognition.Outcome) };

    public static readonly Rejection MeasureNotOpen = new(
        "MEASURE_NOT_OPEN",
        "No decision of this procedure opens this measure on this day.",
        "Keine Entscheidung in diesem Verfahren eröffnet an diesem Tag diese Maßnahme.")
    { Field = nameof(ChooseCompensationMeasure.Measure) };

    public static readonly Rejection MeasureNeedsThirdCountry = new(
        "MEASURE_NEEDS_THIRD_COUNTRY_TRAINING",
        "This measure is for qualifications from third countries.",
        "Diese Maßnahme gilt für Abschlüsse aus Drittstaaten.")
    { Field = nameof(ChooseCompensationMeasure.Measure) };

    public static readonly Rejection MeasureAlreadyRunning = new(
        "MEASURE_ALREADY_RUNNING",
        "A measure is already running.",
        "Es läuft bereits eine Maßnahme.");

    public static readonly Rejection NoMeasureRunning = new(
        "NO_MEASURE_RUNNING",
        "No measure is running on this day.",
        "An diesem Tag läuft keine Maßnahme.");

    public static readonly Rejection AdaptationNeedsMonths = new(
        "ADAPTATION_PERIOD_NEEDS_MONTHS",
        "An adaptation period needs its length in months.",
        "Ein Anpassungslehrgang braucht seine Dauer in Monaten.")
    { Field = nameof(ChooseCompensationMeasure.Months) };

    public static readonly Rejection AdaptationTooLong = new(
        "ADAPTATION_PERIOD_TOO_LONG",
        "The adaptation period is longer than the rule allows.",
        "Der Anpassungslehrgang ist länger, als die Regel erlaubt.")
    { Field = nameof(ChooseCompensationMeasure.Months) };

    public static readonly Rejection MonthsNotForTests = new(
        "MONTHS_NOT_FOR_TESTS",
        "A test has no length in months.",
        "Eine Prüfung hat keine Dauer in Monaten.")
    { Field = nameof(ChooseCompensationMeasure.Months) };

    public static readonly Rejection NothingToNotify = new(
        "NOTHING_TO_NOTIFY",
        "There is no decision on this day that the applicant can have been told of.",
        "An diesem Tag gibt es keine Entscheidung, die bekannt gegeben worden sein kann.");

    public static readonly Rejection AlreadyNotified = new(
        "DECISION_ALREADY_NOTIFIED",
        "The notification of this decision is recorded already, on another day or with another notice of remedies. Correct that entry.",
        "Die Bekanntgabe dieser Entscheidung ist bereits erfasst, an einem anderen Tag oder mit anderer Angabe zur Rechtsbehelfsbelehrung. Dieser Eintrag ist zu berichtigen.");

    public static readonly Rejection NothingToObjectTo = new(
        "NOTHING_TO_OBJECT_TO",
        "There is no decision to object to on this day.",
        "An diesem Tag gibt es keine Entscheidung, gegen die sich ein Widerspruch richten kann.");

    public static readonly Rejection ObstacleEndKnown = new(
        "OBSTACLE_END_ALREADY_RECORDED",
        "Another day on which the obstacle ended is recorded already. Correct that entry.",
        "Ein anderer Tag, an dem das Hindernis wegfiel, ist bereits erfasst. Dieser Eintrag ist zu berichtigen.");

    public static readonly Rejection ObstacleNotEnded = new(
        "OBSTACLE_NOT_ENDED",
        "Restitution can be asked for once the obstacle has gone; record that day first.",
        "Wiedereinsetzung kann erst beantragt werden, wenn das Hindernis weggefallen ist; dieser Tag ist zuerst zu erfassen.");

    public static readonly Rejection ObjectionTimeNotMissed = new(
        "OBJECTION_TIME_NOT_MISSED",
        "The time for an objection is not missed.",
        "Die Widerspruchsfrist ist nicht versäumt.")
    { Field = nameof(DecideRestitution.Granted) };

    public static readonly Rejection RestitutionAlreadyRequested = new(
        "RESTITUTION_ALREADY_REQUESTED",
        "Restitution was asked for already. Correct that entry.",
        "Wiedereinsetzung ist bereits beantragt. Dieser Eintrag ist zu berichtigen.");

    public static readonly Rejection RestitutionNotRequested = new(
        "RESTITUTION_NOT_REQUESTED",
        "On this day nobody has asked for restitution after an obstacle that ended.",
        "An diesem Tag ist nach dem Wegfall eines Hindernisses keine Wiedereinsetzung beantragt.");

    public static readonly Rejection RestitutionAlreadyDecided = new(
        "RESTITUTION_ALREADY_DECIDED",
        "Restitution is decided already.",
        "Über die Wiedereinsetzung ist bereits entschieden.");

    public static readonly Rejection RestitutionNeedsObjection = new(
        "RESTITUTION_NEEDS_OBJECTION",
        "Restitution needs the objection itself within the time for the request.",
        "Die Wiedereinsetzung setzt voraus, dass der Widerspruch innerhalb der Antragsfrist nachgeholt ist.")
    { Field = nameof(DecideRestitution.Granted) };

    public static readonly Rejection RestitutionRequestedLate = new(
        "RESTITUTION_REQUEST_TOO_LATE",
        "The request for restitution came after its time.",
        "Der Antrag auf Wiedereinsetzung kam nach Ablauf der Antragsfrist.")
    { Field = nameof(DecideRestitution.Granted) };

    public static readonly Rejection RestitutionAtTheLatestOver = new(
        "RESTITUTION_LONGEST_TIME_OVER",
        "So long after the missed time only force majeure is a reason for restitution.",
        "So lange nach der versäumten Frist kommt Wiedereinsetzung nur noch bei höherer Gewalt in Betracht.")
    { Field = nameof(DecideRestitution.Granted) };
}
