using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Rules;

namespace Casework.Api.Housing;

internal sealed record HousingView(Pathway State, RuleBook Rules) : StageView(StageName.Housing, typeof(HousingEvent), State)
{
    public HousingStatus Status => State.Housing.Status;

    public IReadOnlyList<PlacementView> Placements =>
    [
        .. from placement in State.Housing.Placements.Values
           where placement.PlacedOn is not null
           orderby placement.PlacedOn, placement.Id
           select new PlacementView(placement, State.Find<HousingEvent.HousingPlaced>(placed => placed.PlacementId == placement.Id)!),
    ];

    public HomelessnessKind? Homelessness => State.Housing.Homelessness;

    public HousingRisk? Risk => State.Housing.Risk;

    public DateOnly? ReceptionSince => State.Housing.ReceptionSince;

    public DateOnly? ReceptionLastDay => ReceptionSince is { } since ? HousingRules.LastDayInReception(since, Rules) : null;

    public bool Supported => State.Housing.IsSupported;

    public IReadOnlyList<HousingSupport> Supports => [.. State.Housing.Supports];

    public DateOnly? SupportedSince => State.Housing.SupportedSince;

    public DateOnly? SupportEndedOn => State.Housing.SupportEndedOn;

    public HousingSupportEnd? SupportEndReason => State.Housing.SupportEndReason;

    public IReadOnlyList<ObligationView> ResidenceObligations =>
    [
        .. from obligation in State.Housing.Obligations.Values
           where obligation.Area is not null
           orderby obligation.StartedOn, obligation.Id
           select new ObligationView(obligation),
    ];
}

internal sealed record PlacementView(HousingPlacement Placement, HousingEvent.HousingPlaced Placed)
{
    public Guid PlacementId => Placement.Id;

    public HousingKind Kind => Placement.Kind;

    public string Municipality => Placement.Municipality!;

    public Personal<string>? Address => Placed.Address;

    public DateOnly PlacedOn => Placement.PlacedOn!.Value;

    public DateOnly? LeftOn => Placement.LeftOn;

    public HousingExit? ExitReason => Placement.ExitReason;
}

internal sealed record ObligationView(ResidenceObligation Obligation)
{
    public Guid ObligationId => Obligation.Id;

    public string Area => Obligation.Area!;

    public ObligationStart StartsWith => Obligation.StartsWith;

    public DateOnly StartedOn => Obligation.StartedOn;

    public DateOnly EndsOn => Obligation.EndsOn;

    public DateOnly? LiftedOn => Obligation.LiftedOn;

    public ObligationLift? LiftReason => Obligation.LiftReason;
}
