namespace Casework.Domain.Pathways.Housing;

/// <summary>How a newcomer lives once they are out of first reception, and who stands by them. Stored forever.</summary>
public abstract record HousingEvent : PathwayEvent
{
    private HousingEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("housing_placed", typeof(HousingPlaced)),
        ("housing_left", typeof(HousingLeft)),
        ("homelessness_recorded", typeof(HomelessnessRecorded)),
        ("housing_risk_recorded", typeof(HousingRiskRecorded)),
        ("housing_risk_averted", typeof(HousingRiskAverted)),
        ("housing_support_continued", typeof(HousingSupportContinued)),
        ("housing_support_ended", typeof(HousingSupportEnded)),
        ("residence_obligation_recorded", typeof(ResidenceObligationRecorded)),
        ("residence_obligation_lifted", typeof(ResidenceObligationLifted)),
    ];

    /// <param name="Municipality">Where it is: official municipality key (AGS), eight digits.</param>
    public sealed record HousingPlaced(Guid PlacementId, HousingKind Kind, string Municipality, Personal<string>? Address) : HousingEvent;

    public sealed record HousingLeft(Guid PlacementId, HousingExit Reason) : HousingEvent;

    public sealed record HomelessnessRecorded(HomelessnessKind Kind) : HousingEvent;

    public sealed record HousingRiskRecorded(HousingRisk Risk) : HousingEvent;

    public sealed record HousingRiskAverted : HousingEvent;

    public sealed record HousingSupportContinued(HousingSupport Support) : HousingEvent;

    /// <summary>A decision of its own: no move ends support.</summary>
    public sealed record HousingSupportEnded(HousingSupportEnd Reason) : HousingEvent;

    /// <summary>Section 12a AufenthG. The effective day is the day of what it starts with.</summary>
    /// <param name="Area">An official key: two digits of a Land, five of a district, eight of a municipality.</param>
    /// <param name="EndsOn">Its last day.</param>
    public sealed record ResidenceObligationRecorded(Guid ObligationId, string Area, ObligationStart StartsWith, DateOnly EndsOn) : HousingEvent;

    public sealed record ResidenceObligationLifted(Guid ObligationId, ObligationLift Reason) : HousingEvent;
}

public enum HousingKind { SharedAccommodation, TransitionalFlat, Sponsor, OwnLease }

public enum HousingExit { MovedOn, ContractEnded, NoticeGiven, Evicted, Unsafe, LeftWithoutNotice, LeftCountry }

public enum HomelessnessKind { EmergencyShelter, StayingWithOthers, WithoutShelter }

public enum HousingRisk { RentArrears, NoticeReceived, EvictionAnnounced, PlacementEnds, Overcrowding, Conflict }

public enum HousingSupport { TenancyAdvice, HomeVisits, Furnishing, DebtAdvice, NeighbourhoodContact }

public enum HousingSupportEnd { HousingStable, OwnWish, OtherBody, MovedAway, LeftCountry, Deceased }

public enum ObligationStart { ProtectionRecognised, TitleIssued }

public enum ObligationLift { Employment, Training, FamilyUnity, Hardship, Annulled }
