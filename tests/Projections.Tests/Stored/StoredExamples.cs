using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Digital;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;

namespace Casework.Projections.Tests.Stored;

/// <summary>One example of every event, with every property filled. Made-up people.</summary>
internal static class StoredExamples
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid OtherId = new("01900000-0000-7000-8000-000000000002");
    private static readonly Guid FileId = new("01900000-0000-7000-8000-0000000f11e5");
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
            new LanguageEvent.DueAttendanceCertified(Id, "Volkshochschule \"Mitte\"", new string('c', 64)),
            new LanguageEvent.ChildcareRecorded(ChildcareStatus.Secured),
            new SchoolingEvent.PlaceRequested(Id, SchoolKind.DayCare),
            new SchoolingEvent.PlaceAssigned(Id, "Grundschule am Teich"),
            new SchoolingEvent.Enrolled(Id, SchoolKind.Secondary, "Grundschule am Teich", SchoolClass.Preparatory),
            new SchoolingEvent.RegularClassJoined(Id),
            new SchoolingEvent.SchoolChanged(Id, OtherId, SchoolKind.Vocational, "Berufsschule Technik", SchoolClass.Regular),
            new SchoolingEvent.PlaceEnded(Id, PlaceEnd.PlaceClosed),
            new SchoolingEvent.CertificateRecorded(Id, SchoolCertificate.IntermediateSecondary, "Gesamtschule West", Day, new string('b', 64)),
            new SchoolingEvent.ParentsInformed("fa", InformationChannel.Video),
            new SchoolingEvent.BridgeFigureAssigned("Shirin Karimi"),
            new DuplicateEvent.DuplicateSuspected(OtherId, "ada"),
            new DuplicateEvent.DuplicateRejected(OtherId),
            new DuplicateEvent.PathwayMerged(OtherId, "ben"),
            new DuplicateEvent.PathwayTakenIn(OtherId),
            new DuplicateEvent.PathwayUnmerged(OtherId, "Two brothers."),
            new DuplicateEvent.PathwayGivenBack(OtherId),
            new TransferEvent.TransferRequested(
                Id, "05315000", TransferReason.FamilyUnity, Day, [new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice), new(DisclosedField.Language, DisclosureBasis.Consent)], Day, FileId),
            new TransferEvent.TransferOffered(
                Id, "05315000", TransferReason.Training, Day, [new(DisclosedField.Recognition, DisclosureBasis.TaskOfAnOffice)], Day, [new(DeadlineKind.Decision, Day)], 4, FileId),
            new TransferEvent.TransferWithdrawn(Id, "05315000"),
            new TransferEvent.TransferRejected(Id, "05315000", TransferRefusal.OfferIncomplete),
            new TransferEvent.TransferExpired(Id, "05315000"),
            new TransferEvent.PathwayHandedOver(Id, "05315000"),
            new TransferEvent.PathwayTakenOver(Id, "05315000", "13003000", [new(DeadlineKind.Decision, OtherId, -3)]),
            new HouseholdEvent.MemberLinked(OtherId, HouseholdRelation.Grandparent),
            new HouseholdEvent.MemberUnlinked(OtherId, UnlinkReason.EnteredInError),
            new HouseholdEvent.GuardianAppointed(Id, GuardianKind.Association, "Farid Nazari"),
            new HouseholdEvent.GuardianshipEnded(Id, GuardianshipEnd.ParentsTookOver),
            new HouseholdEvent.UnaccompaniedMinorRecorded(),
            new SkillsEvent.SkillEvidenceAdded(Id, "Schweißen", SkillSource.InformalWork, "Onkel Rahim"),
            new SkillsEvent.SkillAssessed("Schweißen", SkillFinding.PartlyShown, SkillAssessmentMethod.WorkSample),
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
            new RecognitionEvent.DecisionNotified(Id, RemedyNotice: true),
            new RecognitionEvent.ObstacleEnded(Id),
            new RecognitionEvent.RestitutionRequested(Id, ForceMajeure: true),
            new RecognitionEvent.RestitutionDecided(Id, Granted: true),
            new RecognitionEvent.RecognitionWithdrawn(Id),
            new RecognitionEvent.RecognitionAdvised(Id, "Beratungsstelle \"Arbeit\""),
            new RecognitionEvent.ReferenceOccupationChosen(Id, "Pflegefachperson", Regulated: true),
            new RecognitionEvent.EmployerMandateGiven(Id, "Klinikum Lindqvist"),
            new RecognitionEvent.EvidencePresented(Id, "Arbeitszeugnis aus Herat."),
            new RecognitionEvent.OtherProcedureOrdered(Id, OtherProcedure.ExpertTalk),
            new RecognitionEvent.RefusalWarned(Id, Day),
            new RecognitionEvent.AuthorityTransferred(Id, OtherId, "Handwerkskammer", 61),
            new RecognitionEvent.RecognitionSuperseded(Id, OtherId),
            new DegreeAssessmentEvent.DegreeAssessmentRequested(Id, "Bachelor of Engineering", "AFG", ForBlueCard: true),
            new DegreeAssessmentEvent.AssessmentDocumentsCompleted(Id),
            new DegreeAssessmentEvent.AssessmentFeePaid(Id),
            new DegreeAssessmentEvent.DegreeAssessed(Id, DegreeComparability.PartlyComparable),
            new ResidenceEvent.ResidenceStatusRecorded(Id, "SUBSIDIARY_PROTECTION", Day),
            new ResidenceEvent.WorkPermitGranted(Id, OtherId, 19.5m, Day),
            new FoundingEvent.IdeaRecorded(Id, "Änderungsschneiderei am Markt."),
            new FoundingEvent.AdviceReceived(Id, "IHK Gründungsberatung"),
            new FoundingEvent.PlanReviewed(Id, Viable: true),
            new FoundingEvent.PermissionChecked(Id, Permitted: true),
            new FoundingEvent.BusinessRegistered(Id, "Schneiderei Pourghasemi"),
            new FoundingEvent.BusinessStarted(Id),
            new FoundingEvent.BusinessClosed(Id, BusinessEnd.TookEmployment),
            new WorkEvent.ProfileRecorded("26312", 5, HasFormalQualification: true),
            new WorkEvent.JobSearchStarted(),
            new WorkEvent.SpellStarted(Id, SpellKind.EntryQualification, "Bäckerei Lindqvist", "29222", 19.5m, QualificationMatch.Below),
            new WorkEvent.SpellEnded(Id, SpellEnd.BusinessClosed),
            new ParticipationEvent.RightsInformationDelivered("fa", "2", InformationChannel.Leaflet),
            new ParticipationEvent.RightsInformationAcknowledged("fa", "2"),
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
            new HousingEvent.HousingPlaced(Id, HousingKind.OwnLease, "13003000", "Kröpeliner Straße 77"),
            new HousingEvent.HousingLeft(Id, HousingExit.ContractEnded),
            new HousingEvent.HomelessnessRecorded(HomelessnessKind.StayingWithOthers),
            new HousingEvent.HousingRiskRecorded(HousingRisk.EvictionAnnounced),
            new HousingEvent.HousingRiskAverted(),
            new HousingEvent.HousingSupportContinued(HousingSupport.NeighbourhoodContact),
            new HousingEvent.HousingSupportEnded(HousingSupportEnd.HousingStable),
            new HousingEvent.ResidenceObligationRecorded(Id, "13003", ObligationStart.TitleIssued, Day),
            new HousingEvent.ResidenceObligationLifted(Id, ObligationLift.FamilyUnity),
            new NeedEvent.NeedFlagRaised(Id, NeedKind.GenderBasedViolence, "Möchte mit einer Frau sprechen."),
            new NeedEvent.NeedFlagCleared(Id, "Ist in Sicherheit."),
            new SupportTaskEvent.SupportTaskOpened(Id, SupportTopic.HealthAccess, "Hausarzt mit Dolmetscherin suchen.", Day),
            new SupportTaskEvent.SupportTaskBlocked(Id, SupportBlock.NoInterpreter, "Dari am Dienstag nicht besetzt."),
            new SupportTaskEvent.SupportTaskUnblocked(Id),
            new SupportTaskEvent.SupportTaskDone(Id, SupportTaskOutcome.ReferredOn),
            new DigitalEvent.DigitalSkillAssessed(2),
            new DigitalEvent.DigitalCourseCompleted(DigitalCourse.OnlineServices, "Stadtbibliothek"),
            new ParticipationEvent.NaturalisationConditionRecorded(NaturalisationCondition.LifeInGermany, Met: true),
            new CorrectionEvent.EntryCorrected(Id, Opened, Day, "Name falsch abgeschrieben."),
            new CorrectionEvent.EntryRetracted(Id, "Gehört zur Schwester."),
            new ReviewEvent.ReviewFlagRaised(Id, OtherId),
            new ReviewEvent.ReviewFlagCleared(Id, ReviewOutcome.DecidedAnew, "Bescheid ersetzt, weil die Urkunde aus Kundus stammt."),
            new FourEyesEvent.FourEyesProposed(Id, new CorrectionEvent.EntryCorrected(OtherId, Opened, Day, "Geburtsname statt Rufname."), "ada"),
            new FourEyesEvent.FourEyesConfirmed(Id, "ben"),
            new FourEyesEvent.FourEyesRejected(Id, "ben", "Urkunde aus Kabul bestätigt den ersten Eintrag."),
            new FourEyesEvent.FourEyesExpired(Id),
            new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, "Frauenzentrum", "fa", ConsentChannel.WithInterpreter, "2026-1"),
            new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Referral, "Frauenzentrum"),
            new ProtectionEvent.DisclosureMade(Id, RecipientKind.Association, "Frauenzentrum", DisclosureBasis.Consent, [DisclosedField.Identity, DisclosedField.ContactDetails]),
            new ProtectionEvent.LegalHoldPlaced(Id, LegalHoldGround.ComplaintOfThePerson, "Beschwerde wegen der Wohnung in der Lindenstraße."),
            new ProtectionEvent.LegalHoldReleased(Id, "Beschwerde über die Lindenstraße ist erledigt."),
            new ProtectionEvent.ProcessingRestricted(Id, RestrictionGround.ObjectionPending, "Widerspruch vom Montag liegt beim Amt."),
            new ProtectionEvent.RestrictionLifted(Id, Day, "Widerspruch vom Montag ist beschieden."),
            new ProtectionEvent.DisagreementNoted(Id, OtherId, "Ich war nie in Gundelfingen."),
            new ProtectionEvent.AccessRequested(Id),
            new ProtectionEvent.AccessRequestExtended(Id, 2, "Die Akten aus Kandern fehlen noch."),
            new ProtectionEvent.AccessRequestAnswered(Id),
            new GlassEvent.GlassBroken(Id, GlassReason.NobodyReachable, "Klinik Osterholz fragt nach der Versicherung.", "ada", 60, Day, "case-emergency-access-1"),
            new GlassEvent.GlassReviewed(Id, GlassFinding.Unjustified, "Klinik Osterholz hätte warten können.", "ben"),
            new MentoringEvent.MatchProposed(Id, MatchKind.Professional, "mia", 12, "mentoring-match-1"),
            new MentoringEvent.MatchAccepted(Id, MatchSide.Newcomer),
            new MentoringEvent.MatchEnded(Id, MatchEnd.MentorsWish),
            new InterpretingEvent.InterpreterRequested(
                Id, "ti", InterpretingOccasion.Counselling, InterpreterQualification.Trained, InterpretingMode.OnSite, new(2026, 3, 9, 8, 30, 0, TimeSpan.Zero), 60, "Beratung in der Ahornallee", InterpreterGender.Female, 14, "interpreting-booking-1"),
            new InterpretingEvent.InterpreterAssigned(Id, "pool-17"),
            new InterpretingEvent.NoInterpreterFound(Id, NoInterpreterReason.NoneAsWished),
            new InterpretingEvent.InterpretingDone(Id, 75),
            new InterpretingEvent.InterpretingMissed(Id, InterpretingSide.Interpreter),
            new InterpretingEvent.InterpreterBookingCancelled(Id, BookingCancellation.AppointmentMoved),
            new ErasureEvent.ErasureDecided(Id, ErasureScope.Needs, ErasureBasis.Objection),
            new ErasureEvent.SubjectErased(Id, OtherId, ErasureScope.Needs, ErasureBasis.Objection),
        }.Select(example => example with { RuleSet = "residence-act-2026" }),
    ];

    public static PathwayEvent Of(Type type) => All.Single(example => example.GetType() == type);
}
