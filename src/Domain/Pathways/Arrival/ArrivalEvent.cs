namespace Casework.Domain.Pathways.Arrival;

/// <summary>How a newcomer arrived and where they were sent. Stored forever.</summary>
public abstract record ArrivalEvent : PathwayEvent
{
    private ArrivalEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("pathway_opened", typeof(PathwayOpened)),
        ("first_reception_entered", typeof(FirstReceptionEntered)),
        ("first_reception_left", typeof(FirstReceptionLeft)),
        ("allocated_to_municipality", typeof(AllocatedToMunicipality)),
    ];

    /// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
    /// <param name="Nationality">ISO 3166-1 alpha-3.</param>
    /// <param name="PreferredLanguage">BCP 47.</param>
    public sealed record PathwayOpened(
        string Municipality,
        Personal<string> GivenName,
        Personal<string> FamilyName,
        Personal<DateOnly> BornOn,
        Personal<string> Nationality,
        string PreferredLanguage,
        DateOnly ArrivedOn) : ArrivalEvent;

    public sealed record FirstReceptionEntered(string Facility) : ArrivalEvent;

    public sealed record FirstReceptionLeft(ReceptionExit Reason) : ArrivalEvent;

    public sealed record AllocatedToMunicipality(string Municipality, AllocationBasis Basis) : ArrivalEvent;
}

public enum ReceptionExit { Allocated, OwnHousing, Transferred, LeftWithoutNotice, LeftCountry }

public enum AllocationBasis { Quota, FamilyReunification, Employment, Study, OwnRequest }
