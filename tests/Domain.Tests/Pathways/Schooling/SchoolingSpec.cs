using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Schooling;

namespace Casework.Domain.Tests.Pathways.Schooling;

/// <summary>A child of eight years, arrived in Rostock on 8 January 2025 (its Land's law on the duty is not known).</summary>
public abstract class SchoolingSpec : PathwaySpec
{
    protected static readonly Guid Place = Id(1);
    protected static readonly Guid Next = Id(2);
    protected static readonly ArrivalEvent.PathwayOpened OpenedForAChild = Opened with { BornOn = Day("2017-03-02") };
    protected static readonly SchoolingEvent.PlaceRequested Requested = new(Place, SchoolKind.Primary);
    protected static readonly SchoolingEvent.PlaceAssigned Assigned = new(Place, "Schule am Park");
    protected static readonly SchoolingEvent.Enrolled Enrolled = new(Place, SchoolKind.Primary, "Schule am Park", SchoolClass.Preparatory);

    protected SchoolPlace? ThePlace => Pathway.Schooling.Place(Place);

    protected void GivenAChild(string? municipality = null, string bornOn = "2017-03-02") =>
        Given(OpenedOn, OpenedForAChild with { Municipality = municipality ?? Opened.Municipality, BornOn = Day(bornOn) });

    protected void GivenAssigned()
    {
        GivenAChild();
        Given("2025-02-01", Requested);
        Given("2025-02-20", Assigned);
    }

    protected void GivenEnrolled()
    {
        GivenAssigned();
        Given("2025-03-01", Enrolled);
    }
}
