using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Work;

namespace Casework.Projections.Tests.Stored;

/// <summary>One example of every event, with every property filled. Made-up people.</summary>
internal static class StoredExamples
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid OtherId = new("01900000-0000-7000-8000-000000000002");
    private static readonly DateOnly Day = new(2026, 3, 1);

    public static ArrivalEvent.PathwayOpened Opened { get; } =
        new("13003000", "Roxana", "Pourghasemi", new DateOnly(1913, 7, 19), "XKX", "fa", Day) { RuleSet = "residence-act-2026" };

    public static IReadOnlyList<PathwayEvent> All { get; } =
    [
        .. new PathwayEvent[]
        {
            new LifecycleEvent.CaseworkerAssigned("ada"),
            new LifecycleEvent.ContactRecorded(ContactChannel.Interpreter, "Erzählte vom Bruder in Masar."),
            new LifecycleEvent.MarkedDormant(Day),
            new LifecycleEvent.Closed(ClosingReason.DuplicateOf, OtherId),
            new LifecycleEvent.Reopened("Kam aus Odessa zurück."),
            new LifecycleEvent.ComplianceWarningRaised("WORK_PERMIT", "work_spell_started"),
            Opened,
            new ArrivalEvent.FirstReceptionEntered("Erstaufnahme Nord"),
            new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing),
            new ArrivalEvent.AllocatedToMunicipality("13004000", AllocationBasis.FamilyReunification),
            new LanguageEvent.LevelAssessed(LanguageLevel.BelowA1, AssessmentMethod.PlacementTest),
            new LanguageEvent.EntitlementGranted(EntitlementBasis.Obliged, CourseType.SecondScript, 900, Day),
            new LanguageEvent.WaitlistJoined(CourseType.VocationalSpecial),
            new LanguageEvent.CourseEnrolled(Id, CourseType.Parents, "Volkshochschule \"Mitte\"", Day),
            new LanguageEvent.AttendanceRecorded(Id, 60),
            new LanguageEvent.CoursePaused(Id, PauseReason.Childcare),
            new LanguageEvent.CourseResumed(Id),
            new LanguageEvent.ExamRegistered(Id, OtherId, ExamType.LebenInDeutschland, Day),
            new LanguageEvent.ExamTaken(Id, ExamOutcome.NoShow, LanguageLevel.A2),
            new LanguageEvent.RepeatGranted(Id, 300),
            new LanguageEvent.CourseWithdrawn(Id, WithdrawalReason.LeftCountry),
            new LanguageEvent.CourseCompleted(Id),
            new LanguageEvent.ExternalCertificateRecorded(Id, LanguageLevel.B1, "Goethe-Institut", Day, new string('a', 64)),
            new LanguageEvent.EvidenceRevoked(Id, "Unterschrift gefälscht."),
            new RecognitionEvent.RecognitionFiled(Id, "Elektronikerin", Regulated: true, "IHK FOSA", RecognitionTrack.EuProfession, "AFG"),
            new RecognitionEvent.ReceiptConfirmed(Id, ["diploma", "identity"]),
            new RecognitionEvent.DocumentsCompleted(Id),
            new RecognitionEvent.ClockSuspended(Id, SuspensionReason.InformationRequested, Day),
            new RecognitionEvent.ClockResumed(Id),
            new RecognitionEvent.DeadlineExtended(Id, 2, "Zeugnisse liegen in Herat."),
            new RecognitionEvent.RecognitionDecided(Id, RecognitionOutcome.RefusedNonCooperation),
            new RecognitionEvent.MeasureChosen(Id, CompensationMeasure.FollowUpQualification, 6),
            new RecognitionEvent.MeasureFinished(Id, Passed: true),
            new RecognitionEvent.ObjectionFiled(Id),
            new RecognitionEvent.RecognitionWithdrawn(Id),
            new WorkEvent.ProfileRecorded("26312", 5, HasFormalQualification: true),
            new WorkEvent.JobSearchStarted(),
            new WorkEvent.SpellStarted(Id, SpellKind.EntryQualification, "Bäckerei Lindqvist", "29222", 19.5m, QualificationMatch.Below),
            new WorkEvent.SpellEnded(Id, SpellEnd.BusinessClosed),
            new ParticipationEvent.RightsInformationDelivered("fa", "2", InformationChannel.Leaflet),
            new ParticipationEvent.ForumAttended(ForumKind.NeighbourhoodMeeting),
            new ParticipationEvent.SubmissionMade(SubmissionKind.Complaint),
            new ParticipationEvent.VolunteerRoleTaken(Id, VolunteerRole.WelcomeAmbassador),
            new ParticipationEvent.VolunteerRoleEnded(Id),
            new ParticipationEvent.BoardCandidacyAdmitted("13003000"),
            new ParticipationEvent.BoardMemberSeated("13003000", Day),
            new ParticipationEvent.BoardMemberLeft("13003000"),
            new ParticipationEvent.EuLocalVoterRegistered("13003000"),
            new ParticipationEvent.NaturalisationFiled(Id, NaturalisationRoute.Discretionary),
            new ParticipationEvent.NaturalisationDecided(Id, Granted: true),
            new ParticipationEvent.NaturalisationCeremonyHeld(Id),
            new CorrectionEvent.EntryCorrected(Id, Opened, Day, "Name falsch abgeschrieben."),
            new CorrectionEvent.EntryRetracted(Id, "Gehört zur Schwester."),
        }.Select(example => example with { RuleSet = "residence-act-2026" }),
    ];

    public static PathwayEvent Of(Type type) => All.Single(example => example.GetType() == type);
}
