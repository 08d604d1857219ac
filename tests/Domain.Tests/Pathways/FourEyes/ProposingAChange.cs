using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.FourEyes;

public class ProposingAChange : FourEyesSpec
{
    [Fact]
    public void Waits_for_somebody_else_and_changes_nothing_until_then()
    {
        GivenOpened(Granted);
        When(new ProposeCorrection(Proposal, Decision, Shortened with { RuleSet = "forged" }, OpenedOn, "typing error"));
        Then(new FourEyesEvent.FourEyesProposed(Proposal, Correction, "ada"));
        Assert.Equal((ProposalStatus.Open, "ada", Today), (Known.Status, Known.ProposedBy, Known.ProposedOn));
        Assert.Equal(Granted.ValidUntil, Assert.Single(Pathway.Language.Entitlements).ValidUntil);
    }

    [Fact]
    public void Takes_two_people_for_a_retraction_too()
    {
        GivenOpened(Granted);
        When(new RetractEntry(Decision, "never granted"));
        ThenRejected(FourEyesRejection.Required, at: "EntryId");
        When(new ProposeRetraction(Proposal, Decision, "never granted"));
        Then(new FourEyesEvent.FourEyesProposed(Proposal, new CorrectionEvent.EntryRetracted(Decision, "never granted"), "ada"));
    }

    [Fact]
    public void Takes_two_people_to_undo_the_correction_of_a_decision()
    {
        GivenOpened(Granted, Correction);
        When(new RetractEntry(EntryId(3), "it was right"));
        ThenRejected(FourEyesRejection.Required, at: "EntryId");
        When(new ProposeRetraction(Proposal, EntryId(3), "it was right"));
        Then(new FourEyesEvent.FourEyesProposed(Proposal, new CorrectionEvent.EntryRetracted(EntryId(3), "it was right"), "ada"));
    }

    [Fact]
    public void Does_nothing_when_the_decision_says_so_already()
    {
        GivenOpened(Granted);
        When(new ProposeCorrection(Proposal, Decision, Granted, OpenedOn, "typing error"));
        ThenNothing();
    }

    [Fact]
    public void Works_on_a_closed_file()
    {
        GivenOpened(Granted, new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new ProposeCorrection(Proposal, Decision, Shortened, OpenedOn, "typing error"));
        Then(new FourEyesEvent.FourEyesProposed(Proposal, Correction, "ada"));
    }

    [Fact]
    public void Is_refused_for_what_is_no_decision()
    {
        var contact = new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "called");
        GivenOpened(contact);
        When(new ProposeCorrection(Proposal, Decision, contact with { Note = "wrote" }, OpenedOn, "misheard"));
        ThenRejected(FourEyesRejection.NotRequired);
        When(new ProposeRetraction(Proposal, Decision, "somebody else"));
        ThenRejected(FourEyesRejection.NotRequired);
    }

    [Fact]
    public void Is_refused_for_what_could_not_be_recorded()
    {
        GivenOpened(Granted);
        When(new ProposeCorrection(Proposal, Decision, Shortened with { GrantedUnits = 0 }, OpenedOn, "typing error"));
        ThenRejected(new Rejection("UNITS_INVALID", "", ""), at: "Replacement.GrantedUnits");
        When(new ProposeRetraction(Proposal, EntryId(99), "never granted"));
        ThenRejected(CorrectionRejection.EntryNotFound);
    }

    [Fact]
    public void Is_refused_under_an_id_that_stands_for_something_else()
    {
        GivenProposed();
        When(new ProposeCorrection(Proposal, Decision, Shortened with { ValidUntil = Day("2026-10-31") }, OpenedOn, "typing error"));
        ThenRejected(FourEyesRejection.ProposalAlreadyKnown, at: "ProposalId");
    }

    [Fact]
    public void Is_refused_under_the_id_of_another_persons_proposal()
    {
        GivenProposed();
        Actor = "ben";
        When(new ProposeCorrection(Proposal, Decision, Shortened, OpenedOn, "typing error"));
        ThenRejected(FourEyesRejection.ProposalAlreadyKnown);
    }

    [Fact]
    public void Is_refused_to_nobody()
    {
        GivenOpened(Granted);
        Actor = null;
        When(new ProposeCorrection(Proposal, Decision, Shortened, OpenedOn, "typing error"));
        ThenRejected(FourEyesRejection.NobodyNamed);
    }
}
