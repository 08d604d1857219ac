using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Protection;

public class HoldingAndKeepingData : PathwaySpec
{
    private static readonly ProtectionEvent.LegalHoldPlaced _placed = new(Id(4), LegalHoldGround.Litigation, "case at court");

    [Fact]
    public void Holds_from_the_day_it_is_placed()
    {
        GivenOpened();
        When(new PlaceLegalHold(Id(4), LegalHoldGround.Litigation, "case at court"));
        Then(_placed);
        Assert.False(Pathway.DataProtection.IsHeldOn(Today.AddDays(-1)));
        Assert.True(Pathway.DataProtection.IsHeldOn(Today));
    }

    [Fact]
    public void Holds_a_closed_file_too()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.LeftCountry, DuplicateOf: null));
        When(new PlaceLegalHold(Id(4), LegalHoldGround.Litigation, "case at court"));
        Then(_placed);
    }

    [Fact]
    public void Ends_on_the_day_it_is_released()
    {
        GivenOpened(_placed, _placed with { HoldId = Id(5) });
        When(new ReleaseLegalHold(Id(4), "case is over"));
        Then(new ProtectionEvent.LegalHoldReleased(Id(4), "case is over"));
        Assert.False(Pathway.DataProtection.LegalHolds[Id(4)].IsInForceOn(Today));
        Assert.True(Pathway.DataProtection.LegalHolds[Id(4)].IsInForceOn(Today.AddDays(-1)));
        Assert.True(Pathway.DataProtection.IsHeldOn(Today));
    }

    [Fact]
    public void Is_refused_under_the_id_of_another_hold()
    {
        GivenOpened(_placed);
        When(new PlaceLegalHold(Id(4), LegalHoldGround.Audit, "case at court"));
        ThenRejected(ProtectionRejection.HoldAlreadyKnown, at: "HoldId");
    }

    [Fact]
    public void Is_refused_to_be_released_when_there_is_none()
    {
        GivenOpened();
        When(new ReleaseLegalHold(Id(4), "case is over"));
        ThenRejected(ProtectionRejection.HoldNotFound, at: "HoldId");
        Given("2026-06-20", _placed);
        When(new ReleaseLegalHold(Id(4), "case is over"));
        ThenRejected(ProtectionRejection.HoldNotFound);
    }

    [Fact]
    public void Is_refused_to_be_released_twice()
    {
        GivenOpened(_placed);
        Given("2026-06-01", new ProtectionEvent.LegalHoldReleased(Id(4), "case is over"));
        When(new ReleaseLegalHold(Id(4), "case is over"));
        ThenRejected(ProtectionRejection.HoldAlreadyReleased, at: "HoldId");
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        GivenOpened(_placed);
        When(new PlaceLegalHold(Id(6), LegalHoldGround.Audit, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
        When(new ReleaseLegalHold(Id(4), " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }

    [Fact]
    public void Is_not_escaped_by_retracting_the_hold()
    {
        GivenOpened(_placed);
        When(new RetractEntry(EntryId(2), "no hold wanted"));
        ThenRejected(CorrectionRejection.EntryStays, at: "EntryId");
    }

    [Theory]
    [InlineData(ClosingReason.LeftCountry, "2026-02-10", "2026-03-31", "2036-03-31")]
    [InlineData(ClosingReason.LeftCountry, "2026-03-31", "2026-03-31", "2036-03-31")]
    [InlineData(ClosingReason.LeftCountry, "2026-04-01", "2026-06-30", "2036-06-30")]
    [InlineData(ClosingReason.Deceased, "2026-06-10", "2026-06-30", "2031-06-30")]
    [InlineData(ClosingReason.Deceased, "2025-12-24", "2025-12-31", "2030-12-31")]
    [InlineData(ClosingReason.Deceased, "2025-09-30", "2025-09-30", "2030-09-30")]
    public void Keeps_data_for_years_from_the_end_of_the_quarter(ClosingReason reason, string on, string from, string until)
    {
        GivenOpened();
        Given(on, new LifecycleEvent.Closed(reason, DuplicateOf: null));
        Assert.Equal(new RetentionPeriod(Day(from), Day(until), "case-retention-1"), RetentionPeriod.Of(Pathway, Rules));
    }

    [Theory]
    [InlineData(ClosingReason.MovedAway)]
    [InlineData(ClosingReason.GoalReached)]
    [InlineData(ClosingReason.Naturalised)]
    public void Starts_no_clock_for_another_reason(ClosingReason reason)
    {
        GivenOpened(new LifecycleEvent.Closed(reason, DuplicateOf: null));
        Assert.Null(RetentionPeriod.Of(Pathway, Rules));
    }

    [Fact]
    public void Starts_no_clock_without_a_rule_and_none_on_a_file_that_runs_again()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.LeftCountry, DuplicateOf: null));
        Assert.Null(RetentionPeriod.Of(Pathway, new RuleBook([])));
        Given("2026-01-01", new LifecycleEvent.Reopened("came back"));
        Assert.Null(RetentionPeriod.Of(Pathway, Rules));
    }
}
