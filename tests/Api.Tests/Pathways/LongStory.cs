using Casework.Api.Tests.Interpreting;
using Casework.Api.Tests.Mentoring;
using Casework.Api.Tests.Staffing;
using Casework.Api.Tests.Testing;
using Casework.Api.Transfers;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore;

namespace Casework.Api.Tests.Pathways;

/// <summary>An invented newcomer's six years, in which every command there is was accepted once, and every fact recorded.</summary>
public sealed class LongStory : IAsyncLifetime
{
    /// <summary>When the story was told: whoever asks for something may go on with it.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>Part of every personal value; seen nowhere else.</summary>
    public const string Canary = "Zeisig";

    private const string FirstExam = "018f3c1e-0000-7000-8000-0000000000e1";
    private static readonly Guid Course = Guid.NewGuid();
    private static readonly Guid OtherCourse = Guid.NewGuid();
    private static readonly Guid Certificate = Guid.NewGuid();
    private static readonly Guid Trade = Guid.NewGuid();
    private static readonly Guid Profession = Guid.NewGuid();
    private static readonly Guid Accelerated = Guid.NewGuid();
    private static readonly Guid Elsewhere = Guid.NewGuid();
    private static readonly Guid Degree = Guid.NewGuid();
    private static readonly Guid DayCare = Guid.NewGuid();
    private static readonly Guid School = Guid.NewGuid();
    private static readonly Guid Guardianship = Guid.NewGuid();
    private static readonly Guid Founding = Guid.NewGuid();
    private static readonly Guid Job = Guid.NewGuid();
    private static readonly Guid Volunteering = Guid.NewGuid();
    private static readonly Guid Application = Guid.NewGuid();
    private static readonly Guid Obligation = Guid.NewGuid();
    private static readonly Guid Placement = Guid.NewGuid();
    private static readonly Guid Need = Guid.NewGuid();
    private static readonly Guid Assistance = Guid.NewGuid();

    private static readonly Guid Disclosure = Guid.NewGuid();
    private static readonly Guid Hold = Guid.NewGuid();

    public CaseworkApi Api { get; } = new();

    /// <summary>The pathway's global id.</summary>
    public string Pathway { get; private set; } = "";

    /// <summary>The global id of the pathway that was taken for one of the same person for a while.</summary>
    public string Twin { get; private set; } = "";

    /// <summary>The global id of the pathway of a person whose data were erased.</summary>
    public string Erased { get; private set; } = "";

    /// <summary>The global id of the entry of a decision.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>The log position after the last chapter.</summary>
    public long Position { get; private set; }

