namespace Casework.Domain.Pathways.Residence;

/// <summary>Under which right a newcomer lives here, and what work was permitted. Stored forever.</summary>
public abstract record ResidenceEvent : PathwayEvent
{
    private ResidenceEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("residence_status_recorded", typeof(ResidenceStatusRecorded)),
        ("work_permit_granted", typeof(WorkPermitGranted)),
    ];

    /// <summary>Valid from the effective day on.</summary>
    /// <param name="Status">A code of the rules on residence.</param>
    /// <param name="ValidUntil">Its last day; null when it has none.</param>
    public sealed record ResidenceStatusRecorded(Guid StatusId, Personal<string> Status, DateOnly? ValidUntil) : ResidenceEvent;

    /// <summary>The immigration office permits one job, from the effective day on.</summary>
    /// <param name="SpellId">The work spell that it is for; it need not have started.</param>
    /// <param name="ValidUntil">Its last day; null when it has none.</param>
    public sealed record WorkPermitGranted(Guid PermitId, Guid SpellId, decimal? HoursPerWeekAtMost, DateOnly? ValidUntil) : ResidenceEvent;
}
