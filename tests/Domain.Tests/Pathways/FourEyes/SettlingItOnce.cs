using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;

namespace Casework.Domain.Tests.Pathways.FourEyes;

public class SettlingItOnce : FourEyesSpec
{
    public SettlingItOnce() => Actor = "ben";

    [Fact]
    public void Lets_nobody_confirm_what_they_rejected()
    {
        GivenProposed();
        Given("2026-06-11", new FourEyesEvent.FourEyesRejected(Proposal, "ben", "no"));
        When(new ConfirmProposal(Proposal));
        ThenRejected(FourEyesRejection.ProposalSettled, at: "ProposalId");
    }

    [Fact]
    public void Lets_nobody_reject_what_they_confirmed()
    {
        GivenProposed();
        Given("2026-06-11", new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), Correction);
        When(new RejectProposal(Proposal, "no"));
        ThenRejected(FourEyesRejection.ProposalSettled, at: "ProposalId");
    }

    [Fact]
    public void Lets_nobody_confirm_what_another_confirmed()
    {
        GivenProposed();
        Given("2026-06-11", new FourEyesEvent.FourEyesConfirmed(Proposal, "carl"), Correction);
        When(new ConfirmProposal(Proposal));
        ThenRejected(FourEyesRejection.ProposalSettled, at: "ProposalId");
    }

    [Fact]
    public void Works_on_a_closed_file()
    {
        GivenProposed();
        Given("2026-06-11", new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new ConfirmProposal(Proposal));
        Then(new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), Correction);
    }

    [Fact]
    public void Flags_what_relied_on_a_decision_that_is_retracted()
    {
        var retraction = new CorrectionEvent.EntryRetracted(EntryId(3), "stamp of another office");
        GivenOpened(new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR"));
        Given("2026-02-01", new RecognitionEvent.DocumentsCompleted(Id(1)) { RuleSet = "recognition-clock-bqfg" });
        Given("2026-05-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.MeasureImposed) { RuleSet = "recognition-outcomes-bqfg" });
        Given("2026-06-10", new FourEyesEvent.FourEyesProposed(Proposal, retraction, "ada"));
        When(new ConfirmProposal(Proposal));
        Then(new FourEyesEvent.FourEyesConfirmed(Proposal, "ben"), retraction, new ReviewEvent.ReviewFlagRaised(EntryId(4), EntryId(3)));
    }
}
