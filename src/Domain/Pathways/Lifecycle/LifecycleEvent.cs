namespace Casework.Domain.Pathways.Lifecycle;

/// <summary>How a case file runs: contact, dormancy, closing, reopening, responsibility. Stored forever.</summary>
public abstract record LifecycleEvent : PathwayEvent
{
    private LifecycleEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("caseworker_assigned", typeof(CaseworkerAssigned)),
        ("contact_recorded", typeof(ContactRecorded)),
        ("pathway_marked_dormant", typeof(MarkedDormant)),
        ("pathway_closed", typeof(Closed)),
        ("pathway_reopened", typeof(Reopened)),
        ("compliance_warning_raised", typeof(ComplianceWarningRaised)),
    ];

    public sealed record CaseworkerAssigned(string Caseworker) : LifecycleEvent;

    public sealed record ContactRecorded(ContactChannel Channel, Personal<string>? Note) : LifecycleEvent;

    public sealed record MarkedDormant(DateOnly LastContactOn) : LifecycleEvent;

    public sealed record Closed(ClosingReason Reason, Guid? DuplicateOf) : LifecycleEvent;

    public sealed record Reopened(Personal<string> Reason) : LifecycleEvent;

    /// <summary>A recorded fact that a rule did not allow on its date: flagged, never refused.</summary>
    public sealed record ComplianceWarningRaised(string Code, string About) : LifecycleEvent;
}

public enum ContactChannel { InPerson, Phone, Letter, Email, Interpreter, HomeVisit }

public enum ClosingReason { GoalReached, MovedAway, LeftCountry, Deceased, ConsentWithdrawn, NoNeed, DuplicateOf, Naturalised }

public enum PathwayStatus { Open, Active, Dormant, Closed }
