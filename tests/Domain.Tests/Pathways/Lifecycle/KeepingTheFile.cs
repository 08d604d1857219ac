using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Transfers;
using static Casework.Domain.Pathways.Lifecycle.LifecycleEvent;

namespace Casework.Domain.Tests.Pathways.Lifecycle;

/// <summary>Status and quiet of a file, day by day, also when entries come twice or late.</summary>
public class KeepingTheFile : PathwaySpec
{
    private static readonly ContactRecorded Contact = new(ContactChannel.Phone, null);

    [Fact]
    public void Closes_and_reopens_on_the_day_of_the_status_before()
    {
        GivenOpened();
        When(new ClosePathway(ClosingReason.NoNeed, DuplicateOf: null), on: "2025-01-10");
        Then(new Closed(ClosingReason.NoNeed, DuplicateOf: null));
        When(new ReopenPathway("A mistake"), on: "2025-01-10");
        Then(new Reopened("A mistake"));
    }

    [Fact]
    public void Stays_closed_for_the_first_reason()
    {
        GivenOpened();
        Given("2026-02-01", new Closed(ClosingReason.DuplicateOf, Id(9)));
        Given("2026-03-01", new Closed(ClosingReason.MovedAway, DuplicateOf: null));
        Assert.Equal((ClosingReason.DuplicateOf, Id(9), Day("2026-02-01")), (Pathway.CaseFile.ClosingReason, Pathway.CaseFile.DuplicateOf, Pathway.CaseFile.StatusSince));
        Given("2026-04-01", new Reopened("A mistake"));
        Assert.Equal((null, null, Day("2026-04-01")), (Pathway.CaseFile.ClosingReason, Pathway.CaseFile.DuplicateOf, Pathway.CaseFile.QuietSince));
    }

    [Fact]
    public void Is_quiet_since_the_last_contact_also_while_it_is_active_or_closed()
    {
        GivenOpened();
        Given("2026-02-01", Contact);
        Assert.Equal(Day("2026-02-01"), Pathway.CaseFile.LastContactOn);
        Given("2026-03-01", Contact);
        Assert.Equal((PathwayStatus.Active, Day("2026-02-01"), Day("2026-03-01"), Day("2026-03-01")), (Pathway.CaseFile.Status, Pathway.CaseFile.StatusSince, Pathway.CaseFile.QuietSince, Pathway.CaseFile.LastContactOn));
        Given("2026-04-01", new Closed(ClosingReason.MovedAway, DuplicateOf: null));
        Given("2026-05-01", Contact);
        Assert.Equal((PathwayStatus.Closed, Day("2026-05-01")), (Pathway.CaseFile.Status, Pathway.CaseFile.QuietSince));
    }

    [Fact]
    public void Stays_closed_for_its_reason_when_it_is_handed_over()
    {
        GivenOpened();
        Given("2026-02-01", new Closed(ClosingReason.NoNeed, DuplicateOf: null));
        Given("2026-03-01", HandedOver);
        Assert.Equal((ClosingReason.NoNeed, Day("2026-02-01")), (Pathway.CaseFile.ClosingReason, Pathway.CaseFile.StatusSince));
    }

    [Fact]
    public void Is_active_and_no_duplicate_once_it_is_taken_over()
    {
        GivenOpened();
        Given("2026-02-01", new Closed(ClosingReason.DuplicateOf, Id(9)));
        Given("2026-03-01", new TransferEvent.PathwayTakenOver(Id(8), "09162000", "13003000", []));
        Assert.Equal(
            (PathwayStatus.Active, null, null, Day("2026-03-01")),
            (Pathway.CaseFile.Status, Pathway.CaseFile.ClosingReason, Pathway.CaseFile.DuplicateOf, Pathway.CaseFile.QuietSince));
    }

    [Fact]
    public void Is_not_closed_before_it_is_opened()
    {
        Given("2025-01-01", new Closed(ClosingReason.MovedAway, DuplicateOf: null));
        Given("2025-01-02", HandedOver);
        Assert.Null(Pathway.CaseFile.Status);
    }
}