    internal static IReadOnlyList<(string Mutation, string Day, object Fields)> Chapters { get; } =
    [
        ("enterFirstReception", "2020-01-07", new { facility = "Reception North" }),
        ("leaveFirstReception", "2020-02-01", new { reason = "ALLOCATED" }),
        ("allocateToMunicipality", "2020-02-01", new { municipality = Callers.Town, basis = "QUOTA" }),
        ("assignCaseworker", "2020-02-03", new { caseworker = "ada" }),
        ("recordContact", "2020-02-05", new { channel = "INTERPRETER", note = $"Note {Canary}" }),
        ("markDormant", "2020-09-01", new { }),
        ("closePathway", "2020-10-01", new { reason = "MOVED_AWAY" }),
        ("reopenPathway", "2020-11-01", new { reason = $"Back {Canary}" }),
        ("assessLanguageLevel", "2020-11-10", new { level = "A1", method = "INTERVIEW" }),
        ("grantLanguageEntitlement", "2020-11-12", new { basis = "CLAIM", courseType = "GENERAL", validUntil = "2021-11-12" }),
        ("joinCourseWaitlist", "2020-11-13", new { courseType = "GENERAL" }),
        ("enrolInCourse", "2020-12-01", new { courseId = Course, courseType = "GENERAL", provider = "Adult College", startsOn = "2021-01-04" }),
        ("recordAttendance", "2021-02-28", new { courseId = Course, units = 200 }),
        ("pauseCourse", "2021-03-01", new { courseId = Course, reason = "CHILDCARE" }),
        ("resumeCourse", "2021-04-01", new { courseId = Course }),
        ("registerForExam", "2021-06-01", new { examId = FirstExam, courseId = Course, examType = "DTZ", examOn = "2021-07-01" }),
        ("recordExamResult", "2021-07-01", new { examId = FirstExam, outcome = "FAILED" }),
        ("certifyDueAttendance", "2021-07-05", new { courseId = Course, issuer = "Adult College", documentHash = new string('c', 64) }),
        ("recordChildcare", "2021-07-06", new { status = "SECURED" }),
        ("grantCourseRepeat", "2021-07-10", new { courseId = Course }),
        ("completeCourse", "2021-10-01", new { courseId = Course }),
        ("recordExternalCertificate", "2021-11-01", new { certificateId = Certificate, level = "B1", issuer = "Exam Office", issuedOn = "2021-10-20", documentHash = new string('a', 64) }),
        ("revokeLanguageEvidence", "2021-12-01", new { evidenceId = Certificate, reason = $"Forged {Canary}" }),
        // Without an entitlement: recorded, with a warning.
        ("enrolInCourse", "2022-01-10", new { courseId = OtherCourse, courseType = "VOCATIONAL", provider = "Adult College", startsOn = "2022-01-10" }),
        ("withdrawFromCourse", "2022-03-01", new { courseId = OtherCourse, reason = "WORK" }),
        ("requestSchoolPlace", "2022-03-02", new { placeId = DayCare, kind = "DAY_CARE" }),
        ("assignSchoolPlace", "2022-03-03", new { placeId = DayCare, school = "Day care Sunshine" }),
        ("enrolInSchool", "2022-03-04", new { placeId = DayCare, kind = "DAY_CARE", school = "Day care Sunshine", @class = "PREPARATORY" }),
        ("joinRegularClass", "2022-03-05", new { placeId = DayCare }),
        ("changeSchool", "2022-03-20", new { fromPlaceId = DayCare, placeId = School, kind = "PRIMARY", school = "Park School", @class = "REGULAR" }),
        ("recordSchoolCertificate", "2022-03-21", new { certificateId = Guid.NewGuid(), certificate = "REPORT", issuer = "Park School", issuedOn = "2022-03-20", documentHash = new string('b', 64) }),
        ("informParents", "2022-03-22", new { language = "ar", channel = "VIDEO" }),
        ("assignBridgeFigure", "2022-03-23", new { name = $"Bridge {Canary}" }),
        ("endSchoolPlace", "2022-03-30", new { placeId = School, reason = "MOVED" }),
        ("appointGuardian", "2022-03-30", new { guardianshipId = Guardianship, kind = "PERSON", name = $"Guardian {Canary}" }),
        ("endGuardianship", "2022-03-31", new { guardianshipId = Guardianship, reason = "COURT_DECISION" }),
        ("recordUnaccompaniedMinor", "2022-03-31", new { }),
        ("fileRecognition", "2022-04-01", new { procedureId = Profession, referenceOccupation = "Nurse", regulated = true, authority = "State Office", track = "STANDARD", trainingCountry = "SYR" }),
        ("confirmRecognitionReceipt", "2022-04-10", new { procedureId = Profession, missingDocuments = new[] { "diploma" } }),
        ("completeRecognitionDocuments", "2022-04-20", new { procedureId = Profession }),
        ("suspendRecognitionClock", "2022-05-01", new { procedureId = Profession, reason = "INFORMATION_REQUESTED", until = "2022-06-01" }),
        ("resumeRecognitionClock", "2022-05-20", new { procedureId = Profession }),
        ("extendRecognitionDeadline", "2022-06-10", new { procedureId = Profession, months = 2, reason = $"Hard {Canary}" }),
        ("decideRecognition", "2022-07-01", new { procedureId = Profession, outcome = "MEASURE_IMPOSED" }),
        ("chooseCompensationMeasure", "2022-07-15", new { procedureId = Profession, measure = "ADAPTATION_PERIOD", months = 12 }),
        ("finishCompensationMeasure", "2023-07-15", new { procedureId = Profession, passed = true }),
        ("fileRecognition", "2023-08-01", new { procedureId = Trade, referenceOccupation = "Electronics technician", regulated = false, authority = "Chamber of Crafts", track = "STANDARD", trainingCountry = "SYR" }),
        ("completeRecognitionDocuments", "2023-08-02", new { procedureId = Trade }),
        ("decideRecognition", "2023-08-05", new { procedureId = Trade, outcome = "NONE" }),
        ("notifyRecognitionDecision", "2023-08-07", new { procedureId = Trade, remedyNotice = true }),
        ("recordObstacleEnd", "2023-09-08", new { procedureId = Trade }),
        ("fileRecognitionObjection", "2023-09-10", new { procedureId = Trade }),
        ("requestRestitution", "2023-09-11", new { procedureId = Trade, forceMajeure = false }),
        ("decideRestitution", "2023-09-20", new { procedureId = Trade, granted = true }),
        ("withdrawRecognition", "2023-10-01", new { procedureId = Trade }),
        ("adviseOnRecognition", "2023-10-02", new { procedureId = Accelerated, office = "Advice centre" }),
        ("chooseReferenceOccupation", "2023-10-02", new { procedureId = Accelerated, referenceOccupation = "Mechatronics technician", regulated = false }),
        ("mandateEmployer", "2023-10-03", new { procedureId = Accelerated, employer = $"Works {Canary}" }),
        ("presentRecognitionEvidence", "2023-10-03", new { procedureId = Accelerated, evidence = $"Letter {Canary}" }),
        ("fileRecognition", "2023-10-04", new { procedureId = Accelerated, referenceOccupation = "Mechatronics technician", regulated = false, authority = "Chamber of Crafts", track = "ACCELERATED", trainingCountry = "SYR" }),
        ("completeRecognitionDocuments", "2023-10-06", new { procedureId = Accelerated }),
        ("orderOtherProcedure", "2023-10-10", new { procedureId = Accelerated, procedure = "WORK_SAMPLE" }),
        ("resumeRecognitionClock", "2023-10-20", new { procedureId = Accelerated }),
        ("warnOfRefusal", "2023-10-25", new { procedureId = Accelerated, until = "2023-11-15" }),
        ("transferRecognition", "2023-11-10", new { procedureId = Accelerated, newProcedureId = Elsewhere, authority = "Chamber of Commerce" }),
        ("supersedeRecognition", "2023-11-12", new { procedureId = Elsewhere, byProcedureId = Trade }),
        ("requestDegreeAssessment", "2023-11-13", new { assessmentId = Degree, degree = "Bachelor of Engineering", trainingCountry = "SYR", forBlueCard = true }),
        ("completeDegreeAssessmentDocuments", "2023-11-14", new { assessmentId = Degree }),
        ("payDegreeAssessmentFee", "2023-11-15", new { assessmentId = Degree }),
        ("recordDegreeAssessment", "2023-11-29", new { assessmentId = Degree, comparability = "COMPARABLE" }),
        ("addSkillEvidence", "2023-10-02", new { evidenceId = Guid.NewGuid(), skill = "Sewing", source = "VOLUNTEERING", attestedBy = $"Attested {Canary}" }),
        ("assessSkill", "2023-10-03", new { skill = "Sewing", finding = "SHOWN", method = "WORK_SAMPLE" }),
        ("recordWorkProfile", "2023-10-05", new { occupation = "81302", yearsOfExperience = 5, hasFormalQualification = true }),
        ("startJobSearch", "2023-10-06", new { }),
        ("recordResidenceStatus", "2023-10-07", new { statusId = Guid.NewGuid(), status = "TOLERATED", validUntil = "2025-12-31" }),
        ("recordWorkPermit", "2023-10-20", new { permitId = Guid.NewGuid(), spellId = Job, hoursPerWeekAtMost = 40, validUntil = "2025-10-31" }),
        ("startSpell", "2023-11-01", new { spellId = Job, kind = "EMPLOYMENT", employer = $"Clinic {Canary}", occupation = "81302", hoursPerWeek = 38.5, match = "ADEQUATE" }),
        ("endSpell", "2025-10-31", new { spellId = Job, reason = "CONTRACT_ENDED" }),
        ("recordFoundingIdea", "2025-11-02", new { foundingId = Founding, idea = $"Tailor {Canary}" }),
        ("recordFoundingAdvice", "2025-11-10", new { foundingId = Founding, office = "Chamber of Commerce" }),
        ("reviewBusinessPlan", "2025-11-20", new { foundingId = Founding, viable = true }),
        ("checkFoundingPermission", "2025-12-01", new { foundingId = Founding, permitted = true }),
        ("registerBusiness", "2025-12-10", new { foundingId = Founding, businessName = $"Tailor {Canary}" }),
        ("startBusiness", "2026-01-02", new { foundingId = Founding }),
        ("closeBusiness", "2026-06-30", new { foundingId = Founding, reason = "TOOK_EMPLOYMENT" }),
        ("deliverRightsInformation", "2023-11-02", new { language = "ar", version = "2023-1", channel = "VIDEO" }),
        ("acknowledgeRightsInformation", "2023-11-03", new { language = "ar", version = "2023-1" }),
        ("recordForumAttendance", "2024-01-10", new { forum = "INTEGRATION_FORUM" }),
        ("recordSubmission", "2024-02-10", new { kind = "SUGGESTION" }),
        ("takeVolunteerRole", "2024-03-01", new { roleId = Volunteering, role = "MENTOR" }),
        ("endVolunteerRole", "2024-09-01", new { roleId = Volunteering }),
        ("admitBoardCandidacy", "2024-10-01", new { municipality = Callers.Town }),
        ("seatBoardMember", "2025-01-01", new { municipality = Callers.Town, termEndsOn = "2029-12-31" }),
        ("leaveBoard", "2025-06-30", new { municipality = Callers.Town }),
        ("registerEuLocalVoter", "2025-07-01", new { municipality = Callers.Town }),
        ("recordNaturalisationCondition", "2025-07-01", new { condition = "IDENTITY", met = true }),
        ("fileNaturalisation", "2025-07-02", new { applicationId = Application, route = "STANDARD" }),
        ("decideNaturalisation", "2026-02-01", new { applicationId = Application, granted = true }),
        ("holdNaturalisationCeremony", "2026-03-01", new { applicationId = Application }),
        ("recordResidenceObligation", "2026-03-02", new { obligationId = Obligation, area = "13", startsWith = "TITLE_ISSUED" }),
        ("placeInHousing", "2026-03-03", new { placementId = Placement, kind = "OWN_LEASE", municipality = Callers.Town, address = $"Street {Canary}" }),
        ("recordHousingRisk", "2026-03-04", new { risk = "RENT_ARREARS" }),
        ("avertHousingRisk", "2026-03-05", new { }),
        ("continueHousingSupport", "2026-03-06", new { support = "HOME_VISITS" }),
        ("leaveHousing", "2026-03-07", new { placementId = Placement, reason = "UNSAFE" }),
        ("recordHomelessness", "2026-03-08", new { kind = "EMERGENCY_SHELTER" }),
        ("endHousingSupport", "2026-03-09", new { reason = "OTHER_BODY" }),
        ("liftResidenceObligation", "2026-03-10", new { obligationId = Obligation, reason = "FAMILY_UNITY" }),
        ("raiseNeedFlag", "2026-03-11", new { flagId = Need, need = "SINGLE_PARENT", note = $"Need {Canary}" }),
        ("clearNeedFlag", "2026-03-12", new { flagId = Need, reason = $"Cleared {Canary}" }),
        ("openSupportTask", "2026-03-13", new { taskId = Assistance, topic = "DEGREES", text = $"Translate {Canary}", dueOn = "2026-04-01" }),
        ("blockSupportTask", "2026-03-14", new { taskId = Assistance, block = "DOCUMENT_MISSING", note = $"Asked {Canary}" }),
        ("unblockSupportTask", "2026-03-15", new { taskId = Assistance }),
        ("finishSupportTask", "2026-03-16", new { taskId = Assistance, outcome = "SOLVED" }),
        ("assessDigitalSkill", "2026-03-17", new { level = 1 }),
        ("completeDigitalCourse", "2026-03-18", new { course = "ONLINE_SERVICES", provider = "Library" }),
        ("giveConsent", "2026-03-02", new { purpose = "REFERRAL", recipient = $"Women's centre {Canary}", language = "ar", channel = "WITH_INTERPRETER", textVersion = "2026-1" }),
        ("makeDisclosure", "2026-03-03", new { disclosureId = Disclosure, recipientKind = "ASSOCIATION", recipient = $"Women's centre {Canary}", basis = "CONSENT", fields = new[] { "IDENTITY", "LANGUAGE" } }),
        ("withdrawConsent", "2026-03-04", new { purpose = "REFERRAL", recipient = $"Women's centre {Canary}" }),
        ("placeLegalHold", "2026-03-05", new { holdId = Hold, ground = "COMPLAINT_OF_THE_PERSON", reason = $"Complaint {Canary}" }),
        ("releaseLegalHold", "2026-03-06", new { holdId = Hold, reason = $"Settled {Canary}" }),
        ("receiveAccessRequest", "2026-03-06", new { requestId = Hold }),
        ("extendAccessRequest", "2026-03-06", new { requestId = Hold, months = 1, reason = $"Many files {Canary}" }),
        ("answerAccessRequest", "2026-03-07", new { requestId = Hold }),
        ("restrictProcessing", "2026-03-07", new { restrictionId = Hold, ground = "ACCURACY_CONTESTED", reason = $"Another name {Canary}" }),
        ("liftRestriction", "2026-03-08", new { restrictionId = Hold, personInformedOn = "2026-03-07", reason = $"The same name {Canary}" }),
    ];

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        var ada = Api.As(Callers.Ada);
        Pathway = (await ada.Open(new Newcomer { EffectiveOn = "2020-01-07", ArrivedOn = "2020-01-05", GivenName = $"Ina {Canary}", FamilyName = $"{Canary}-Example" })).Accepted().PathwayId!;
        foreach (var (mutation, day, fields) in Chapters)
            Position = (await ada.On(Pathway, mutation, fields, day)).Accepted().Position!.Value;

