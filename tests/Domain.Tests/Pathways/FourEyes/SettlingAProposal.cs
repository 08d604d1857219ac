using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.FourEyes;

public class SettlingAProposal : FourEyesSpec
{
    public SettlingAProposal() => Actor = "ben";

    [Fact]
    public void By_confirming_it_records_what_was_proposed()
    {
        GivenProposed();
        When(new ConfirmProposal(Proposal));
        Then(new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), Correction);
        Assert.Equal((ProposalStatus.Confirmed, "ben"), (Known.Status, Known.SettledBy));
        Assert.Equal(Shortened.ValidUntil, Assert.Single(Pathway.Language.Entitlements).ValidUntil);
    }

    [Fact]
    public void By_confirming_a_retraction_takes_the_decision_away()
    {
        GivenOpened(Granted);
        Given("2026-06-10", new FourEyesEvent.FourEyesProposed(Proposal, new CorrectionEvent.EntryRetracted(Decision, "never granted"), "ada"));
        When(new ConfirmProposal(Proposal));
        Then(new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), new CorrectionEvent.EntryRetracted(Decision, "never granted"));
        Assert.Empty(Pathway.Language.Entitlements);
    }

    [Fact]
    public void By_confirming_it_flags_the_decisions_that_relied_on_it()
    {
        var filed = new RecognitionEvent.DocumentsCompleted(Id(1)) { RuleSet = "recognition-clock-bqfg" };
        GivenOpened(new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR"));
        Given("2026-02-01", filed);
        Given("2026-05-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.MeasureImposed) { RuleSet = "recognition-outcomes-bqfg" });
        Given("2026-06-10", new FourEyesEvent.FourEyesProposed(Proposal, new CorrectionEvent.EntryCorrected(EntryId(3), filed, Day("2026-05-02"), "stamp"), "ada"));
        When(new ConfirmProposal(Proposal));
        Then(
            new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"),
            new CorrectionEvent.EntryCorrected(EntryId(3), filed, Day("2026-05-02"), "stamp"),
            new ReviewEvent.ReviewFlagRaised(EntryId(4), EntryId(3)));
    }

    [Fact]
    public void By_confirming_it_records_what_takes_no_other_look()
    {
        var assigned = new LifecycleEvent.CaseworkerAssigned("ben");
        GivenOpened();
        Given("2026-06-10", new FourEyesEvent.FourEyesProposed(Proposal, assigned, "ada"));
        When(new ConfirmProposal(Proposal));
        Then(new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), assigned);
    }

    [Fact]
    public void By_confirming_what_is_so_by_now_only_settles_it()
    {
        GivenProposed();
        Given("2026-06-11", Correction);
        When(new ConfirmProposal(Proposal));
        Then(new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"));
    }

    [Fact]
    public void By_rejecting_it_changes_nothing()
    {
        GivenProposed();
        When(new RejectProposal(Proposal, "the certificate says December"));
        Then(new FourEyesEvent.FourEyesRejected(Proposal, "ben", "the certificate says December"));
        Assert.Equal((ProposalStatus.Rejected, "ben"), (Known.Status, Known.SettledBy));
        Assert.Equal(Granted.ValidUntil, Assert.Single(Pathway.Language.Entitlements).ValidUntil);
    }

    [Fact]
    public void By_letting_it_expire_changes_nothing()
    {
        GivenProposed("2026-05-31");
        When(new ExpireProposal(Proposal));
        Then(new FourEyesEvent.FourEyesExpired(Proposal));
        Assert.Equal((ProposalStatus.Expired, null), (Known.Status, Known.SettledBy));
    }

    [Fact]
    public void Is_refused_to_the_one_who_proposed_it()
    {
        GivenProposed();
        Actor = "ada";
        When(new ConfirmProposal(Proposal));
        ThenRejected(FourEyesRejection.SamePerson, at: "ProposalId");
        When(new RejectProposal(Proposal, "changed my mind"));
        ThenRejected(FourEyesRejection.SamePerson, at: "ProposalId");
    }

    [Fact]
    public void Is_refused_to_nobody()
    {
        GivenProposed();
        Actor = null;
        When(new ConfirmProposal(Proposal));
        ThenRejected(FourEyesRejection.NobodyNamed);
    }

    [Theory]
    [InlineData("2026-06-01")]
    [InlineData("2026-06-14")]
    public void Is_possible_on_the_last_day(string proposedOn)
    {
        GivenProposed(proposedOn);
        When(new ConfirmProposal(Proposal));
        Then(new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), Correction);
    }

    [Fact]
    public void Is_refused_when_the_time_is_over()
    {
        GivenProposed("2026-05-31");
        When(new ConfirmProposal(Proposal));
        ThenRejected(FourEyesRejection.ProposalExpired, at: "ProposalId", under: "case-four-eyes-1");
    }

    [Fact]
    public void Is_not_possible_in_time_by_calling_it_an_earlier_day()
    {
        GivenProposed("2026-05-31");
        When(new ConfirmProposal(Proposal), on: "2026-06-01");
        ThenRejected(FourEyesRejection.ProposalExpired);
    }

    [Fact]
    public void Can_still_reject_what_nobody_decided_in_time()
    {
        GivenProposed("2026-05-31");
        When(new RejectProposal(Proposal, "too late and wrong"));
        Then(new FourEyesEvent.FourEyesRejected(Proposal, "ben", "too late and wrong"));
    }

    [Fact]
    public void Is_refused_as_expired_while_there_is_time()
    {
        GivenProposed("2026-06-01");
        When(new ExpireProposal(Proposal));
        ThenRejected(FourEyesRejection.ProposalNotExpired, at: "ProposalId");
    }

    [Fact]
    public void Is_refused_before_the_proposal()
    {
        GivenProposed();
        When(new ConfirmProposal(Proposal), on: "2026-06-09");
        ThenRejected(FourEyesRejection.BeforeProposal, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_once_it_is_settled_otherwise()
    {
        GivenProposed();
        Given("2026-06-11", new FourEyesEvent.FourEyesRejected(Proposal, "carl", "no"));
        When(new ConfirmProposal(Proposal));
        ThenRejected(FourEyesRejection.ProposalSettled, at: "ProposalId");
        When(new RejectProposal(Proposal, "no"));
        ThenRejected(FourEyesRejection.ProposalSettled);
        When(new ExpireProposal(Proposal));
        ThenRejected(FourEyesRejection.ProposalSettled);
    }

    [Fact]
    public void Is_refused_for_what_nobody_proposed()
    {
        GivenOpened();
        When(new ConfirmProposal(Proposal));
        ThenRejected(FourEyesRejection.ProposalNotFound, at: "ProposalId");
    }

    [Fact]
    public void Is_refused_when_what_was_proposed_is_no_longer_possible()
    {
        GivenProposed();
        Given("2026-06-11", new CorrectionEvent.EntryRetracted(Decision, "never granted"));
        When(new ConfirmProposal(Proposal));
        ThenRejected(CorrectionRejection.EntryIsRetracted);
    }

    [Fact]
    public void Is_refused_without_a_reason_to_reject()
    {
        GivenProposed();
        When(new RejectProposal(Proposal, " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }

    [Fact]
    public void Is_refused_without_a_rule()
    {
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != ProposalCommand.Topic)]);
        GivenProposed();
        When(new ConfirmProposal(Proposal));
        ThenRejected(RuleRejection.NoneInForce(ProposalCommand.Topic));
    }

    [Fact]
    public void Cannot_be_undone_by_retracting_it()
    {
        GivenProposed();
        When(new RetractEntry(EntryId(3), "never proposed"));
        ThenRejected(CorrectionRejection.EntryStays, at: "EntryId");
    }

    [Fact]
    public void Keeps_the_first_of_two_proposals_and_the_first_answer()
    {
        GivenProposed();
        Given("2026-06-11", new FourEyesEvent.FourEyesProposed(Proposal, new LanguageEvent.WaitlistJoined(CourseType.General), "carl"));
        Given("2026-06-12", new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), new FourEyesEvent.FourEyesRejected(Proposal, "carl", "no"));
        Assert.Equal(new Proposal(Proposal, Correction, "ada", Day("2026-06-10"), ProposalStatus.Confirmed, "ben"), Known);
    }
}
