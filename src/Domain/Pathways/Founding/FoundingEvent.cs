namespace Casework.Domain.Pathways.Founding;

/// <summary>How a newcomer founds a business. Stored forever.</summary>
public abstract record FoundingEvent : PathwayEvent
{
    private FoundingEvent(Guid foundingId) => FoundingId = foundingId;

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("founding_idea_recorded", typeof(IdeaRecorded)),
        ("founding_advice_received", typeof(AdviceReceived)),
        ("founding_plan_reviewed", typeof(PlanReviewed)),
        ("founding_permission_checked", typeof(PermissionChecked)),
        ("business_registered", typeof(BusinessRegistered)),
        ("business_started", typeof(BusinessStarted)),
        ("business_closed", typeof(BusinessClosed)),
    ];

    public Guid FoundingId { get; init; }

    public sealed record IdeaRecorded(Guid FoundingId, Personal<string> Idea) : FoundingEvent(FoundingId);

    /// <param name="Office">Who advised, for example a chamber.</param>
    public sealed record AdviceReceived(Guid FoundingId, string Office) : FoundingEvent(FoundingId);

    /// <param name="Viable">Whether the reviewing office holds that it can carry itself.</param>
    public sealed record PlanReviewed(Guid FoundingId, bool Viable) : FoundingEvent(FoundingId);

    /// <summary>Whether the immigration office permits self-employment (section 21 AufenthG).</summary>
    public sealed record PermissionChecked(Guid FoundingId, bool Permitted) : FoundingEvent(FoundingId);

    public sealed record BusinessRegistered(Guid FoundingId, Personal<string> BusinessName) : FoundingEvent(FoundingId);

    public sealed record BusinessStarted(Guid FoundingId) : FoundingEvent(FoundingId);

    public sealed record BusinessClosed(Guid FoundingId, BusinessEnd Reason) : FoundingEvent(FoundingId);
}

public enum BusinessEnd { GivenUp, Insolvent, Sold, TookEmployment, Moved }
