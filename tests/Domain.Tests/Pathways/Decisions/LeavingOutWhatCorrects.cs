using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Decisions;

/// <summary>Three entries on the same matters, of which the second was corrected and the third retracted, and two caseworkers after it.</summary>
public class LeavingOutWhatCorrects : PathwaySpec
{
    private static readonly ArrivalEvent.AllocatedToMunicipality _corrected = new("13072074", AllocationBasis.Quota);
    private static readonly ArrivalEvent.AllocatedToMunicipality _retracted = new("13072076", AllocationBasis.Quota);

    public LeavingOutWhatCorrects()
    {
        GivenOpened();
        Given("2025-02-01", _corrected);
        Given("2025-03-01", _retracted);
        Given("2025-04-01", new CorrectionEvent.EntryCorrected(EntryId(2), _corrected with { Municipality = "13072075" }, Day("2025-02-02"), "typing error"));
        Given("2025-04-01", new CorrectionEvent.EntryRetracted(EntryId(3), "another person"));
        Given("2025-05-01", new LifecycleEvent.CaseworkerAssigned("ada"));
        Given("2025-06-01", new LifecycleEvent.CaseworkerAssigned("ben"));
    }

    [Theory]
    [InlineData(2, "13003000", "ben", "1 6 7")]
    [InlineData(3, "13072075", "ben", "1 2 6 7")]
    [InlineData(4, "13072074", "ben", "1 2 6 7")]
    [InlineData(5, "13072076", "ben", "1 2 3 6 7")]
    [InlineData(6, "13072075", "ben", "1 2 7")]
    [InlineData(7, "13072075", "ada", "1 2 6")]
    public void Gives_what_the_others_come_to(int version, string municipality, string caseworker, string counted)
    {
        var without = new LeavingOneOut(History.Log).Without(version - 1);
        Assert.Equal((municipality, caseworker), (without.Arrival.Municipality, without.CaseFile.Caseworker));
        Assert.Equal(counted, string.Join(' ', without.Entries.Select(entry => entry.Version)));
        Assert.Equal(History.Log.Where(entry => entry.Version != version), without.Log);
    }
}
