using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Corrections;

public class RetractingAnEntry : PathwaySpec
{
    private static readonly ArrivalEvent.AllocatedToMunicipality _allocated = new("13072074", AllocationBasis.Quota);
    private static readonly Guid _second = EntryId(2);
    private static readonly Guid _third = EntryId(3);

    [Fact]
    public void Makes_it_as_if_it_had_never_happened()
    {
        GivenOpened(_allocated);
        When(new RetractEntry(_second, "somebody else"));
        Then(new CorrectionEvent.EntryRetracted(_second, "somebody else"));
        Assert.Equal("13003000", Pathway.Arrival.Municipality);
        Assert.Equal(3, History.Log.Count);
    }

    [Fact]
    public void Does_nothing_twice()
    {
        GivenOpened(_allocated, new CorrectionEvent.EntryRetracted(_second, "somebody else"));
        When(new RetractEntry(_second, "another reason"));
        ThenNothing();
    }

    [Fact]
    public void Restores_what_was_retracted()
    {
        GivenOpened(_allocated, new CorrectionEvent.EntryRetracted(_second, "somebody else"));
        When(new RetractEntry(_third, "it was this person"));
        Then(new CorrectionEvent.EntryRetracted(_third, "it was this person"));
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Restores_what_was_corrected()
    {
        GivenOpened(_allocated, new CorrectionEvent.EntryCorrected(_second, _allocated with { Municipality = "13072075" }, OpenedOn, "typing error"));
        When(new RetractEntry(_third, "it was right"));
        Then(new CorrectionEvent.EntryRetracted(_third, "it was right"));
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Opens_a_file_that_was_closed_by_mistake()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.DuplicateOf, Id(7)));
        When(new RetractEntry(_second, "no duplicate"));
        Then(new CorrectionEvent.EntryRetracted(_second, "no duplicate"));
        Assert.Equal(PathwayStatus.Open, Pathway.CaseFile.Status);
    }

    [Fact]
    public void Is_refused_when_there_is_no_such_entry()
    {
        GivenOpened();
        When(new RetractEntry(EntryId(99), "never happened"));
        ThenRejected(CorrectionRejection.EntryNotFound, at: "EntryId");
    }

    [Fact]
    public void Is_refused_for_the_opening_of_the_file()
    {
        GivenOpened();
        When(new RetractEntry(EntryId(1), "never happened"));
        ThenRejected(CorrectionRejection.EntryNotRetractable, at: "EntryId");
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        GivenOpened(_allocated);
        When(new RetractEntry(_second, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }
}