        var sister = (await ada.Open(new Newcomer { GivenName = $"Mia {Canary}" })).Accepted().PathwayId!;
        await ada.On(Pathway, "linkHouseholdMember", new { otherPathway = sister, relation = "PARENT" }, "2026-03-02");
        await ada.On(Pathway, "unlinkHouseholdMember", new { otherPathway = sister, reason = "ENTERED_IN_ERROR" }, "2026-03-03");
        await ada.On(Pathway, "linkHouseholdMember", new { otherPathway = sister, relation = "SIBLING" }, "2026-03-03");

        var clara = Api.As(Callers.Clara);
        var again = (await ada.Open(new Newcomer { GivenName = $"Ina {Canary}", FamilyName = $"{Canary}-Exampel", EffectiveOn = "2026-03-02" })).Accepted().PathwayId!;
        Twin = again;
        (await ada.On(again, "rejectDuplicate", new { otherPathway = Pathway }, "2026-03-04")).Accepted();
        (await ada.On(again, "suspectDuplicate", new { otherPathway = Pathway }, "2026-03-05")).Accepted();
        (await clara.On(again, "mergePathway", new { otherPathway = Pathway }, "2026-03-06")).Accepted();
        (await clara.On(again, "unmergePathway", new { otherPathway = Pathway, reason = $"Two persons {Canary}" }, "2026-03-07")).Accepted();

