namespace Casework.Domain.Staffing;

/// <summary>
/// Who works in which team of a municipality, and who stands in for whom. A stream of its own, one for each municipality.
/// Caseworkers are the subjects of their tokens, not names. Stored forever.
/// </summary>
public abstract record StaffEvent
{
    private StaffEvent()
    {
    }

    public const string StreamType = "municipality_staff";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("team_founded", typeof(TeamFounded)),
        ("team_renamed", typeof(TeamRenamed)),
        ("team_closed", typeof(TeamClosed)),
        ("team_member_added", typeof(TeamMemberAdded)),
        ("team_member_removed", typeof(TeamMemberRemoved)),
        ("team_lead_named", typeof(TeamLeadNamed)),
        ("deputy_named", typeof(DeputyNamed)),
        ("deputy_ended", typeof(DeputyEnded)),
        ("sessions_ended", typeof(SessionsEnded)),
        ("emergency_access_taken", typeof(EmergencyAccessTaken)),
        ("emergency_access_reviewed", typeof(EmergencyAccessReviewed)),
    ];

    public sealed record TeamFounded(Guid TeamId, string Name) : StaffEvent;

    public sealed record TeamRenamed(Guid TeamId, string Name) : StaffEvent;

    public sealed record TeamClosed(Guid TeamId) : StaffEvent;

    /// <summary>From the effective day on.</summary>
    public sealed record TeamMemberAdded(Guid TeamId, string Caseworker) : StaffEvent;

    /// <summary>From the effective day on no longer.</summary>
    public sealed record TeamMemberRemoved(Guid TeamId, string Caseworker) : StaffEvent;

    /// <summary>From the effective day on, in the place of whoever led before.</summary>
    public sealed record TeamLeadNamed(Guid TeamId, string Caseworker) : StaffEvent;

    /// <param name="Caseworker">Who is away.</param>
    /// <param name="From">The first day.</param>
    /// <param name="Until">The last day.</param>
    /// <param name="NamedBy">Who named the deputy; null when nobody is known.</param>
    public sealed record DeputyNamed(Guid DeputyshipId, string Caseworker, string Deputy, DateOnly From, DateOnly Until, string? NamedBy) : StaffEvent;

    /// <summary>From the effective day on the deputy no longer stands in.</summary>
    public sealed record DeputyEnded(Guid DeputyshipId, string? EndedBy) : StaffEvent;

    /// <summary>Tokens given out before this was recorded no longer count.</summary>
    /// <param name="Subject">Whose; null for everybody's of the municipality.</param>
    public sealed record SessionsEnded(string? Subject, string? EndedBy) : StaffEvent;

    /// <summary>Somebody opened a health file that is closed to them; recorded with the pathway's own event.</summary>
    public sealed record EmergencyAccessTaken(Guid AccessId, Guid PathwayId, string By) : StaffEvent;

    /// <summary>Somebody else has said what they make of it; recorded with the pathway's own event.</summary>
    public sealed record EmergencyAccessReviewed(Guid AccessId) : StaffEvent;
}
