using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;

namespace Casework.Domain.Tests.Pathways.Reviews;

/// <summary>Last contact on 1 March 2025, so the file was marked dormant on 1 September.</summary>
public class KeepingReviewsApart : PathwaySpec
{
    private static readonly LifecycleEvent.ContactRecorded _contact = new(ContactChannel.Phone, Note: "called");
    private static readonly ReviewEvent.ReviewFlagRaised _flagged = new(EntryId(3), EntryId(2));

    [Fact]
    public void Flags_nothing_that_waits_for_its_review_even_when_it_comes_to_something_else_again()
    {
        GivenDormant();
        Given("2026-01-01", Moved("2025-06-01"), _flagged);
        When(new CorrectEntry(EntryId(2), _contact, Day("2025-02-01"), "wrong day"));
        Then(Moved("2025-02-01"));
    }

    [Fact]
    public void Flags_it_once_the_first_review_is_over()
    {
        GivenDormant();
        Given("2026-01-01", Moved("2025-06-01"), _flagged);
        Given("2026-01-02", new ReviewEvent.ReviewFlagCleared(EntryId(3), ReviewOutcome.Confirmed, "fine"));
        When(new CorrectEntry(EntryId(2), _contact, Day("2025-02-01"), "wrong day"));
        Then(Moved("2025-02-01"), _flagged);
    }

    [Fact]
    public void Flags_nothing_that_is_right_again()
    {
        GivenDormant();
        Given("2026-01-01", Moved("2025-06-01"), _flagged);
        Given("2026-01-02", new ReviewEvent.ReviewFlagCleared(EntryId(3), ReviewOutcome.Confirmed, "fine"));
        When(new CorrectEntry(EntryId(2), _contact, Day("2025-03-01"), "the first day was right"));
        Then(new CorrectionEvent.EntryCorrected(EntryId(2), _contact, Day("2025-03-01"), "the first day was right"));
    }

    [Fact]
    public void Flags_in_the_order_in_which_they_were_recorded()
    {
        var filed = new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR");
        GivenOpened();
        Given("2026-02-01", filed);
        Given("2026-02-03", new RecognitionEvent.DocumentsCompleted(Id(1)));
        Given("2026-05-10", new RecognitionEvent.MeasureChosen(Id(1), CompensationMeasure.KnowledgeTest, Months: null) { RuleSet = "recognition-measures-bqfg" });
        Given("2026-05-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.MeasureImposed) { RuleSet = "recognition-outcomes-bqfg" });
        Given("2026-04-01", new RecognitionEvent.RefusalWarned(Id(1), Day("2026-04-20")) { RuleSet = "recognition-cooperation-1" });
        When(new RetractEntry(EntryId(2), "another person"));
        Then(
            new CorrectionEvent.EntryRetracted(EntryId(2), "another person"),
            new ReviewEvent.ReviewFlagRaised(EntryId(4), EntryId(2)),
            new ReviewEvent.ReviewFlagRaised(EntryId(5), EntryId(2)),
            new ReviewEvent.ReviewFlagRaised(EntryId(6), EntryId(2)));
    }

    [Fact]
    public void Flags_what_would_have_been_flagged_otherwise()
    {
        var unmet = new ParticipationEvent.NaturalisationConditionRecorded(NaturalisationCondition.CleanRecord, Met: false);
        GivenOpened(new ParticipationEvent.NaturalisationFiled(Id(1), NaturalisationRoute.Standard));
        Given("2026-01-01", unmet);
        Given("2026-06-01", new ParticipationEvent.NaturalisationDecided(Id(1), Granted: true) { RuleSet = "naturalisation-5-years" });
        When(new CorrectEntry(EntryId(3), unmet with { Met = true }, Day("2026-01-01"), "another person's record"));
        Then(
            new CorrectionEvent.EntryCorrected(EntryId(3), unmet with { Met = true }, Day("2026-01-01"), "another person's record"),
            new ReviewEvent.ReviewFlagRaised(EntryId(4), EntryId(3)));
    }

    [Fact]
    public void Keeps_the_first_of_two_flags()
    {
        GivenDormant();
        Given("2026-01-01", _flagged);
        Given("2026-02-01", new ReviewEvent.ReviewFlagRaised(EntryId(3), EntryId(1)));
        Assert.Equal(new ReviewFlag(EntryId(3), EntryId(2), Day("2026-01-01")), Pathway.Reviews.Open[EntryId(3)]);
    }

    [Fact]
    public void Ends_on_the_very_day_of_the_flag()
    {
        GivenDormant();
        Given("2026-01-01", _flagged);
        When(new ClearReviewFlag(EntryId(3), ReviewOutcome.Confirmed, "fine"), on: "2026-01-01");
        Then(new ReviewEvent.ReviewFlagCleared(EntryId(3), ReviewOutcome.Confirmed, "fine"));
    }

    private static CorrectionEvent.EntryCorrected Moved(string day) => new(EntryId(2), _contact, Day(day), "wrong day");

    private void GivenDormant()
    {
        GivenOpened();
        Given("2025-03-01", _contact);
        Given("2025-09-01", new LifecycleEvent.MarkedDormant(Day("2025-03-01")) { RuleSet = "case-dormancy-1" });
    }
}
