using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Transfers.TransferEvent;

namespace Casework.Domain.Tests.Pathways.Transfers;

public class FoldingTransfers : TransferSpec
{
    private const string Third = "09162000";

    private TransferHistory Transfers => AtSender.State.Transfers;

    [Fact]
    public void Knows_the_file_of_the_person_in_each_municipality_that_had_it()
    {
        GivenOpened(
            Requested(1, Target, Id(0xA)), new PathwayHandedOver(Id(1), Target), Requested(2, Third, Id(0xB)), new PathwayHandedOver(Id(2), Third),
            Requested(3, Target, Id(0xC)), new TransferRejected(Id(3), Target, TransferRefusal.NotMovedHere));
        Assert.Equal((Id(0xA), Id(0xB), null), (Transfers.FileIn(Target), Transfers.FileIn(Third), Transfers.FileIn("02000000")));
    }

    [Fact]
    public void Knows_no_file_of_somebody_who_is_erased()
    {
        GivenOpened(Requested(1, Target, Personal<Guid>.Erased), new PathwayHandedOver(Id(1), Target));
        Assert.Null(Transfers.FileIn(Target));
    }

    [Fact]
    public void Tells_the_target_of_clocks_and_household()
    {
        IReadOnlyList<OfferedClock> clocks = [new(DeadlineKind.Decision, Day("2026-09-01"))];
        GivenOpened(Offered(1, Target) with { Clocks = clocks, HouseholdSize = 3 });
        Assert.Equal((clocks, 3), (Transfers.Open!.Clocks, Transfers.Open.HouseholdSize));
    }

