using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Pathways;

/// <summary>An invented newcomer's six years, in which every command there is was accepted once, and every fact recorded.</summary>
public sealed class LongStory : IAsyncLifetime
{
    /// <summary>Part of every personal value; seen nowhere else.</summary>
    public const string Canary = "Zeisig";

    private const string FirstExam = "018f3c1e-0000-7000-8000-0000000000e1";
    private static readonly Guid Course = Guid.NewGuid();
    private static readonly Guid OtherCourse = Guid.NewGuid();
    private static readonly Guid Certificate = Guid.NewGuid();
    private static readonly Guid Trade = Guid.NewGuid();
    private static readonly Guid Profession = Guid.NewGuid();
    private static readonly Guid Job = Guid.NewGuid();
    private static readonly Guid Volunteering = Guid.NewGuid();
    private static readonly Guid Application = Guid.NewGuid();

    public CaseworkApi Api { get; } = new();

    /// <summary>The pathway's global id.</summary>
    public string Pathway { get; private set; } = "";

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
        ("grantCourseRepeat", "2021-07-10", new { courseId = Course }),
        ("completeCourse", "2021-10-01", new { courseId = Course }),
        ("recordExternalCertificate", "2021-11-01", new { certificateId = Certificate, level = "B1", issuer = "Exam Office", issuedOn = "2021-10-20", documentHash = new string('a', 64) }),
        ("revokeLanguageEvidence", "2021-12-01", new { evidenceId = Certificate, reason = $"Forged {Canary}" }),
        // Without an entitlement: recorded, with a warning.
        ("enrolInCourse", "2022-01-10", new { courseId = OtherCourse, courseType = "VOCATIONAL", provider = "Adult College", startsOn = "2022-01-10" }),
        ("withdrawFromCourse", "2022-03-01", new { courseId = OtherCourse, reason = "WORK" }),
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
        ("decideRecognition", "2023-09-01", new { procedureId = Trade, outcome = "NONE" }),
        ("fileRecognitionObjection", "2023-09-10", new { procedureId = Trade }),
        ("withdrawRecognition", "2023-10-01", new { procedureId = Trade }),
        ("recordWorkProfile", "2023-10-05", new { occupation = "81302", yearsOfExperience = 5, hasFormalQualification = true }),
        ("startJobSearch", "2023-10-06", new { }),
        ("startSpell", "2023-11-01", new { spellId = Job, kind = "EMPLOYMENT", employer = $"Clinic {Canary}", occupation = "81302", hoursPerWeek = 38.5, match = "ADEQUATE" }),
        ("endSpell", "2025-10-31", new { spellId = Job, reason = "CONTRACT_ENDED" }),
        ("deliverRightsInformation", "2023-11-02", new { language = "ar", version = "2023-1", channel = "VIDEO" }),
        ("recordForumAttendance", "2024-01-10", new { forum = "INTEGRATION_FORUM" }),
        ("recordSubmission", "2024-02-10", new { kind = "SUGGESTION" }),
        ("takeVolunteerRole", "2024-03-01", new { roleId = Volunteering, role = "MENTOR" }),
        ("endVolunteerRole", "2024-09-01", new { roleId = Volunteering }),
        ("admitBoardCandidacy", "2024-10-01", new { municipality = Callers.Town }),
        ("seatBoardMember", "2025-01-01", new { municipality = Callers.Town, termEndsOn = "2029-12-31" }),
        ("leaveBoard", "2025-06-30", new { municipality = Callers.Town }),
        ("registerEuLocalVoter", "2025-07-01", new { municipality = Callers.Town }),
        ("fileNaturalisation", "2025-07-02", new { applicationId = Application, route = "STANDARD" }),
        ("decideNaturalisation", "2026-02-01", new { applicationId = Application, granted = true }),
        ("holdNaturalisationCeremony", "2026-03-01", new { applicationId = Application }),
    ];

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        var ada = Api.As(Callers.Ada);
        Pathway = (await ada.Open(new Newcomer { EffectiveOn = "2020-01-07", ArrivedOn = "2020-01-05", GivenName = $"Ina {Canary}", FamilyName = $"{Canary}-Example" })).Accepted().PathwayId!;
        foreach (var (mutation, day, fields) in Chapters)
            Position = (await ada.On(Pathway, mutation, fields, day)).Accepted().Position!.Value;

        var replacement = new { contactRecorded = new { channel = "PHONE", note = $"Note two {Canary}" } };
        await ada.On(Pathway, "correctEntry", new { entryId = await Entry("contact_recorded"), replacement, correctedEffectiveOn = "2020-02-06", reason = $"Misheard {Canary}" });
        Position = (await ada.On(Pathway, "retractEntry", new { entryId = await Entry("submission_made"), reason = $"Not so {Canary}" })).Accepted().Position!.Value;
        // From here on what is read is complete.
        await Entry("entry_retracted");
    }

    public Task DisposeAsync() => Api.DisposeAsync();

    private async Task<string> Entry(string type)
    {
        var answer = await Api.As(Callers.Auditor).Ask(
            "query($type: String, $at: Long) { auditTrail(where: { type: { eq: $type } }, minPosition: $at) { nodes { id } } }", new { type, at = Position });
        return answer.Data.Text("auditTrail.nodes.0.id")!;
    }
}
