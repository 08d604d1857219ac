using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
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
using Casework.EventStore;

namespace Casework.Projections.Tests;

/// <summary>A made-up pathway in which everything happens that can happen.</summary>
internal static class LifeOfAPathway
{
    public const string Municipality = "13003000";

    public static readonly Guid CourseId = Guid.Parse("c0000000-0000-4000-8000-000000000001");
    public static readonly Guid ExamId = Guid.Parse("e0000000-0000-4000-8000-000000000001");
    public static readonly Guid CertificateId = Guid.Parse("e0000000-0000-4000-8000-000000000002");
    public static readonly Guid ProcedureId = Guid.Parse("f0000000-0000-4000-8000-000000000001");
    public static readonly Guid WithdrawnId = Guid.Parse("f0000000-0000-4000-8000-000000000002");
    public static readonly Guid ThirdId = Guid.Parse("f0000000-0000-4000-8000-000000000003");
    public static readonly Guid FourthId = Guid.Parse("f0000000-0000-4000-8000-000000000004");
    public static readonly Guid FifthId = Guid.Parse("f0000000-0000-4000-8000-000000000005");
    public static readonly Guid AssessmentId = Guid.Parse("f0000000-0000-4000-8000-000000000006");
    public static readonly Guid FirstStatusId = Guid.Parse("f0000000-0000-4000-8000-000000000007");
    public static readonly Guid SecondStatusId = Guid.Parse("f0000000-0000-4000-8000-000000000008");
    public static readonly Guid PermitId = Guid.Parse("f0000000-0000-4000-8000-000000000009");
    public static readonly Guid FoundingId = Guid.Parse("f0000000-0000-4000-8000-00000000000a");
    public static readonly Guid SpellId = Guid.Parse("a0000000-0000-4000-8000-000000000001");
    public static readonly Guid PlaceId = Guid.Parse("b0000000-0000-4000-8000-000000000001");
    public static readonly Guid NextPlaceId = Guid.Parse("b0000000-0000-4000-8000-000000000002");
    public static readonly Guid RoleId = Guid.Parse("a0000000-0000-4000-8000-000000000002");
    public static readonly Guid ApplicationId = Guid.Parse("a0000000-0000-4000-8000-000000000003");
    public static readonly Guid ProposalId = Guid.Parse("a0000000-0000-4000-8000-000000000004");
    public static readonly Guid DisclosureId = Guid.Parse("a0000000-0000-4000-8000-000000000005");
    public static readonly Guid HoldId = Guid.Parse("a0000000-0000-4000-8000-000000000006");

    public static readonly Guid PlacementId = Guid.Parse("a0000000-0000-4000-8000-000000000004");

    // Ids of entries that later ones correct.
    public static readonly Guid OpeningId = Guid.Parse("01900000-0000-7000-8000-000000000001");
    public static readonly Guid SecondSpellEntryId = Guid.Parse("01900000-0000-7000-8000-000000000002");
    public static readonly Guid ThirdFilingId = Guid.Parse("01900000-0000-7000-8000-000000000003");
    public static readonly Guid WithdrawnFilingId = Guid.Parse("01900000-0000-7000-8000-000000000004");

    public static ArrivalEvent.PathwayOpened Opened(string familyName = "Ahmadi", string givenName = "Sara") => new(
        Municipality, givenName, familyName, new DateOnly(1990, 5, 4), "AFG", "fa", new DateOnly(2026, 1, 2));

    public static RecognitionEvent.RecognitionFiled Filed(Guid procedureId) =>
        new(procedureId, "Elektroniker", Regulated: false, "IHK FOSA", RecognitionTrack.Standard, "AFG") { RuleSet = "recognition-clock-bqfg" };

