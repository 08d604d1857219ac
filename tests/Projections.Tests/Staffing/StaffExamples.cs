using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Staffing;

namespace Casework.Projections.Tests.Staffing;

/// <summary>One example of every event of teams, deputies and notices.</summary>
internal static class StaffExamples
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-000000000001");

    public static IReadOnlyList<object> All { get; } =
    [
        new StaffEvent.TeamFounded(Id, "Nord"),
        new StaffEvent.TeamRenamed(Id, "Nordstadt"),
        new StaffEvent.TeamClosed(Id),
        new StaffEvent.TeamMemberAdded(Id, "ada"),
        new StaffEvent.TeamMemberRemoved(Id, "ada"),
        new StaffEvent.TeamLeadNamed(Id, "ada"),
        new StaffEvent.DeputyNamed(Id, "ada", "ben", new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 24), "ada"),
        new StaffEvent.DeputyEnded(Id, "ada"),
        new StaffEvent.SessionsEnded("ada", "root"),
        new StaffEvent.EmergencyAccessTaken(Id, Id, "ada"),
        new StaffEvent.EmergencyAccessReviewed(Id),
        new NoticeEvent.NoticeGiven(
            Id, StageName.Recognition, Id, DeadlineKind.Decision, new DateOnly(2026, 7, 9), NoticeLevel.Missed, "ben", NoticeReason.Deputy, "ada"),
        new NoticeEvent.NoticeAcknowledged("ben"),
    ];
}