        var replacement = new { contactRecorded = new { channel = "PHONE", note = $"Note two {Canary}" } };
        Position = (await ada.On(Pathway, "correctEntry", new { entryId = await Entry("contact_recorded"), replacement, correctedEffectiveOn = "2020-02-06", reason = $"Misheard {Canary}" })).Accepted().Position!.Value;
        await TakeTwoPeople(ada, clara);
        (await ada.On(Pathway, "noteDisagreement", new { noteId = Guid.NewGuid(), entryId = Decision, statement = $"Not mine {Canary}" })).Accepted();
        await GoAndCome(ada);
        Position = (await ada.On(Pathway, "retractEntry", new { entryId = await Entry("submission_made"), reason = $"Not so {Canary}" })).Accepted().Position!.Value;
        await BreakTheGlass(ada);
        await Accompany(ada);
        await Interpret(ada);
        await Erase(ada);
        // From here on what is read is complete.
        await Entry("entry_retracted");
        ToldAt = DateTimeOffset.UtcNow;
    }

    /// <summary>The commands of <see cref="TakeTwoPeople"/>.</summary>
    internal static IReadOnlyList<string> OfTwoPeople { get; } =
        ["clearReviewFlag", "proposeCorrection", "proposeRetraction", "confirmProposal", "rejectProposal", "expireProposal", "proposeErasure", "confirmErasure", "noteDisagreement", "breakGlass", "reviewBrokenGlass", "proposeMatch", "recordMatchAcceptance", "endMatch", "requestInterpreter", "cancelInterpreterBooking"];

    // The corrected contact is what the file was once marked dormant by.
    private async Task TakeTwoPeople(ApiClient ada, ApiClient clara)
    {
        var (first, second, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var dormant = await Entry("pathway_marked_dormant");
        (await ada.On(Pathway, "clearReviewFlag", new { decisionId = dormant, outcome = "CONFIRMED", reason = $"A day earlier {Canary}" })).Accepted();

        Decision = await Entry("language_entitlement_granted");
        var replacement = new { languageEntitlementGranted = new { basis = "CLAIM", courseType = "GENERAL", grantedUnits = 700, validUntil = "2021-11-30" } };
        (await ada.On(Pathway, "proposeCorrection", new { proposalId = first, entryId = Decision, replacement, correctedEffectiveOn = "2020-11-12", reason = $"Read again {Canary}" })).Accepted();
        (await clara.On(Pathway, "confirmProposal", new { proposalId = first })).Accepted();
        (await ada.On(Pathway, "proposeRetraction", new { proposalId = second, entryId = dormant, reason = $"Never so {Canary}" })).Accepted();
        (await clara.On(Pathway, "rejectProposal", new { proposalId = second, reason = $"But it was {Canary}" })).Accepted();
        (await ada.On(Pathway, "proposeRetraction", new { proposalId = third, entryId = dormant, reason = $"Really {Canary}" }, "2026-03-10")).Accepted();
        Position = (await ada.On(Pathway, "expireProposal", new { proposalId = third })).Accepted().Position!.Value;
    }

    /// <summary>Zoe, who works in a team of her own, has the case for a moment; somebody of no team opens its health file.</summary>
    private async Task BreakTheGlass(ApiClient ada)
    {
        var lead = new StaffClient(Api.As(Callers.Lead));
        var team = Guid.NewGuid();
        await lead.Accepted("foundTeam", new { teamId = team, name = "Far away" }, "2026-03-01");
        await lead.Accepted("addTeamMember", new { teamId = team, caseworker = "zoe" }, "2026-03-01");
        (await ada.On(Pathway, "assignCaseworker", new { caseworker = "zoe" })).Accepted();
        var accessId = Guid.NewGuid();
        (await ada.On(Pathway, "breakGlass", new { accessId, reason = "NOBODY_REACHABLE", statement = $"The hospital of {Canary} asks at once." })).Accepted();
        Position = (await Api.As(Callers.DataProtectionOfficer).On(Pathway, "reviewBrokenGlass", new { accessId, finding = "JUSTIFIED", statement = $"It did, says {Canary}." })).Accepted().Position!.Value;
        // One more waits for its review.
        (await ada.On(Pathway, "breakGlass", new { accessId = Guid.NewGuid(), reason = "ACUTE_ILLNESS", statement = $"The hospital of {Canary} asks again." })).Accepted();
        Position = (await ada.On(Pathway, "assignCaseworker", new { caseworker = "ada" })).Accepted().Position!.Value;
    }

    /// <summary>Mona accompanies the newcomer; nothing comes of what Max was asked.</summary>
    private async Task Accompany(ApiClient ada)
    {
        var (match, other) = (Guid.NewGuid(), Guid.NewGuid());
        (await ada.On(Pathway, "giveConsent", new { purpose = "MATCHING", language = "ar", channel = "WRITTEN", textVersion = "2026-1" })).Accepted();
        (await ada.On(Pathway, "proposeMatch", new { matchId = match, kind = "WELCOME", mentor = Callers.Mentor.Subject, weeks = 26 })).Accepted();
        (await ada.On(Pathway, "proposeMatch", new { matchId = other, kind = "PROFESSIONAL", mentor = "max", weeks = 26 })).Accepted();
        Assert.Equal("PROPOSED", (await new MentorClient(Api.As(Callers.Mentor)).Say("acceptMatch", Pathway, match)).Data.Text("acceptMatch.match.status"));
        (await ada.On(Pathway, "recordMatchAcceptance", new { matchId = match })).Accepted();
        Position = (await ada.On(Pathway, "endMatch", new { matchId = other, reason = "NOT_FITTING" })).Accepted().Position!.Value;
    }

    /// <summary>Of five appointments one still waits for its day: the one that has no id but zeros is asked for by whoever makes ids up.</summary>
    private async Task Interpret(ApiClient ada)
    {
        var ines = new CoordinatorClient(Api.As(Callers.InterpreterCoordinator));
        Guid[] bookings = [Guid.Empty, .. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
        foreach (var (number, bookingId) in bookings.Index())
        {
            var startsAt = DateTimeOffset.UtcNow.AddDays(number == 0 ? 3 : 0);
            (await ada.On(Pathway, "requestInterpreter", new { bookingId, language = "ar", occasion = "HEALTH", mode = "ON_SITE", startsAt, minutes = 60, place = $"Market square {Canary}", gender = "FEMALE" })).Accepted();
        }

        foreach (var bookingId in bookings[..3])
            await ines.Accepted("assignInterpreter", Pathway, new { bookingId, interpreter = "pool-17" });
        await ines.Accepted("recordInterpreting", Pathway, new { bookingId = bookings[1], minutes = 50 });
        await ines.Accepted("recordMissedInterpreting", Pathway, new { bookingId = bookings[2], by = "PERSON" });
        await ines.Accepted("recordNoInterpreter", Pathway, new { bookingId = bookings[3], reason = "NONE_FREE" });
        Position = (await ada.On(Pathway, "cancelInterpreterBooking", new { bookingId = bookings[4], reason = "PERSONS_WISH" })).Accepted().Position!.Value;
    }

    private async Task Erase(ApiClient ada)
    {
        Erased = (await ada.Open(new Newcomer { GivenName = $"Noor {Canary}", EffectiveOn = "2026-03-02" })).Accepted().PathwayId!;
        var proposalId = Guid.NewGuid();
        (await ada.On(Erased, "proposeErasure", new { proposalId, scope = "PERSON", basis = "LEGAL_OBLIGATION" })).Accepted();
        (await Api.As(Callers.DataProtectionOfficer).On(Erased, "confirmErasure", new { proposalId })).Accepted();
        // A message of that command carries it out.
        var giveUp = DateTime.UtcNow.AddSeconds(30);
        while (await Told("subject_erased") is null)
        {
            Assert.True(DateTime.UtcNow < giveUp, "Nothing was erased.");
            await Task.Delay(50);
        }
    }

    /// <summary>Transfers that are taken back, refused, forgotten and answered by a yes, and one that comes from there.</summary>
    private async Task GoAndCome(ApiClient ada)
    {
        var ben = Api.As(Callers.Ben);
        var withdrawn = await Ask(ada, await OpenFor(ada, Callers.Town), Callers.OtherTown);
        (await ada.On(withdrawn.Pathway, "withdrawTransfer", new { transferId = withdrawn.TransferId })).Accepted();
        var rejected = await Ask(ada, await OpenFor(ada, Callers.Town), Callers.OtherTown);
        (await ben.On(rejected.Offered, "rejectTransfer", new { transferId = rejected.TransferId, reason = "NOT_MOVED_HERE" })).Accepted();
        var gone = await Ask(ada, await OpenFor(ada, Callers.Town), Callers.OtherTown);
        (await ben.On(gone.Offered, "acceptTransfer", new { transferId = gone.TransferId })).Accepted();
        var come = await Ask(ben, await OpenFor(ben, Callers.OtherTown), Callers.Town);
        (await ada.On(come.Offered, "acceptTransfer", new { transferId = come.TransferId })).Accepted();

        var forgotten = await Ask(ada, await OpenFor(ada, Callers.Town), Callers.OtherTown);
        var files = new TransferFiles(new StreamKey(Callers.Town, GlobalIds.Pathway(forgotten.Pathway)), new StreamKey(Callers.OtherTown, GlobalIds.Pathway(forgotten.Offered)));
        var meta = new CommandMeta(Guid.NewGuid(), "late"u8.ToArray(), "casework", "ADMINISTRATOR");
        var late = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(60);
        Position = (await Api.Server.Transfers.AtSender(files, meta, null, new ExpireTransfer(forgotten.TransferId, Callers.Town, Callers.OtherTown), late, CancellationToken.None)).Position;
    }

    private static async Task<string> OpenFor(ApiClient client, string town) =>
        (await client.Open(new Newcomer { Municipality = town, GivenName = $"Leyla {Canary}", EffectiveOn = "2026-03-02" })).Accepted().PathwayId!;

    /// <returns>The request, and the file as which it is offered.</returns>
    private async Task<(string Pathway, Guid TransferId, string Offered)> Ask(ApiClient sender, string pathway, string target)
    {
        var fields = new[] { new { field = "IDENTITY", basis = "TASK_OF_AN_OFFICE" } };
        var at = (await sender.On(pathway, "requestTransfer", new { target, reason = "MOVED", movesOn = "2026-06-20", fields })).Accepted().Position;
        var id = (await sender.Ask("query($id: ID!) { pathway(id: $id) { transfer { transferId } } }", new { id = pathway })).Data.Text("pathway.transfer.transferId")!;
        var offers = (await Api.As(target == Callers.Town ? Callers.Ada : Callers.Ben).Ask("query($at: Long) { transferOffers(minPosition: $at) { transferId pathwayId } }", new { at })).Data.At("transferOffers");
        return (pathway, Guid.Parse(id), offers.EnumerateArray().Single(offer => offer.Text("transferId") == id).Text("pathwayId")!);
    }

    public Task DisposeAsync() => Api.DisposeAsync();

    private async Task<string> Entry(string type) => (await Told(type))!;

    private async Task<string?> Told(string type)
    {
        var answer = await Api.As(Callers.Auditor).Ask(
            "query($type: String, $at: Long) { auditTrail(where: { type: { eq: $type } }, minPosition: $at) { nodes { id } } }", new { type, at = Position });
        return answer.Data.At("auditTrail.nodes").EnumerateArray().Select(entry => entry.Text("id")).FirstOrDefault();
    }
}
