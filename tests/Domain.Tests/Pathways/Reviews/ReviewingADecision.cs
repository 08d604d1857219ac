using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Reviews;

namespace Casework.Domain.Tests.Pathways.Reviews;

public class ReviewingADecision : PathwaySpec
{
    private static readonly Guid _decision = EntryId(2);

    [Theory]
    [InlineData(ReviewOutcome.Confirmed)]
    [InlineData(ReviewOutcome.DecidedAnew)]
    public void Clears_the_flag(ReviewOutcome outcome)
    {
        GivenFlagged();
        When(new ClearReviewFlag(_decision, outcome, "looked at it again"));
        Then(new ReviewEvent.ReviewFlagCleared(_decision, outcome, "looked at it again"));
        Assert.Empty(Pathway.Reviews.Open);
    }

    [Fact]
    public void Can_become_due_again()
    {
        GivenFlagged();
        Given("2026-02-01", new ReviewEvent.ReviewFlagCleared(_decision, ReviewOutcome.Confirmed, "fine"));
        Given("2026-03-01", new ReviewEvent.ReviewFlagRaised(_decision, EntryId(1)));
        Assert.Equal(Day("2026-03-01"), Pathway.Reviews.Open[_decision].RaisedOn);
        When(new ClearReviewFlag(_decision, ReviewOutcome.DecidedAnew, "changed"));
        Then(new ReviewEvent.ReviewFlagCleared(_decision, ReviewOutcome.DecidedAnew, "changed"));
    }

    [Fact]
    public void Goes_on_when_the_clearing_is_retracted()
    {
        GivenFlagged();
        Given("2026-02-01", new ReviewEvent.ReviewFlagCleared(_decision, ReviewOutcome.Confirmed, "fine"));
        When(new RetractEntry(EntryId(4), "wrong file"));
        Then(new CorrectionEvent.EntryRetracted(EntryId(4), "wrong file"));
        Assert.Single(Pathway.Reviews.Open);
    }

    [Fact]
    public void Works_on_a_closed_file()
    {
        GivenFlagged();
        Given("2026-02-01", new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new ClearReviewFlag(_decision, ReviewOutcome.Confirmed, "fine"));
        Then(new ReviewEvent.ReviewFlagCleared(_decision, ReviewOutcome.Confirmed, "fine"));
    }

    [Fact]
    public void Is_refused_when_none_is_due()
    {
        GivenOpened();
        When(new ClearReviewFlag(_decision, ReviewOutcome.Confirmed, "fine"));
        ThenRejected(ReviewRejection.NoFlag, at: "DecisionId");
    }

    [Fact]
    public void Is_refused_once_it_was_cleared_for_another_reason()
    {
        GivenFlagged();
        Given("2026-02-01", new ReviewEvent.ReviewFlagCleared(_decision, ReviewOutcome.Confirmed, "fine"));
        When(new ClearReviewFlag(_decision, ReviewOutcome.DecidedAnew, "not fine"), on: "2026-02-01");
        ThenRejected(ReviewRejection.NoFlag);
    }

    [Fact]
    public void Is_refused_before_the_flag()
    {
        GivenFlagged();
        When(new ClearReviewFlag(_decision, ReviewOutcome.Confirmed, "fine"), on: "2026-01-19");
        ThenRejected(ReviewRejection.BeforeFlag, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        GivenFlagged();
        When(new ClearReviewFlag(_decision, ReviewOutcome.Confirmed, " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }

    [Fact]
    public void Is_not_escaped_by_retracting_the_flag()
    {
        GivenFlagged();
        When(new RetractEntry(EntryId(3), "no review wanted"));
        ThenRejected(CorrectionRejection.EntryStays, at: "EntryId");
    }

    private void GivenFlagged()
    {
        GivenOpened(new LifecycleEvent.MarkedDormant(OpenedOn) { RuleSet = "case-dormancy-1" });
        Given("2026-01-20", new ReviewEvent.ReviewFlagRaised(_decision, EntryId(1)));
    }
}
