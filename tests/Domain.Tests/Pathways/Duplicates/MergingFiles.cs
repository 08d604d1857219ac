using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Duplicates;

public class MergingFiles : PathwaySpec
{
    private static readonly Guid Other = Id(0x50);
    private static readonly DuplicateEvent.DuplicateSuspected _suspected = new(Other, "ada");
    private static readonly LifecycleEvent.Closed _closed = new(ClosingReason.DuplicateOf, Other);

    [Fact]
    public void Begins_with_a_suspicion_by_somebody()
    {
        GivenOpened();
        When(new SuspectDuplicate(Other));
        Then(_suspected);
        Assert.Equal("ada", Pathway.Doubles.Suspected[Other]);
        Actor = null;
        When(new SuspectDuplicate(Id(0x51)));
        ThenRejected(FourEyesRejection.NobodyNamed);
    }

    [Fact]
    public void Takes_a_second_person()
    {
        GivenOpened(_suspected);
        When(new MergePathway(Other));
        ThenRejected(DuplicateRejection.SuspectedByYou, at: "OtherPathway");
        Actor = "ben";
        When(new MergePathway(Other));
        Then(new DuplicateEvent.PathwayMerged(Other, "ben"), _closed);
        Assert.Equal((Other, PathwayStatus.Closed), (Pathway.Doubles.MergedInto, Pathway.CaseFile.Status));
        Assert.Empty(Pathway.Doubles.Suspected);
    }

    [Fact]
    public void Takes_a_person_at_all()
    {
        GivenOpened(_suspected);
        Actor = null;
        When(new MergePathway(Other));
        ThenRejected(FourEyesRejection.NobodyNamed);
    }