    /// <summary>From the opening to running clocks.</summary>
    public static IReadOnlyList<NewEvent<PathwayEvent>> UntilTheReview { get; } =
    [
        On(1, 5, Opened(), OpeningId),
        On(1, 5, new LifecycleEvent.CaseworkerAssigned("ada")),
        On(1, 7, new LifecycleEvent.ContactRecorded(ContactChannel.InPerson, new Personal<string>("a note"))),
        On(1, 8, new ArrivalEvent.FirstReceptionEntered("North")),
        On(1, 20, new ArrivalEvent.FirstReceptionLeft(ReceptionExit.Allocated)),
        On(1, 20, new ArrivalEvent.AllocatedToMunicipality("13004000", AllocationBasis.Quota)),
        On(1, 22, new LanguageEvent.LevelAssessed(LanguageLevel.A1, AssessmentMethod.Interview)),
        On(1, 23, new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.General, 600, new DateOnly(2027, 1, 22))),
        On(1, 24, new LanguageEvent.WaitlistJoined(CourseType.General)),
        On(2, 2, new LanguageEvent.CourseEnrolled(CourseId, CourseType.General, "VHS", new DateOnly(2026, 2, 9))),
        On(2, 10, Filed(ProcedureId)),
        On(2, 20, new RecognitionEvent.ReceiptConfirmed(ProcedureId, ["diploma"])),
        On(2, 28, new LanguageEvent.AttendanceRecorded(CourseId, 60)),
        On(3, 1, new LanguageEvent.CoursePaused(CourseId, PauseReason.Illness)),
        On(3, 8, new LanguageEvent.CourseResumed(CourseId)),
        On(3, 15, new RecognitionEvent.DocumentsCompleted(ProcedureId) { RuleSet = "recognition-clock-bqfg" }),
        On(4, 1, new RecognitionEvent.ClockSuspended(ProcedureId, SuspensionReason.InformationRequested, new DateOnly(2026, 5, 1))),
        On(4, 2, new LanguageEvent.ExamRegistered(ExamId, CourseId, ExamType.Dtz, new DateOnly(2026, 4, 3))),
        On(4, 3, new LanguageEvent.ExamTaken(ExamId, ExamOutcome.Passed, LanguageLevel.A2)),
        On(4, 6, new WorkEvent.ProfileRecorded("26312", 5, HasFormalQualification: true)),
        On(4, 7, new WorkEvent.JobSearchStarted()),
        On(4, 8, new WorkEvent.SpellStarted(SpellId, SpellKind.MiniJob, "Bakery", null, 10, QualificationMatch.Below)),
        On(4, 9, new LifecycleEvent.ComplianceWarningRaised("WORK_PERMIT", "work_spell_started")),
    ];

    /// <summary>All the rest, after <see cref="UntilTheReview"/>.</summary>
    public static IReadOnlyList<NewEvent<PathwayEvent>> UntilTheEnd { get; } =
    [
        On(4, 10, new RecognitionEvent.ClockResumed(ProcedureId)),
        On(4, 11, new RecognitionEvent.ClockSuspended(ProcedureId, SuspensionReason.OtherProcedure, null)),
        On(4, 15, new RecognitionEvent.ClockResumed(ProcedureId)),
        On(4, 16, new RecognitionEvent.OtherProcedureOrdered(ProcedureId, OtherProcedure.ExpertTalk)),
        On(4, 17, new RecognitionEvent.ClockResumed(ProcedureId)),
        On(4, 20, new RecognitionEvent.DeadlineExtended(ProcedureId, 1, "many documents")),
        On(4, 21, new RecognitionEvent.RefusalWarned(ProcedureId, new DateOnly(2026, 5, 4))),
        On(5, 5, new RecognitionEvent.RecognitionDecided(ProcedureId, RecognitionOutcome.Partial)),
        On(5, 6, new RecognitionEvent.DecisionNotified(ProcedureId, RemedyNotice: true)),
        On(5, 6, new RecognitionEvent.ObjectionFiled(ProcedureId)),
        On(5, 6, new RecognitionEvent.ObstacleEnded(ProcedureId)),
        On(5, 6, new RecognitionEvent.RestitutionRequested(ProcedureId, ForceMajeure: false)),
        On(5, 7, new RecognitionEvent.RecognitionDecided(ProcedureId, RecognitionOutcome.Partial)),
        On(5, 7, new RecognitionEvent.ObstacleEnded(ProcedureId)),
        On(5, 7, new RecognitionEvent.RestitutionDecided(ProcedureId, Granted: false) { RuleSet = "recognition-restitution-1" }),
        On(5, 8, new RecognitionEvent.MeasureChosen(ProcedureId, CompensationMeasure.FollowUpQualification, 6)),
        On(5, 9, new RecognitionEvent.MeasureFinished(ProcedureId, Passed: true)),
        On(5, 10, Filed(WithdrawnId), WithdrawnFilingId),
        On(5, 11, new RecognitionEvent.RecognitionWithdrawn(WithdrawnId)),
        On(5, 11, new ResidenceEvent.ResidenceStatusRecorded(FirstStatusId, "ASYLUM_SEEKER", new DateOnly(2026, 5, 30))),
        On(5, 12, new ResidenceEvent.ResidenceStatusRecorded(SecondStatusId, "ASYLUM_SEEKER", null)),
        On(5, 12, new ResidenceEvent.WorkPermitGranted(PermitId, SpellId, 20, new DateOnly(2026, 12, 31))),
        On(5, 12, new LanguageEvent.DueAttendanceCertified(CourseId, "VHS", new string('c', 64))),
        On(5, 12, new LanguageEvent.ChildcareRecorded(ChildcareStatus.Needed)),
        On(5, 12, new LanguageEvent.RepeatGranted(CourseId, 300)),
        On(5, 13, new LanguageEvent.CourseCompleted(CourseId)),
        On(5, 14, new LanguageEvent.CourseWithdrawn(Guid.Parse("c0000000-0000-4000-8000-000000000002"), WithdrawalReason.Move)),
        On(5, 15, new LanguageEvent.ExternalCertificateRecorded(CertificateId, LanguageLevel.B1, "Goethe", new DateOnly(2026, 5, 14), new string('a', 64))),
        On(5, 16, new LanguageEvent.EvidenceRevoked(CertificateId, "forged")),
        On(5, 17, new WorkEvent.SpellStarted(Guid.Parse("a0000000-0000-4000-8000-000000000009"), SpellKind.Internship, "Garage", null, 20, null), SecondSpellEntryId),
        On(5, 18, new WorkEvent.SpellEnded(SpellId, SpellEnd.ContractEnded)),
        On(5, 18, new SchoolingEvent.PlaceRequested(PlaceId, SchoolKind.Primary)),
        On(5, 18, new SchoolingEvent.PlaceAssigned(PlaceId, "Park School")),
        On(5, 18, new SchoolingEvent.Enrolled(PlaceId, SchoolKind.Primary, "Park School", SchoolClass.Preparatory)),
        On(5, 18, new SchoolingEvent.RegularClassJoined(PlaceId)),
        On(5, 19, new SchoolingEvent.SchoolChanged(PlaceId, NextPlaceId, SchoolKind.Secondary, "River School", SchoolClass.Regular)),
        On(5, 19, new SchoolingEvent.PlaceEnded(NextPlaceId, PlaceEnd.Moved)),
        On(5, 19, new SchoolingEvent.CertificateRecorded(Guid.Parse("b0000000-0000-4000-8000-000000000003"), SchoolCertificate.Report, "River School", new DateOnly(2026, 5, 18), new string('b', 64))),
        On(5, 19, new SchoolingEvent.ParentsInformed("fa", InformationChannel.Video)),
        On(5, 19, new SchoolingEvent.BridgeFigureAssigned("Shirin")),
        On(5, 19, new DuplicateEvent.DuplicateRejected(RoleId)),
        On(5, 19, new DuplicateEvent.DuplicateSuspected(SpellId, "ada")),
        On(5, 19, new DuplicateEvent.PathwayTakenIn(SpellId)),
        On(5, 19, new DuplicateEvent.PathwayGivenBack(SpellId)),
        On(5, 19, new DuplicateEvent.PathwayMerged(ThirdId, "ben")),
        On(5, 19, new DuplicateEvent.PathwayUnmerged(ThirdId, "Two brothers.")),
        On(5, 19, new TransferEvent.TransferOffered(
            PermitId, "05315000", TransferReason.Moved, new DateOnly(2026, 5, 19), [new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice)], new DateOnly(2026, 5, 20), [], 2, SpellId)),
        On(5, 19, new TransferEvent.PathwayTakenOver(PermitId, "05315000", "13004000", [])),
        On(5, 19, Requested(FoundingId)),
        On(5, 19, new TransferEvent.TransferWithdrawn(FoundingId, "05315000")),
        On(5, 19, Requested(RoleId)),
        On(5, 19, new TransferEvent.TransferRejected(RoleId, "05315000", TransferRefusal.NotMovedHere)),
        On(5, 19, Requested(ThirdId)),
        On(5, 19, new TransferEvent.TransferExpired(ThirdId, "05315000")),
        On(5, 19, Requested(FourthId)),
        On(5, 19, new TransferEvent.PathwayHandedOver(FourthId, "05315000")),
        On(5, 19, new TransferEvent.TransferOffered(
            FifthId, "05315000", TransferReason.Moved, new DateOnly(2026, 5, 19), [new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice)], new DateOnly(2026, 5, 20), [], 2, SpellId)),
        On(5, 19, new TransferEvent.PathwayTakenOver(FifthId, "05315000", "13004000", [])),
        On(5, 19, new HouseholdEvent.MemberLinked(SpellId, HouseholdRelation.Sibling)),
        On(5, 19, new HouseholdEvent.MemberUnlinked(SpellId, UnlinkReason.MovedOut)),
        On(5, 19, new HouseholdEvent.GuardianAppointed(RoleId, GuardianKind.Professional, "Farid")),
        On(5, 19, new HouseholdEvent.GuardianshipEnded(RoleId, GuardianshipEnd.Replaced)),
        On(5, 19, new HouseholdEvent.UnaccompaniedMinorRecorded()),
        On(5, 19, new FoundingEvent.IdeaRecorded(FoundingId, "a bakery")),
        On(5, 19, new FoundingEvent.AdviceReceived(FoundingId, "Chamber")),
        On(5, 19, new FoundingEvent.PlanReviewed(FoundingId, Viable: true)),
        On(5, 19, new FoundingEvent.PermissionChecked(FoundingId, Permitted: true)),
        On(5, 19, new FoundingEvent.BusinessRegistered(FoundingId, "Bakery Ahmadi")),
        On(5, 19, new FoundingEvent.BusinessStarted(FoundingId)),
        On(5, 19, new FoundingEvent.BusinessClosed(FoundingId, BusinessEnd.Moved)),
        On(5, 19, new SkillsEvent.SkillEvidenceAdded(RoleId, "Welding", SkillSource.InformalWork, "Rahim")),
        On(5, 19, new SkillsEvent.SkillAssessed("Welding", SkillFinding.Shown, SkillAssessmentMethod.WorkSample)),
        On(5, 19, new ParticipationEvent.RightsInformationDelivered("fa", "2", InformationChannel.InPerson)),
        On(5, 20, new ParticipationEvent.RightsInformationAcknowledged("fa", "2")),
        On(5, 20, new ParticipationEvent.ForumAttended(ForumKind.PublicForum)),
        On(5, 21, new ParticipationEvent.SubmissionMade(SubmissionKind.Suggestion)),
        On(5, 22, new ParticipationEvent.VolunteerRoleTaken(RoleId, VolunteerRole.Mentor)),
        On(5, 23, new ParticipationEvent.VolunteerRoleEnded(RoleId)),
        On(5, 24, new ParticipationEvent.BoardCandidacyAdmitted(Municipality)),
        On(5, 25, new ParticipationEvent.BoardMemberSeated(Municipality, new DateOnly(2031, 5, 24))),
        On(5, 26, new ParticipationEvent.BoardMemberLeft(Municipality)),
        On(5, 27, new ParticipationEvent.EuLocalVoterRegistered(Municipality)),
        On(5, 28, new ParticipationEvent.NaturalisationFiled(ApplicationId, NaturalisationRoute.Standard)),
        On(5, 29, new ParticipationEvent.NaturalisationDecided(ApplicationId, Granted: true)),
        On(5, 30, new ParticipationEvent.NaturalisationCeremonyHeld(ApplicationId)),
        On(5, 30, new HousingEvent.HousingPlaced(PlacementId, HousingKind.SharedAccommodation, Municipality, "Harbour 1")),
        On(5, 30, new HousingEvent.HousingRiskRecorded(HousingRisk.PlacementEnds)),
        On(5, 30, new HousingEvent.HousingRiskAverted()),
        On(5, 30, new HousingEvent.HousingLeft(PlacementId, HousingExit.MovedOn)),
        On(5, 30, new HousingEvent.HomelessnessRecorded(HomelessnessKind.StayingWithOthers)),
        On(5, 30, new HousingEvent.HousingSupportContinued(HousingSupport.HomeVisits)),
        On(5, 30, new HousingEvent.HousingSupportEnded(HousingSupportEnd.OwnWish)),
        On(5, 30, new HousingEvent.ResidenceObligationRecorded(PlacementId, "13", ObligationStart.TitleIssued, new DateOnly(2029, 5, 29))),
        On(5, 30, new HousingEvent.ResidenceObligationLifted(PlacementId, ObligationLift.Employment)),
        On(5, 30, new NeedEvent.NeedFlagRaised(PlacementId, NeedKind.Illiterate, Note: null)),
        On(5, 30, new NeedEvent.NeedFlagCleared(PlacementId, "reads by now")),
        On(5, 30, new SupportTaskEvent.SupportTaskOpened(PlacementId, SupportTopic.Degrees, "translate the diploma", DueOn: null)),
        On(5, 30, new SupportTaskEvent.SupportTaskBlocked(PlacementId, SupportBlock.DocumentMissing, Note: null)),
        On(5, 30, new SupportTaskEvent.SupportTaskUnblocked(PlacementId)),
        On(5, 30, new SupportTaskEvent.SupportTaskDone(PlacementId, SupportTaskOutcome.Solved)),
        On(5, 30, new DigitalEvent.DigitalSkillAssessed(1)),
        On(5, 30, new DigitalEvent.DigitalCourseCompleted(DigitalCourse.DeviceBasics, "Library")),
        On(5, 30, new ParticipationEvent.NaturalisationConditionRecorded(NaturalisationCondition.Identity, Met: true)),
        On(6, 1, new CorrectionEvent.EntryCorrected(OpeningId, Opened("Ahmady"), new DateOnly(2026, 1, 4), "misspelt")),
        On(6, 2, new CorrectionEvent.EntryRetracted(SecondSpellEntryId, "another person's")),
        On(6, 3, Filed(ThirdId), ThirdFilingId),
        On(6, 3, new LifecycleEvent.CaseworkerAssigned("ben")),
        On(6, 3, new CorrectionEvent.EntryCorrected(ThirdFilingId, Filed(ThirdId), new DateOnly(2026, 6, 2), "wrong day")),
        On(6, 3, new CorrectionEvent.EntryRetracted(WithdrawnFilingId, "never sent")),
        On(6, 3, new RecognitionEvent.AuthorityTransferred(ThirdId, FifthId, "HWK", RemainingDays: null)),
        On(6, 3, new RecognitionEvent.RecognitionSuperseded(FifthId, FourthId)),
        On(6, 3, new RecognitionEvent.RecognitionAdvised(FourthId, "Advice centre")),
        On(6, 3, new RecognitionEvent.ReferenceOccupationChosen(FourthId, "Elektroniker", Regulated: false)),
        On(6, 3, new RecognitionEvent.EmployerMandateGiven(FourthId, "Garage")),
        On(6, 3, new RecognitionEvent.EvidencePresented(FourthId, "a letter")),
        On(6, 3, Filed(FourthId)),
        On(6, 3, new DegreeAssessmentEvent.DegreeAssessmentRequested(AssessmentId, "Bachelor", "AFG", ForBlueCard: true)),
        On(6, 3, new DegreeAssessmentEvent.AssessmentDocumentsCompleted(AssessmentId)),
        On(6, 3, new DegreeAssessmentEvent.AssessmentFeePaid(AssessmentId)),
        On(6, 3, new DegreeAssessmentEvent.DegreeAssessed(AssessmentId, DegreeComparability.Comparable)),
        On(6, 3, new ReviewEvent.ReviewFlagRaised(SecondSpellEntryId, OpeningId)),
        On(6, 3, new ReviewEvent.ReviewFlagCleared(SecondSpellEntryId, ReviewOutcome.Confirmed, "looked at again")),
        On(6, 3, new FourEyesEvent.FourEyesProposed(ProposalId, new CorrectionEvent.EntryRetracted(ThirdFilingId, "never sent"), "ada")),
        On(6, 3, new FourEyesEvent.FourEyesConfirmed(ProposalId, "ben")),
        On(6, 3, new FourEyesEvent.FourEyesRejected(ProposalId, "ben", "sent indeed")),
        On(6, 3, new FourEyesEvent.FourEyesExpired(ProposalId)),
        On(6, 3, new ProtectionEvent.ConsentGiven(ConsentPurpose.Story, null, "fa", ConsentChannel.Spoken, "2026-1")),
        On(6, 3, new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Story, null)),
        On(6, 3, new ProtectionEvent.DisclosureMade(DisclosureId, RecipientKind.School, "Grundschule", DisclosureBasis.TaskOfAnOffice, [DisclosedField.Language])),
        On(6, 3, new ProtectionEvent.LegalHoldPlaced(HoldId, LegalHoldGround.Audit, "audit")),
        On(6, 3, new ProtectionEvent.LegalHoldReleased(HoldId, "audit is over")),
        On(6, 3, new ProtectionEvent.ProcessingRestricted(HoldId, RestrictionGround.AccuracyContested, "another name")),
        On(6, 3, new ProtectionEvent.RestrictionLifted(HoldId, new DateOnly(2026, 6, 2), "the same name")),
        On(6, 3, new ProtectionEvent.DisagreementNoted(HoldId, OpeningId, "not my name")),
        On(6, 3, new ProtectionEvent.AccessRequested(HoldId) { RuleSet = "data-access-request-gdpr" }),
        On(6, 3, new ProtectionEvent.AccessRequestExtended(HoldId, 1, "many files")),
        On(6, 3, new ProtectionEvent.AccessRequestAnswered(HoldId)),
        On(6, 3, new GlassEvent.GlassBroken(HoldId, GlassReason.AcuteIllness, "the hospital asks", "clara", 60, new DateOnly(2026, 6, 6), "case-emergency-access-1")),
        On(6, 3, new GlassEvent.GlassReviewed(HoldId, GlassFinding.Justified, "it did", "lena")),
        On(6, 3, new MentoringEvent.MatchProposed(HoldId, MatchKind.Welcome, "mia", 26, "mentoring-match-1")),
        On(6, 3, new MentoringEvent.MatchAccepted(HoldId, MatchSide.Mentor)),
        On(6, 3, new MentoringEvent.MatchEnded(HoldId, MatchEnd.NotFitting)),
        On(6, 3, new MentoringEvent.MatchProposed(SpellId, MatchKind.Founder, "max", 12, "mentoring-match-1")),
        On(6, 3, Booking(HoldId)),
        On(6, 3, new InterpretingEvent.InterpreterAssigned(HoldId, "pool-17")),
        On(6, 3, new InterpretingEvent.NoInterpreterFound(HoldId, NoInterpreterReason.InterpreterUnavailable)),
        On(6, 3, Booking(SpellId)),
        On(6, 3, new InterpretingEvent.InterpreterAssigned(SpellId, "pool-4")),
        On(6, 3, new InterpretingEvent.InterpretingMissed(SpellId, InterpretingSide.Person)),
        On(6, 3, Booking(ProposalId)),
        On(6, 3, new InterpretingEvent.InterpretingDone(ProposalId, 45)),
        On(6, 3, Booking(DisclosureId)),
        On(6, 3, new InterpretingEvent.InterpreterBookingCancelled(DisclosureId, BookingCancellation.PersonsWish)),
        On(6, 4, new LifecycleEvent.MarkedDormant(new DateOnly(2026, 1, 7))),
        On(6, 5, new LifecycleEvent.Closed(ClosingReason.LeftCountry, null)),
        On(6, 6, new LifecycleEvent.Reopened("came back")),
    ];

    public static IReadOnlyList<NewEvent<PathwayEvent>> Whole { get; } = [.. UntilTheReview, .. UntilTheEnd, .. Forgetting];

    private static IReadOnlyList<NewEvent<PathwayEvent>> Forgetting =>
    [
        On(6, 7, new ErasureEvent.ErasureDecided(ProposalId, ErasureScope.Person, ErasureBasis.UnlawfulProcessing)),
        On(6, 7, new ErasureEvent.SubjectErased(ProposalId, SpellId, ErasureScope.Person, ErasureBasis.UnlawfulProcessing)),
    ];

    private static InterpretingEvent.InterpreterRequested Booking(Guid bookingId) => new(
        bookingId, "fa-AF", InterpretingOccasion.Health, InterpreterQualification.Trained, InterpretingMode.OnSite, new(2026, 6, 3, 8, 30, 0, TimeSpan.Zero), 60, "Ahornallee 3", InterpreterGender.Any, 14, "interpreting-booking-1");

    private static TransferEvent.TransferRequested Requested(Guid transferId) => new(
        transferId, "05315000", TransferReason.Moved, new DateOnly(2026, 5, 19), [new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice)], new DateOnly(2026, 5, 20), SpellId);

    public static NewEvent<PathwayEvent> On(int month, int day, PathwayEvent @event, Guid? id = null) =>
        new(@event, new DateOnly(2026, month, day), @event.RuleSet, id);
}
