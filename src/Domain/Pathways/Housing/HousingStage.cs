using System.Collections.Immutable;
using Casework.Domain.Pathways.Arrival;
using static Casework.Domain.Pathways.Housing.HousingEvent;

namespace Casework.Domain.Pathways.Housing;

/// <summary>
/// Where somebody lives, whether that is safe, and the support that goes with it. Support begins with the first housing and
/// ends by a decision of its own only: a move ends nothing.
/// </summary>
public sealed record HousingStage
{
    public static HousingStage Initial { get; } = new();

    /// <summary>By placement id.</summary>
    public ImmutableDictionary<Guid, HousingPlacement> Placements { get; private init; } = ImmutableDictionary<Guid, HousingPlacement>.Empty;

    /// <summary>By obligation id.</summary>
    public ImmutableDictionary<Guid, ResidenceObligation> Obligations { get; private init; } = ImmutableDictionary<Guid, ResidenceObligation>.Empty;

    /// <summary>The day on which the stay in first reception began, transfers between facilities included; null outside of it.</summary>
    public DateOnly? ReceptionSince { get; private init; }

    public HomelessnessKind? Homelessness { get; private init; }

    public HousingRisk? Risk { get; private init; }

    /// <summary>The day of the latest move, homelessness or risk.</summary>
    public DateOnly? ChangedOn { get; private init; }

    public ImmutableSortedSet<HousingSupport> Supports { get; private init; } = [];

    /// <summary>Null while support has not begun.</summary>
    public DateOnly? SupportedSince { get; private init; }

    /// <summary>The latest day on which there was reason for support.</summary>
    public DateOnly? SupportConfirmedOn { get; private init; }

    /// <summary>Null unless support was ended, and has not been taken up again.</summary>
    public DateOnly? SupportEndedOn { get; private init; }

    public HousingSupportEnd? SupportEndReason { get; private init; }

    public bool IsSupported => SupportedSince is not null && SupportEndedOn is null;

    /// <summary>The place lived in; null when none is known.</summary>
    public HousingPlacement? Home =>
        Placements.Values.Where(placement => placement.IsLivedIn).OrderBy(placement => placement.PlacedOn).ThenBy(placement => placement.Id).LastOrDefault();

    public bool IsHoused => Home is not null || ReceptionSince is not null;

    public HousingStatus Status =>
        Homelessness is not null ? HousingStatus.Homeless
        : Home is { } home ? Risk is not null ? HousingStatus.AtRisk : StatusOf(home.Kind)
        : ReceptionSince is not null ? HousingStatus.Reception
        : HousingStatus.Unknown;

    // Kept after leaving as transferred, so that the next facility continues the same stay.
    private DateOnly? TransferSince { get; init; }

    public static HousingStage Evolve(HousingStage state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (ArrivalEvent.FirstReceptionEntered, var on) => state.Move(on) with { ReceptionSince = state.TransferSince ?? on, TransferSince = null },
        (ArrivalEvent.FirstReceptionLeft e, var on) => state.Move(on) with
        {
            ReceptionSince = null,
            TransferSince = e.Reason is ReceptionExit.Transferred ? state.ReceptionSince : null,
        },
        (HousingPlaced e, var on) => state.Move(on).With(state.Placement(e.PlacementId) with { Kind = e.Kind, Municipality = e.Municipality, PlacedOn = on }) with
        {
            TransferSince = null,
            SupportedSince = state.SupportedSince ?? on,
            SupportConfirmedOn = state.SupportConfirmedOn ?? on,
        },
        (HousingLeft e, var on) => state.Move(on).With(state.Placement(e.PlacementId) with { LeftOn = on, ExitReason = e.Reason }),
        (HomelessnessRecorded e, var on) => state.Move(on).Support(on) with { Homelessness = e.Kind },
        (HousingRiskRecorded e, var on) => state.Support(on) with { Risk = e.Risk, ChangedOn = on },
        (HousingRiskAverted, var on) => state with { Risk = null, ChangedOn = on },
        (HousingSupportContinued e, var on) => state.Support(on) with { Supports = state.Supports.Add(e.Support) },
        (HousingSupportEnded e, var on) => state with
        {
            SupportedSince = state.SupportedSince ?? on,
            SupportEndedOn = on,
            SupportEndReason = e.Reason,
            Supports = [],
        },
        (ResidenceObligationRecorded e, var on) => state.With(
            state.Obligation(e.ObligationId) with { Area = e.Area, StartsWith = e.StartsWith, StartedOn = on, EndsOn = e.EndsOn }),
        (ResidenceObligationLifted e, var on) => state.With(state.Obligation(e.ObligationId) with { LiftedOn = on, LiftReason = e.Reason }),
        _ => state,
    };

    /// <returns>True when an obligation forbids living in the municipality on the day.</returns>
    public bool IsForbidden(string? municipality, DateOnly day) => Obligations.Values.Any(obligation => obligation.Forbids(municipality, day));

    // A move ends what was known of risk and homelessness, and nothing else.
    private HousingStage Move(DateOnly on) => this with { Homelessness = null, Risk = null, ChangedOn = on };

    private HousingStage Support(DateOnly on) => this with
    {
        SupportedSince = SupportedSince ?? on,
        SupportConfirmedOn = on,
        SupportEndedOn = null,
        SupportEndReason = null,
    };

    private HousingPlacement Placement(Guid id) => Placements.GetValueOrDefault(id) ?? new(id);

    private ResidenceObligation Obligation(Guid id) => Obligations.GetValueOrDefault(id) ?? new(id);

    private HousingStage With(HousingPlacement placement) => this with { Placements = Placements.SetItem(placement.Id, placement) };

    private HousingStage With(ResidenceObligation obligation) => this with { Obligations = Obligations.SetItem(obligation.Id, obligation) };

    private static HousingStatus StatusOf(HousingKind kind) => kind switch
    {
        HousingKind.TransitionalFlat => HousingStatus.TransitionalFlat,
        HousingKind.Sponsor => HousingStatus.Sponsor,
        HousingKind.OwnLease => HousingStatus.OwnLease,
        _ => HousingStatus.SharedAccommodation,
    };
}

public enum HousingStatus { Unknown, Reception, SharedAccommodation, TransitionalFlat, Sponsor, OwnLease, AtRisk, Homeless }
