using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;

namespace Casework.Domain.Tests.Pathways.Corrections;

/// <summary>Which entry a correction is about in the end, and which entries count.</summary>
public class FollowingACorrection : PathwaySpec
{
    private static readonly ArrivalEvent.AllocatedToMunicipality _allocated = new("13072074", AllocationBasis.Quota);

    [Fact]
    public void Leads_to_the_entry_that_was_corrected_first()
    {
        GivenOpened(_allocated, new CorrectionEvent.EntryCorrected(EntryId(2), _allocated, Today, "wrong day"), new CorrectionEvent.EntryRetracted(EntryId(3), "it was right"));
        Assert.Equal(EntryId(2), Revision.Root(History.Log, EntryId(4))?.Id);
    }

    [Fact]
    public void Leads_nowhere_from_what_is_about_itself()
    {
        GivenOpened(new CorrectionEvent.EntryRetracted(EntryId(2), "this"));
        Assert.Null(Revision.Root(History.Log, EntryId(2)));
    }

    [Fact]
    public void Leads_nowhere_from_what_is_about_a_later_entry()
    {
        GivenOpened(new CorrectionEvent.EntryRetracted(EntryId(3), "the next"), new CorrectionEvent.EntryRetracted(EntryId(2), "the one before"));
        Assert.Null(Revision.Root(History.Log, EntryId(2)));
        Assert.Null(Revision.Root(History.Log, EntryId(3)));
    }

    [Fact]
    public void Is_no_entry_that_counts()
    {
        GivenOpened(_allocated, new CorrectionEvent.EntryCorrected(EntryId(2), _allocated, Today, "wrong day"));
        Assert.Equal([EntryId(1), EntryId(2)], Pathway.Entries.Select(entry => entry.Id));
        Assert.Equal([EntryId(1), EntryId(2), EntryId(3)], Pathway.Log.Select(entry => entry.Id));
    }

    [Fact]
    public void Keeps_what_stands_in_the_order_of_the_log()
    {
        GivenOpened(_allocated);
        Given("2024-12-01", _allocated with { Municipality = "13072075" });
        Assert.Equal([EntryId(1), EntryId(2), EntryId(3)], Revision.Standing(History.Log).Select(entry => entry.Id));
    }
}