    [Fact]
    public void Takes_a_suspicion()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Id(0x51), "ben"));
        When(new MergePathway(Other));
        ThenRejected(DuplicateRejection.NotSuspected, at: "OtherPathway");
    }

    [Fact]
    public void Takes_two_people_besides_an_import()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Other, Doubles.Import));
        When(new MergePathway(Other));
        ThenRejected(DuplicateRejection.NotSuspected, at: "OtherPathway");
        When(new SuspectDuplicate(Other));
        Then(_suspected);
        When(new MergePathway(Other));
        ThenRejected(DuplicateRejection.SuspectedByYou, at: "OtherPathway");
        Actor = "ben";
        When(new MergePathway(Other));
        Then(new DuplicateEvent.PathwayMerged(Other, "ben"), _closed);
    }

    [Fact]
    public void Is_suspected_by_an_import_only_where_people_have_said_nothing()
    {
        GivenOpened(_suspected, new DuplicateEvent.DuplicateRejected(Id(0x51)));
        Actor = Doubles.Import;
        When(new SuspectDuplicate(Other));
        ThenNothing();
        Assert.Equal("ada", Pathway.Doubles.PersonSuspecting(Other));
        When(new SuspectDuplicate(Id(0x51)));
        ThenNothing();
        When(new SuspectDuplicate(Id(0x52)));
        Then(new DuplicateEvent.DuplicateSuspected(Id(0x52), Doubles.Import));
        Assert.Null(Pathway.Doubles.PersonSuspecting(Id(0x52)));
    }

    [Fact]
    public void Takes_a_suspicion_that_was_not_rejected()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Other, "ben"), new DuplicateEvent.DuplicateRejected(Other));
        When(new MergePathway(Other));
        ThenRejected(DuplicateRejection.NotSuspected, at: "OtherPathway");
    }

    [Fact]
    public void Leaves_a_file_that_was_closed_as_a_double_closed()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Other, "ben"), _closed);
        When(new MergePathway(Other));
        Then(new DuplicateEvent.PathwayMerged(Other, "ada"));
    }

    [Fact]
    public void Is_not_dated_before_the_file_changed_its_status()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Other, "ben"));
        Given("2025-02-01", new LifecycleEvent.Closed(ClosingReason.NoNeed, null));
        When(new MergePathway(Other), on: "2025-01-20");
        ThenRejected(LifecycleRejection.StatusChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_decided_in_the_order_of_the_days()
    {
        GivenOpened();
        Given("2025-06-01", new DuplicateEvent.DuplicateRejected(Other));
        When(new SuspectDuplicate(Other), on: "2025-05-31");
        ThenRejected(DuplicateRejection.DecidedLater, at: "EffectiveOn");
        When(new SuspectDuplicate(Other), on: "2025-06-01");
        Then(_suspected);
        When(new SuspectDuplicate(Id(0x51)), on: "2025-05-31");
        Then(new DuplicateEvent.DuplicateSuspected(Id(0x51), "ada"));
    }

    [Fact]
    public void Goes_to_one_file_only_and_never_in_a_chain()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Id(0x51), "ben"), new DuplicateEvent.PathwayMerged(Other, "ben"), _closed);
        When(new MergePathway(Id(0x51)));
        ThenRejected(DuplicateRejection.AlreadyMerged);
        When(new MergePathway(Other));
        ThenNothing();
        When(new SuspectDuplicate(Other));
        ThenRejected(DuplicateRejection.AlreadyMerged, at: "OtherPathway");
        When(new RejectDuplicate(Other));
        ThenRejected(DuplicateRejection.AlreadyMerged, at: "OtherPathway");
        When(new TakeInPathway(Id(0x52)));
        ThenRejected(DuplicateRejection.AlreadyMerged);
    }

    [Fact]
    public void Is_not_taken_back_on_one_side_only()
    {
        GivenOpened(new DuplicateEvent.PathwayMerged(Other, "ben"), _closed);
        When(new RetractEntry(EntryId(2), "wrong"));
        ThenRejected(DuplicateRejection.StandsOnBoth, at: "EntryId");
        When(new RetractEntry(EntryId(3), "wrong"));
        ThenRejected(DuplicateRejection.StandsOnBoth, at: "EntryId");
        When(new ReopenPathway("wrong"));
        ThenRejected(LifecycleRejection.DuplicateStaysClosed);
        When(new CorrectEntryOf(EntryId(2), new DuplicateEvent.PathwayMerged(Id(0x51), "ben"), OpenedOn).Command);
        ThenRejected(CorrectionRejection.EntryNotCorrectable, at: "EntryId");
    }

    [Fact]
    public void Takes_the_other_file_in()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Other, "ben"));
        When(new TakeInPathway(Other));
        Then(new DuplicateEvent.PathwayTakenIn(Other));
        Assert.Equal([Other], Pathway.Doubles.TakenIn);
        Assert.Empty(Pathway.Doubles.Suspected);
        When(new MergePathway(Id(0x51)));
        ThenRejected(DuplicateRejection.AlreadyMerged);
        When(new RejectDuplicate(Other));
        ThenRejected(DuplicateRejection.AlreadyMerged, at: "OtherPathway");
    }

    [Fact]
    public void Is_undone_with_everything_that_stood_in_the_file()
    {
        GivenOpened(new LifecycleEvent.CaseworkerAssigned("ada"), new DuplicateEvent.PathwayMerged(Other, "ben"), _closed);
        When(new UnmergePathway(Other, "Two brothers."));
        Then(new DuplicateEvent.PathwayUnmerged(Other, "Two brothers."), new LifecycleEvent.Reopened("Two brothers."));
        Assert.Equal((null, PathwayStatus.Active, "ada"), (Pathway.Doubles.MergedInto, Pathway.CaseFile.Status, Pathway.CaseFile.Caseworker));
        Assert.Equal([Other], Pathway.Doubles.Rejected);
        When(new UnmergePathway(Other, "Two brothers."), on: "2026-06-16");
        ThenRejected(DuplicateRejection.NotMerged, at: "OtherPathway");
    }

    [Fact]
    public void Is_undone_for_a_reason_after_it_was_done_and_from_the_file_it_went_to()
    {
        GivenOpened(new DuplicateEvent.PathwayMerged(Other, "ben"));
        Given("2025-03-01", _closed);
        When(new UnmergePathway(Other, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
        When(new UnmergePathway(Id(0x51), "Two brothers."));
        ThenRejected(DuplicateRejection.NotMerged, at: "OtherPathway");
        When(new UnmergePathway(Other, "Two brothers."), on: "2025-02-01");
        ThenRejected(LifecycleRejection.StatusChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Gives_the_other_file_back()
    {
        GivenOpened(new DuplicateEvent.PathwayTakenIn(Other));
        When(new GiveBackPathway(Other, "Two brothers."));
        Then(new DuplicateEvent.PathwayGivenBack(Other));
        Assert.Equal(([], Other), (Pathway.Doubles.TakenIn, Assert.Single(Pathway.Doubles.Rejected)));
        When(new GiveBackPathway(Other, "Two brothers."), on: "2026-06-16");
        ThenRejected(DuplicateRejection.NotMerged, at: "OtherPathway");
    }

    [Fact]
    public void Is_off_once_they_are_found_to_be_two_persons_until_somebody_suspects_it_again()
    {
        GivenOpened(_suspected);
        When(new RejectDuplicate(Other));
        Then(new DuplicateEvent.DuplicateRejected(Other));
        Assert.Equal([Other], Pathway.Doubles.Rejected);
        When(new SuspectDuplicate(Other));
        Then(_suspected);
        Assert.Empty(Pathway.Doubles.Rejected);
    }

    [Fact]
    public void Says_on_the_other_file_what_this_one_says_of_it()
    {
        MutualCommand[] commands = [new SuspectDuplicate(Other), new RejectDuplicate(Other), new MergePathway(Other), new UnmergePathway(Other, "x")];
        MutualCommand[] mirrored = [new SuspectDuplicate(Id(7)), new RejectDuplicate(Id(7)), new TakeInPathway(Id(7)), new GiveBackPathway(Id(7), "x")];
        Assert.Equal(mirrored, commands.Select(command => command.Mirrored(Id(7))));
        Assert.Equal(commands, commands.Select(command => command.Mirrored(Id(7)).Mirrored(Other)));
    }
}
