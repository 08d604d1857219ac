using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Lifecycle;
using static Casework.Domain.Pathways.Housing.HousingEvent;

namespace Casework.Domain.Tests.Pathways.Housing;

public abstract class HousingSpec : PathwaySpec
{
    protected const string Here = "13003000";
    protected const string There = "08111000";

    protected static readonly ArrivalEvent.FirstReceptionEntered Entered = new("Haus am Hafen");

    protected static Guid First => Id(1);

    protected static Guid Second => Id(2);

    protected HousingStage Housing => Pathway.Housing;

    protected static HousingPlaced Placed(HousingKind kind = HousingKind.SharedAccommodation, Guid? id = null, string municipality = Here) =>
        new(id ?? First, kind, municipality, "Lange Straße 1");

    protected static PlaceInHousing Place(HousingKind kind = HousingKind.SharedAccommodation, Guid? id = null, string municipality = Here) =>
        new(id ?? First, kind, municipality, "Lange Straße 1");

    protected static HousingLeft Left(Guid? id = null) => new(id ?? First, HousingExit.MovedOn);

    protected static ArrivalEvent.FirstReceptionLeft LeftReception(ReceptionExit reason = ReceptionExit.Allocated) => new(reason);

    protected static ResidenceObligationRecorded Obliged(string area, string endsOn, Guid? id = null) =>
        new(id ?? Id(3), area, ObligationStart.ProtectionRecognised, Day(endsOn)) { RuleSet = "residence-obligation-1" };

    protected static LifecycleEvent.ComplianceWarningRaised Warning(string code, object about) => new(code, $"{about}");
}
