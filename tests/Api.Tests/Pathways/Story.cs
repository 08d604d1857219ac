using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Pathways;

/// <summary>One invented newcomer's year, told to a server of its own through the public API.</summary>
public sealed class Story : IAsyncLifetime
{
    public static readonly Guid Course = new("018f3c1e-0000-7000-8000-0000000000c0");
    public static readonly Guid Exam = new("018f3c1e-0000-7000-8000-0000000000e0");
    public static readonly Guid Procedure = new("018f3c1e-0000-7000-8000-0000000000f0");
    public static readonly Guid Spell = new("018f3c1e-0000-7000-8000-0000000000d0");

    public CaseworkApi Api { get; } = new();

    /// <summary>The pathway's global id.</summary>
    public string Pathway { get; private set; } = "";

    /// <summary>The log position after the last chapter.</summary>
    public long Position { get; private set; }

    /// <summary>What is told, in the order in which it is recorded: the mutation, its day, and the fact it leaves.</summary>
    internal static IReadOnlyList<(string Mutation, string Day, string Fact, object Fields)> Chapters { get; } =
    [
        ("enterFirstReception", "2026-01-07", "first_reception_entered", new { facility = "Reception North" }),
        ("leaveFirstReception", "2026-02-01", "first_reception_left", new { reason = "ALLOCATED" }),
        ("allocateToMunicipality", "2026-02-01", "allocated_to_municipality", new { municipality = Callers.Town, basis = "QUOTA" }),
        ("assignCaseworker", "2026-02-03", "caseworker_assigned", new { caseworker = "ada" }),
        ("recordContact", "2026-02-05", "contact_recorded", new { channel = "INTERPRETER", note = "First talk" }),
        ("assessLanguageLevel", "2026-02-10", "language_level_assessed", new { level = "A1", method = "PLACEMENT_TEST" }),
        ("grantLanguageEntitlement", "2026-02-12", "language_entitlement_granted", new { basis = "CLAIM", courseType = "GENERAL", validUntil = "2027-02-12" }),
        ("enrolInCourse", "2026-02-20", "language_course_enrolled", new { courseId = Course, courseType = "GENERAL", provider = "Adult College", startsOn = "2026-03-02" }),
        ("fileRecognition", "2026-03-01", "recognition_filed", new { procedureId = Procedure, referenceOccupation = "Electronics technician", regulated = false, authority = "Chamber of Crafts", track = "STANDARD", trainingCountry = "SYR" }),
        ("confirmRecognitionReceipt", "2026-03-05", "recognition_receipt_confirmed", new { procedureId = Procedure, missingDocuments = new[] { "diploma" } }),
        ("completeRecognitionDocuments", "2026-03-15", "recognition_documents_completed", new { procedureId = Procedure }),
        ("recordAttendance", "2026-03-31", "language_attendance_recorded", new { courseId = Course, units = 100 }),
        ("suspendRecognitionClock", "2026-04-01", "recognition_clock_suspended", new { procedureId = Procedure, reason = "INFORMATION_REQUESTED", until = "2026-05-01" }),
        ("resumeRecognitionClock", "2026-04-10", "recognition_clock_resumed", new { procedureId = Procedure }),
        ("decideRecognition", "2026-07-10", "recognition_decided", new { procedureId = Procedure, outcome = "PARTIAL" }),
        ("registerForExam", "2026-08-01", "language_exam_registered", new { examId = Exam, courseId = Course, examType = "DTZ", examOn = "2026-08-20" }),
        ("recordExamResult", "2026-08-20", "language_exam_taken", new { examId = Exam, outcome = "PASSED", level = "B1" }),
        ("startSpell", "2026-09-01", "work_spell_started", new { spellId = Spell, kind = "EMPLOYMENT", employer = "Hansa Electric", hoursPerWeek = 39, match = "BELOW" }),
        ("recordForumAttendance", "2026-10-15", "forum_attended", new { forum = "INTEGRATION_FORUM" }),
    ];

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        var ada = Api.As(Callers.Ada);
        Pathway = (await ada.Open(new Newcomer { EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        foreach (var (mutation, day, _, fields) in Chapters)
        {
            Position = (await ada.On(Pathway, mutation, fields, day)).Accepted().Position!.Value;
            // Instants in answers have three decimals; a chapter each.
            await Task.Delay(2);
        }
    }

    public Task DisposeAsync() => Api.DisposeAsync();
}
