using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Erasure;

public class ErasingAPerson : PathwaySpec
{
    private static readonly ErasureEvent.ErasureDecided _decided = new(Id(7), ErasureScope.Person, ErasureBasis.UnlawfulProcessing);
    private static readonly ErasureEvent.SubjectErased _erased = new(Id(7), Id(1), ErasureScope.Person, ErasureBasis.UnlawfulProcessing);

    [Fact]
    public void Is_proposed_by_one_and_confirmed_by_another()
    {
        GivenOpened();
        When(new ProposeErasure(Id(7), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        Then(new FourEyesEvent.FourEyesProposed(Id(7), _decided, "ada"));

        When(new ConfirmErasure(Id(7)));
        ThenRejected(FourEyesRejection.SamePerson, at: "ProposalId");

        Actor = "ben";
        When(new ConfirmErasure(Id(7)));
        Then(new FourEyesEvent.FourEyesConfirmed(Id(7), "ben"), _decided);
        Assert.True(Pathway.Erasures.OfThePerson);
        Assert.Null(Pathway.Erasures.PersonGoneOn);

        Actor = "cleo";
        When(new ConfirmErasure(Id(7)));
        ThenRejected(FourEyesRejection.ProposalSettled, at: "ProposalId");

        When(new RecordErasure(Id(7), Id(1), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        Then(_erased);
        Assert.Equal(new ErasureOfData(Id(7), ErasureScope.Person, ErasureBasis.UnlawfulProcessing, Today, Today), Assert.Single(Pathway.Erasures.All));
    }

    [Fact]
    public void Is_not_confirmed_like_any_other_proposal()
    {
        GivenProposed(_decided);
        When(new ConfirmProposal(Id(7)));
        ThenRejected(ErasureRejection.ConfirmedApart, at: "ProposalId");
    }

    [Fact]
    public void Confirms_nothing_but_an_erasure()
    {
        GivenProposed(new CorrectionEvent.EntryRetracted(EntryId(1), "wrong"));
        When(new ConfirmErasure(Id(7)));
        ThenRejected(FourEyesRejection.ProposalNotFound, at: "ProposalId");
    }

    [Fact]
    public void Can_be_rejected()
    {
        GivenProposed(_decided);
        When(new RejectProposal(Id(7), "still at court"));
        Then(new FourEyesEvent.FourEyesRejected(Id(7), "ben", "still at court"));
        Assert.False(Pathway.Erasures.OfThePerson);
        When(new ConfirmErasure(Id(7)));
        ThenRejected(FourEyesRejection.ProposalSettled, at: "ProposalId");
    }

    [Fact]
    public void Is_the_duty_of_whoever_handed_the_file_over_too()
    {
        GivenOpened(HandedOver);
        When(new ProposeErasure(Id(7), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        Then(new FourEyesEvent.FourEyesProposed(Id(7), _decided, "ada"));
        Actor = "ben";
        When(new ConfirmErasure(Id(7)));
        Then(new FourEyesEvent.FourEyesConfirmed(Id(7), "ben"), _decided);
        When(new RecordErasure(Id(7), Id(1), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        Then(_erased);
    }

    [Fact]
    public void Leaves_nothing_else_to_erase()
    {
        GivenOpened();
        Given("2026-06-10", new FourEyesEvent.FourEyesProposed(Id(8), new ErasureEvent.ErasureDecided(Id(8), ErasureScope.Health, ErasureBasis.Objection), "ada"));
        Given("2026-06-11", _decided);
        Given("2026-06-12", _erased);
        Actor = "ben";
        When(new ConfirmErasure(Id(8)));
        ThenRejected(ErasureRejection.AlreadyDecided, at: "Scope");
    }

    [Fact]
    public void Waits_while_the_person_wants_kept_what_is_no_longer_needed()
    {
        GivenProposed(_decided with { Basis = ErasureBasis.NoLongerNecessary });
        Given("2026-06-11", new ProtectionEvent.ProcessingRestricted(Id(4), RestrictionGround.NeededForClaims, "a claim"));
        When(new ConfirmErasure(Id(7)));
        ThenRejected(ErasureRejection.Restricted);
    }

    [Fact]
    public void Is_decided_and_done_once_for_each_decision()
    {
        GivenOpened();
        var health = new ErasureEvent.SubjectErased(Id(8), Id(1), ErasureScope.Health, ErasureBasis.ConsentWithdrawn);
        Given("2026-06-01", health);
        Assert.Null(Pathway.Erasures.PersonGoneOn);
        Given("2026-06-02", _decided, _decided);
        Given("2026-06-03", new ErasureEvent.ErasureDecided(Id(9), ErasureScope.Person, ErasureBasis.Objection));
        Given("2026-06-04", new ErasureEvent.SubjectErased(Id(9), Id(1), ErasureScope.Person, ErasureBasis.Objection));
        Assert.Equal(
            [(Id(8), Day("2026-06-01"), Day("2026-06-01")), (Id(7), Day("2026-06-02"), null), (Id(9), Day("2026-06-03"), (DateOnly?)Day("2026-06-04"))],
            Pathway.Erasures.All.Select(erasure => (erasure.Id, erasure.DecidedOn, erasure.ErasedOn)));
        Assert.Equal(Day("2026-06-04"), Pathway.Erasures.PersonGoneOn);
    }

    [Fact]
    public void Covers_every_part_until_it_is_done()
    {
        GivenOpened(_decided);
        Assert.All(Enum.GetValues<ErasureScope>(), scope => Assert.True(Pathway.Erasures.IsPending(scope)));
        Given("2026-06-01", _erased);
        Assert.All(Enum.GetValues<ErasureScope>(), scope => Assert.False(Pathway.Erasures.IsPending(scope)));
    }

    [Fact]
    public void Is_confirmed_in_time()
    {
        GivenProposed(_decided);
        Today = Day("2026-06-25");
        When(new ConfirmErasure(Id(7)));
        ThenRejected(FourEyesRejection.ProposalExpired, at: "ProposalId");
    }

    [Fact]
    public void Waits_for_legal_holds_also_when_it_is_confirmed()
    {
        GivenProposed(_decided);
        Given("2026-06-11", new ProtectionEvent.LegalHoldPlaced(Id(4), LegalHoldGround.Litigation, "court"));
        When(new ConfirmErasure(Id(7)));
        ThenRejected(ErasureRejection.LegalHold);
        Actor = "ada";
        When(new ProposeErasure(Id(8), ErasureScope.Health, ErasureBasis.ConsentWithdrawn));
        ThenRejected(ErasureRejection.LegalHold);

        Given("2026-06-14", new ProtectionEvent.LegalHoldReleased(Id(4), "over"));
        Actor = "ben";
        When(new ConfirmErasure(Id(7)));
        Then(new FourEyesEvent.FourEyesConfirmed(Id(7), "ben"), _decided);
    }

    [Theory]
    [InlineData(ErasureBasis.NoLongerNecessary, false)]
    [InlineData(ErasureBasis.ConsentWithdrawn, false)]
    [InlineData(ErasureBasis.Objection, false)]
    [InlineData(ErasureBasis.UnlawfulProcessing, true)]
    [InlineData(ErasureBasis.LegalObligation, true)]
    public void Leaves_an_open_file_alone_unless_it_must_go(ErasureBasis basis, bool accepted)
    {
        GivenOpened(new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "called"));
        When(new ProposeErasure(Id(7), ErasureScope.Person, basis));
        ThenProposedOr(accepted, basis, ErasureRejection.StillNeeded);
    }

    [Theory]
    [InlineData("2021-06-14", ErasureBasis.NoLongerNecessary, true)]
    [InlineData("2021-06-15", ErasureBasis.NoLongerNecessary, false)]
    [InlineData("2021-06-14", ErasureBasis.ConsentWithdrawn, true)]
    [InlineData("2021-06-15", ErasureBasis.ConsentWithdrawn, false)]
    [InlineData("2026-06-01", ErasureBasis.ConsentWithdrawn, false)]
    [InlineData("2026-06-01", ErasureBasis.UnlawfulProcessing, true)]
    public void Keeps_a_closed_file_as_long_as_it_must_be_kept(string closedOn, ErasureBasis basis, bool accepted)
    {
        Given("2020-01-10", Opened);
        Given(closedOn, new LifecycleEvent.Closed(ClosingReason.GoalReached, DuplicateOf: null));
        When(new ProposeErasure(Id(7), ErasureScope.Person, basis));
        ThenProposedOr(accepted, basis, ErasureRejection.MustBeKept);
    }

    [Fact]
    public void Takes_a_part_of_an_open_file_on_any_basis_and_leaves_the_rest()
    {
        GivenOpened();
        Given("2026-06-10", new ErasureEvent.ErasureDecided(Id(7), ErasureScope.Health, ErasureBasis.ConsentWithdrawn));
        When(new ProposeErasure(Id(8), ErasureScope.Health, ErasureBasis.Objection));
        ThenRejected(ErasureRejection.AlreadyDecided, at: "Scope");
        When(new ProposeErasure(Id(8), ErasureScope.Needs, ErasureBasis.Objection));
        Then(new FourEyesEvent.FourEyesProposed(Id(8), new ErasureEvent.ErasureDecided(Id(8), ErasureScope.Needs, ErasureBasis.Objection), "ada"));
        When(new RecordContact(ContactChannel.Phone, "called"));
        Then(new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "called"));

        // What was recorded since can be erased, too.
        Given("2026-06-11", new ErasureEvent.SubjectErased(Id(7), Id(1), ErasureScope.Health, ErasureBasis.ConsentWithdrawn));
        When(new ProposeErasure(Id(9), ErasureScope.Health, ErasureBasis.Objection));
        Then(new FourEyesEvent.FourEyesProposed(Id(9), new ErasureEvent.ErasureDecided(Id(9), ErasureScope.Health, ErasureBasis.Objection), "ada"));
    }

    [Fact]
    public void Waits_for_the_end_of_a_transfer()
    {
        GivenOpened(new TransferEvent.TransferRequested(
            Id(3), "13004000", TransferReason.Moved, Today, [new(DisclosedField.Identity, DisclosureBasis.Consent)], Today.AddDays(30), Id(5)));
        When(new ProposeErasure(Id(7), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        ThenRejected(ErasureRejection.TransferOpen);
        When(new ProposeErasure(Id(7), ErasureScope.Health, ErasureBasis.ConsentWithdrawn));
        ThenAccepted();
    }

    [Fact]
    public void Needs_a_rule()
    {
        GivenOpened();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != ErasureDuties.Topic)]);
        When(new ProposeErasure(Id(7), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        ThenRejected(RuleRejection.NoneInForce(ErasureDuties.Topic));
    }

    [Fact]
    public void Ends_everything_else_from_the_decision_on()
    {
        GivenOpened(_decided);
        When(new RecordContact(ContactChannel.Phone, "called"));
        ThenRejected(ErasureRejection.Erased);
        When(new PlaceLegalHold(Id(4), LegalHoldGround.Audit, "audit"));
        ThenRejected(ErasureRejection.Erased);
        When(new ProposeErasure(Id(8), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        ThenRejected(ErasureRejection.Erased);
    }

    [Fact]
    public void Is_said_of_a_file_that_a_restore_has_set_back()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.GoalReached, DuplicateOf: null));
        When(new RecordErasure(Id(7), Id(1), ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        Then(_erased);
        Assert.True(Pathway.Erasures.OfThePerson);
    }

    [Fact]
    public void Is_neither_retracted_nor_corrected()
    {
        GivenOpened(_decided with { Scope = ErasureScope.Needs });
        When(new RetractEntry(EntryId(2), "no"));
        ThenRejected(CorrectionRejection.EntryStays, at: "EntryId");
        When(new CorrectEntry(EntryId(2), _decided, OpenedOn, "all of it"));
        ThenRejected(CorrectionRejection.EntryNotCorrectable, at: "EntryId");
    }

    [Fact]
    public void Ends_the_clocks()
    {
        GivenOpened();
        Given("2026-01-01", new ResidenceEvent.ResidenceStatusRecorded(Id(2), "duldung", Day("2026-12-31")));
        Assert.Null(Assert.Single(DeadlineBoard.Of(Pathway, Rules)).EndedOn);
        Given("2026-06-01", _erased);
        Assert.Equal(Day("2026-06-01"), Assert.Single(DeadlineBoard.Of(Pathway, Rules)).EndedOn);
    }

    [Fact]
    public void Ends_the_clocks_that_stay_with_who_keeps_the_data()
    {
        GivenOpened();
        Given("2026-05-30", new GlassEvent.GlassBroken(Id(2), GlassReason.AcuteIllness, "the hospital asks", "ada", 60, Day("2026-06-03"), "case-emergency-access-1"));
        Assert.Null(Assert.Single(DeadlineBoard.Of(Pathway, Rules)).EndedOn);
        Given("2026-06-01", _erased);
        Assert.Equal(Day("2026-06-01"), Assert.Single(DeadlineBoard.Of(Pathway, Rules)).EndedOn);
    }

    [Fact]
    public void Is_handed_to_no_other_municipality()
    {
        GivenOpened(_decided);
        var request = new RequestTransfer(Id(3), "13003000", "13004000", TransferReason.Moved, Today, [new(DisclosedField.Identity, DisclosureBasis.Consent)], Id(1), Id(5));
        Assert.Equal(ErasureRejection.Erased, request.Decide(Pathway, Casework.Domain.Pathways.Pathway.Initial, new Circumstances(Today, Rules)).Rejection);
    }

    private void GivenProposed(PathwayEvent proposed)
    {
        GivenOpened();
        Given("2026-06-10", new FourEyesEvent.FourEyesProposed(Id(7), proposed, "ada"));
        Actor = "ben";
    }

    private void ThenProposedOr(bool accepted, ErasureBasis basis, Rejection refusal)
    {
        if (accepted)
            Then(new FourEyesEvent.FourEyesProposed(Id(7), new ErasureEvent.ErasureDecided(Id(7), ErasureScope.Person, basis), "ada"));
        else
            ThenRejected(refusal, at: "Basis");
    }
}
