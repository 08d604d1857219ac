using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;

namespace Casework.Domain.Tests.Pathways.Reviews;

/// <summary>
/// Last contact on 1 March 2025, so the file was marked dormant on 1 September; documents complete on 3 February 2026, so
/// recognition was decided on 1 May.
/// </summary>
public class CorrectingWhatADecisionReliedOn : PathwaySpec
{
    private static readonly LifecycleEvent.ContactRecorded _contact = new(ContactChannel.Phone, Note: "called");
    private static readonly Guid _contactId = EntryId(2);
    private static readonly Guid _dormantId = EntryId(3);

    [Fact]
    public void Flags_the_decision_that_would_be_another()
    {
        GivenDormant();
        When(new CorrectEntry(_contactId, _contact, Day("2025-06-01"), "wrong day"));
        Then(new CorrectionEvent.EntryCorrected(_contactId, _contact, Day("2025-06-01"), "wrong day"), new ReviewEvent.ReviewFlagRaised(_dormantId, _contactId));
        Assert.Equal(new ReviewFlag(_dormantId, _contactId, Today), Assert.Single(Pathway.Reviews.Open.Values));
    }

    [Fact]
    public void Flags_nothing_when_the_decision_would_be_the_same()
    {
        GivenDormant();
        When(new CorrectEntry(_contactId, _contact with { Note = "wrote" }, Day("2025-03-01"), "misheard"));
        Then(new CorrectionEvent.EntryCorrected(_contactId, _contact with { Note = "wrote" }, Day("2025-03-01"), "misheard"));
    }

    [Fact]
    public void Flags_it_when_what_it_relied_on_is_retracted()
    {
        GivenOpened();
        Given("2026-02-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR"));
        Given("2026-02-10", new RecognitionEvent.ReceiptConfirmed(Id(1), ["diploma"]));
        Given("2026-05-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.RefusedNonCooperation) { RuleSet = "recognition-outcomes-bqfg" });
        When(new RetractEntry(EntryId(3), "never sent"));
        Then(new CorrectionEvent.EntryRetracted(EntryId(3), "never sent"), new ReviewEvent.ReviewFlagRaised(EntryId(4), EntryId(3)));
    }

    [Fact]
    public void Flags_it_when_the_kind_of_occupation_was_wrong()
    {
        var filed = new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR");
        GivenOpened();
        Given("2026-02-01", filed);
        Given("2026-02-03", new RecognitionEvent.DocumentsCompleted(Id(1)));
        Given("2026-05-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.MeasureImposed) { RuleSet = "recognition-outcomes-bqfg" });
        Given("2026-05-10", new RecognitionEvent.MeasureChosen(Id(1), CompensationMeasure.KnowledgeTest, Months: null) { RuleSet = "recognition-measures-bqfg" });
        When(new CorrectEntry(EntryId(2), filed with { Regulated = false }, Day("2026-02-01"), "looked up"));
        Then(
            new CorrectionEvent.EntryCorrected(EntryId(2), filed with { Regulated = false }, Day("2026-02-01"), "looked up"),
            new ReviewEvent.ReviewFlagRaised(EntryId(4), EntryId(2)),
            new ReviewEvent.ReviewFlagRaised(EntryId(5), EntryId(2)));
    }

    [Fact]
    public void Leaves_alone_what_was_decided_before_the_entry_was_known()
    {
        GivenOpened();
        Given("2026-01-10", new LifecycleEvent.MarkedDormant(OpenedOn) { RuleSet = "case-dormancy-1" });
        Given("2025-03-01", _contact);
        When(new CorrectEntry(EntryId(3), _contact, Day("2025-12-01"), "wrong day"));
        Then(new CorrectionEvent.EntryCorrected(EntryId(3), _contact, Day("2025-12-01"), "wrong day"));
    }

    [Fact]
    public void Leaves_alone_what_was_retracted_itself()
    {
        GivenDormant();
        Given("2026-01-01", new CorrectionEvent.EntryRetracted(_dormantId, "not so"));
        When(new CorrectEntry(_contactId, _contact, Day("2025-06-01"), "wrong day"));
        Then(new CorrectionEvent.EntryCorrected(_contactId, _contact, Day("2025-06-01"), "wrong day"));
    }

    [Fact]
    public void Flags_nothing_twice()
    {
        GivenDormant();
        Given("2026-01-01", new CorrectionEvent.EntryCorrected(_contactId, _contact, Day("2025-06-01"), "wrong day"), new ReviewEvent.ReviewFlagRaised(_dormantId, _contactId));
        When(new CorrectEntry(_contactId, _contact, Day("2025-07-01"), "wrong again"));
        Then(new CorrectionEvent.EntryCorrected(_contactId, _contact, Day("2025-07-01"), "wrong again"));
    }

    [Fact]
    public void Flags_nothing_again_that_was_confirmed_and_is_not_touched()
    {
        GivenDormant();
        Given("2026-01-01", new CorrectionEvent.EntryCorrected(_contactId, _contact, Day("2025-06-01"), "wrong day"), new ReviewEvent.ReviewFlagRaised(_dormantId, _contactId));
        Given("2026-01-02", new ReviewEvent.ReviewFlagCleared(_dormantId, ReviewOutcome.Confirmed, "no contact after it"));
        When(new CorrectEntry(_contactId, _contact with { Channel = ContactChannel.Letter }, Day("2025-06-01"), "was a letter"));
        Then(new CorrectionEvent.EntryCorrected(_contactId, _contact with { Channel = ContactChannel.Letter }, Day("2025-06-01"), "was a letter"));
    }

    [Fact]
    public void Flags_again_what_a_restored_entry_turns_over_after_it_was_right_for_a_while()
    {
        GivenDormant();
        Given("2026-01-01", new CorrectionEvent.EntryCorrected(_contactId, _contact, Day("2025-06-01"), "wrong day"), new ReviewEvent.ReviewFlagRaised(_dormantId, _contactId));
        Given("2026-01-02", new CorrectionEvent.EntryRetracted(EntryId(4), "it was right"), new ReviewEvent.ReviewFlagCleared(_dormantId, ReviewOutcome.Confirmed, "it was right"));
        When(new RetractEntry(EntryId(6), "it was wrong after all"));
        Then(new CorrectionEvent.EntryRetracted(EntryId(6), "it was wrong after all"), new ReviewEvent.ReviewFlagRaised(_dormantId, _contactId));
    }

    [Fact]
    public void Looks_at_the_rules_the_decision_names()
    {
        GivenOpened();
        Given("2025-06-01", new LanguageEvent.EntitlementGranted(EntitlementBasis.Admitted, CourseType.General, 700, Day("2026-06-01")) { RuleSet = "language-admission-open" });
        Given("2025-06-02", _contact);
        When(new RetractEntry(EntryId(3), "somebody else"));
        Then(new CorrectionEvent.EntryRetracted(EntryId(3), "somebody else"));
    }

    private void GivenDormant()
    {
        GivenOpened();
        Given("2025-03-01", _contact);
        Given("2025-09-01", new LifecycleEvent.MarkedDormant(Day("2025-03-01")) { RuleSet = "case-dormancy-1" });
    }
}