    public static TheoryData<TransferEvent, TransferState> Ends => new()
    {
        { new TransferWithdrawn(Id(1), Target), TransferState.Withdrawn },
        { new TransferRejected(Id(1), Target, TransferRefusal.NotCompetent), TransferState.Rejected },
        { new TransferExpired(Id(1), Target), TransferState.Expired },
        { new PathwayHandedOver(Id(1), Target), TransferState.Completed },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Keeps_the_first_end_and_its_day(TransferEvent end, TransferState state)
    {
        GivenOpened();
        Given("2026-06-01", Requested(1, Target, TargetFile));
        Assert.True(Transfers.All[0].IsAnswerableOn(Day("2026-07-13")));
        Given("2026-06-02", end);
        Given("2026-06-03", new TransferExpired(Id(1), Target), new TransferWithdrawn(Id(1), Target));
        Assert.Equal((state, Day("2026-06-02"), false), (Transfers.All[0].State, Transfers.All[0].EndedOn, Transfers.All[0].IsAnswerableOn(Day("2026-06-02"))));
    }

    [Fact]
    public void Keeps_one_transfer_of_each_id()
    {
        GivenOpened(Requested(1, Target, TargetFile), Requested(1, Third, TargetFile));
        Assert.Equal(Target, Assert.Single(Transfers.All).Municipality);
    }

    [Fact]
    public void Completes_a_transfer_on_the_side_on_which_it_stands()
    {
        GivenOpened(Requested(1, Target, TargetFile), new PathwayTakenOver(Id(1), Target, Sender, []), Offered(2, Target), new PathwayHandedOver(Id(2), Target));
        Assert.All(Transfers.All, transfer => Assert.Equal(TransferState.Requested, transfer.State));
    }

    [Fact]
    public void Lets_the_time_for_an_answer_fall_away_with_the_request()
    {
        GivenOpened();
        Given(Request());
        Given(Withdraw);
        Assert.All(new[] { AtSender, AtTarget }, side => Assert.Equal(ClockState.Cancelled, Assert.Single(DeadlineBoard.Of(side.State, Rules)).State));
    }

    [Fact]
    public void Is_answered_for_what_stands_on_both_sides_the_right_way_round()
    {
        GivenOpened();
        Given(Request());
        (AtSender, AtTarget) = (AtTarget, AtSender);
        When(new AcceptTransfer(TransferId, Target, Sender));
        ThenRejected(TransferRejection.NotFound);
        (AtSender, AtTarget) = (AtTarget, PathwayHistory.Initial);
        When(Accept);
        ThenRejected(TransferRejection.NotFound);
    }

    [Fact]
    public void Takes_a_no_once_and_with_one_reason()
    {
        GivenOpened();
        Given(Request());
        Given(Reject);
        When(Reject with { Reason = TransferRefusal.OfferIncomplete });
        ThenRejected(TransferRejection.NotOpen);
    }

    [Fact]
    public void Takes_a_file_whose_status_changes_on_the_day()
    {
        GivenOpened();
        Given("2026-06-15", new LifecycleEvent.MarkedDormant(Day("2025-01-10")));
        Given(Request());
        Assert.NotNull(Transfers.Open);
    }

    [Fact]
    public void Offers_clocks_that_run_and_those_who_live_together()
    {
        GivenOpened(new HouseholdEvent.MemberLinked(Id(2), HouseholdRelation.Child), new HouseholdEvent.MemberLinked(Id(4), HouseholdRelation.Sibling));
        Given("2026-05-01", new RecognitionEvent.RecognitionFiled(Id(3), "Pflegefachfrau", true, "Amt", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-05-10", new RecognitionEvent.ReceiptConfirmed(Id(3), []), new HouseholdEvent.MemberUnlinked(Id(4), UnlinkReason.MovedOut));
        Given(Request());
        Assert.Empty(AtTarget.State.Transfers.Open!.Clocks);
        Assert.Equal(2, AtTarget.State.Transfers.Open.HouseholdSize);
    }

    [Fact]
    public void Ends_no_link_that_has_its_end_or_has_not_begun()
    {
        GivenOpened(new HouseholdEvent.MemberLinked(Id(14), HouseholdRelation.Spouse));
        Given("2026-07-01", new HouseholdEvent.MemberUnlinked(Id(14), UnlinkReason.Separated), new HouseholdEvent.MemberLinked(Id(16), HouseholdRelation.Sibling));
        Given(Request());
        When(Accept);
        Assert.Equal([new PathwayHandedOver(TransferId, Target)], Decision.Sender);
        Assert.Empty(MovedMember.Unlink(AtSender.State, Id(14)).Events);
        Assert.NotEmpty(MovedMember.Unlink(AtSender.State, Id(16)).Events);
    }

    [Fact]
    public void Tells_events_apart_by_each_of_their_fields()
    {
        var (requested, offered, taken) = (Requested(1, Target, TargetFile), Offered(1, Target), new PathwayTakenOver(Id(1), Target, Sender, []));
        IReadOnlyList<HandedField> fields = [Everything[0]];
        Same(requested, requested with { Fields = [.. requested.Fields] });
        Differ(
            requested, requested with { TransferId = Id(2) }, requested with { Reason = TransferReason.Training }, requested with { Fields = fields },
            requested with { ExpiresOn = Today }, requested with { CounterpartFile = Id(3) }, requested with { MovesOn = Today });
        Same(offered, offered with { Fields = [.. offered.Fields], Clocks = [] });
        Differ(
            offered, offered with { Municipality = Third }, offered with { Reason = TransferReason.Training }, offered with { Fields = fields },
            offered with { HouseholdSize = 9 }, offered with { Clocks = [new(DeadlineKind.Receipt, null)] });
        Same(taken, taken with { Clocks = [] });
        Differ(taken, taken with { Municipality = Third }, taken with { Responsible = Third }, taken with { Clocks = [new(DeadlineKind.Receipt, Id(1), 3)] });
    }

    private static void Same(TransferEvent one, TransferEvent other)
    {
        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    private static void Differ(TransferEvent one, params IReadOnlyList<TransferEvent> others) =>
        Assert.All(others, other => Assert.False(one.Equals(other)));

    private static TransferRequested Requested(int id, string municipality, Personal<Guid> file) =>
        new(Id(id), municipality, TransferReason.Moved, Day("2026-06-20"), Everything, Day("2026-07-13"), file);

    private static TransferOffered Offered(int id, string municipality) =>
        new(Id(id), municipality, TransferReason.Moved, Day("2026-06-20"), Everything, Day("2026-07-13"), [], null, SenderFile);
}
