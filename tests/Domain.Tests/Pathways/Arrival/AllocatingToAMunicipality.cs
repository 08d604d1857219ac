using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Tests.Pathways.Arrival;

public class AllocatingToAMunicipality : PathwaySpec
{
    private static readonly ArrivalEvent.AllocatedToMunicipality _allocated = new("13072074", AllocationBasis.Quota);

    [Fact]
    public void Makes_it_responsible()
    {
        GivenOpened();
        When(new AllocateToMunicipality("13072074", AllocationBasis.Quota));
        Then(_allocated);
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Does_nothing_when_it_is_so_already()
    {
        GivenOpened(_allocated);
        When(new AllocateToMunicipality("13072074", AllocationBasis.Quota));
        ThenNothing();
    }

    [Fact]
    public void Counts_even_when_it_is_dated_before_the_file_was_opened()
    {
        GivenOpened();
        When(new AllocateToMunicipality("13072074", AllocationBasis.Quota), on: "2025-01-09");
        Then(_allocated);
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Is_refused_with_a_key_that_is_none()
    {
        GivenOpened();
        When(new AllocateToMunicipality("Rostock", AllocationBasis.Quota));
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Municipality");
    }
}
