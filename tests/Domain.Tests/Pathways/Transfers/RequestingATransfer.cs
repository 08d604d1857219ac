using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Transfers;

public class RequestingATransfer : TransferSpec
{
    private const string Rule = "case-transfer-1";

    [Fact]
    public void Is_recorded_on_both_sides_with_what_each_needs()
    {
        GivenOpened(new HouseholdEvent.MemberLinked(Id(2), HouseholdRelation.Child));
        When(Request());
        ThenBoth(
            [new TransferEvent.TransferRequested(TransferId, Target, TransferReason.Moved, Day("2026-06-20"), Everything, Day("2026-07-13"), TargetFile) { RuleSet = Rule }],
            [new TransferEvent.TransferOffered(TransferId, Sender, TransferReason.Moved, Day("2026-06-20"), Everything, Day("2026-07-13"), [], 2, SenderFile) { RuleSet = Rule }]);
        Assert.Null(AtTarget.State.CaseFile.Status);
        Assert.Equal((TransferDirection.Outgoing, TransferDirection.Incoming), (AtSender.State.Transfers.Open!.Direction, AtTarget.State.Transfers.Open!.Direction));
    }

    [Fact]
    public void Shows_clocks_and_household_only_where_a_basis_covers_them()
    {
        GivenOpened(new HouseholdEvent.MemberLinked(Id(2), HouseholdRelation.Child));
        Given("2026-05-01", new RecognitionEvent.RecognitionFiled(Id(3), "Pflegefachfrau", true, "Amt", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        When(Request([new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice)]));
        Assert.Equal((0, null), Offer());

        When(Request());
        Assert.Equal((1, 2), Offer());
    }

    [Fact]
    public void Puts_the_time_for_an_answer_on_both_boards()
    {
        GivenOpened();
        Given(Request());
        foreach (var side in new[] { AtSender, AtTarget })
        {
            var clock = Assert.Single(DeadlineBoard.Of(side.State, Rules));
            Assert.Equal((DeadlineKind.Transfer, DeadlineNature.Internal, Day("2026-07-13"), ClockState.Running), (clock.Kind, clock.Nature, clock.DueOn, clock.State));
        }
    }

    [Fact]
    public void Is_refused_while_another_is_open()
    {
        GivenOpened();
        Given(Request());
        When(Request() with { TransferId = Id(9) });
        ThenRejected(TransferRejection.AlreadyRequested);
    }

    [Fact]
    public void Is_possible_again_after_a_no()
    {
        GivenOpened();
        Given(Request());
        Given(Reject);
        Given(Request() with { TransferId = Id(9) });
        Assert.Equal(Id(9), AtSender.State.Transfers.Open!.Id);
    }

    [Fact]
    public void Is_refused_against_a_residence_obligation_on_the_day_of_the_move()
    {
        GivenOpened(new HousingEvent.ResidenceObligationRecorded(Id(4), "13", ObligationStart.ProtectionRecognised, Day("2026-06-19")));
        When(Request(movesOn: "2026-06-19"));
        ThenRejected(TransferRejection.AgainstObligation, at: "Target");
        When(Request(movesOn: "2026-06-20"));
        Assert.NotEqual((-1, null), Offer());
    }

    [Fact]
    public void Is_refused_without_a_basis_that_the_rule_allows()
    {
        GivenOpened();
        When(Request([.. Everything, new(DisclosedField.Participation, DisclosureBasis.TaskOfAnOffice)]));
        ThenRejected(TransferRejection.BasisNotAllowed, at: "Fields");
        When(Request([.. Everything, new(DisclosedField.Housing, DisclosureBasis.Consent)]));
        ThenRejected(TransferRejection.BasisNotAllowed, at: "Fields");
    }

    [Fact]
    public void Needs_a_consent_that_names_the_target()
    {
        IReadOnlyList<HandedField> fields = [.. Everything, new(DisclosedField.Participation, DisclosureBasis.Consent)];
        GivenOpened(new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, "Caritas", "ar", ConsentChannel.Written, "1"));
        When(Request(fields));
        ThenRejected(TransferRejection.ConsentMissing, at: "Fields");

        Given("2026-06-01", new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, Target, "ar", ConsentChannel.Written, "1"));
        When(Request(fields));
        Assert.Equal(0, Offer().Clocks);
    }

    [Fact]
    public void Names_each_class_once_and_who_the_person_is()
    {
        GivenOpened();
        When(Request([.. Everything, Everything[0]]));
        ThenRejected(TransferRejection.FieldsMissing, at: "Fields");
        When(Request([.. Everything.Skip(1)]));
        ThenRejected(TransferRejection.FieldsMissing, at: "Fields");
        When(Request([]));
        ThenRejected(TransferRejection.FieldsMissing, at: "Fields");
    }

    [Fact]
    public void Goes_to_another_municipality()
    {
        GivenOpened();
        When(Request() with { Target = Sender });
        ThenRejected(TransferRejection.ToItself, at: "Target");
        When(Request() with { Target = "5315" });
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Target");
    }

    [Fact]
    public void Has_a_possible_day_of_the_move()
    {
        GivenOpened();
        When(Request(movesOn: "1899-12-31"));
        ThenRejected(PathwayRejection.EffectiveDateImpossible, at: "MovesOn");
    }

    [Fact]
    public void Takes_an_open_file()
    {
        When(Request());
        ThenRejected(PathwayRejection.NotFound);
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.NoNeed, null));
        When(Request());
        ThenRejected(PathwayRejection.Closed);
    }

    [Fact]
    public void Is_refused_for_somebody_who_is_erased_on_either_side()
    {
        var erased = new ErasureEvent.ErasureDecided(Id(5), ErasureScope.Person, ErasureBasis.LegalObligation);
        GivenOpened();
        AtTarget = Record(AtTarget, erased, Today, null);
        When(Request());
        ThenRejected(ErasureRejection.Erased);
        AtTarget = PathwayHistory.Initial;
        Given("2026-06-15", erased);
        When(Request());
        ThenRejected(ErasureRejection.Erased);
    }

    [Fact]
    public void Takes_a_file_whose_status_does_not_change_later()
    {
        GivenOpened();
        Given("2026-06-16", new LifecycleEvent.MarkedDormant(Day("2025-01-10")));
        When(Request());
        ThenRejected(LifecycleRejection.StatusChangedLater);
    }

    [Fact]
    public void Takes_a_rule()
    {
        GivenOpened();
        Rules = Rules.Without(Rule);
        When(Request());
        ThenRejected(RuleRejection.NoneInForce("case.transfer"));
    }

    [Fact]
    public void Keeps_the_file_from_being_closed()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Id(5), "ben"));
        Given(Request());
        Assert.Equal(TransferRejection.StillOpen, OnSender(new ClosePathway(ClosingReason.NoNeed, null)).Rejection);
        Assert.Equal(TransferRejection.StillOpen, OnSender(new MergePathway(Id(5))).Rejection);
        Given(Withdraw);
        Assert.Null(OnSender(new ClosePathway(ClosingReason.NoNeed, null)).Rejection);
    }

    [Fact]
    public void Is_neither_corrected_nor_retracted()
    {
        GivenOpened();
        Given(Request());
        var requested = AtSender.Log[^1];
        Assert.Equal(
            TransferRejection.StandsOnBoth.Code, OnSender(new Casework.Domain.Pathways.Corrections.RetractEntry(requested.Id, "No.")).Rejection?.Code);
        Assert.Equal(
            "ENTRY_NOT_CORRECTABLE", OnSender(new Casework.Domain.Pathways.Corrections.CorrectEntry(requested.Id, requested.Event, Today, "No.")).Rejection?.Code);
    }

    private Decision<PathwayEvent> OnSender(PathwayCommand command) =>
        (command with { EffectiveOn = Today }).DecideOn(AtSender.State, new Circumstances(Today, Rules) { Actor = "ada" });

    /// <returns>-1 when nothing was offered.</returns>
    private (int Clocks, int? HouseholdSize) Offer()
    {
        var offered = Decision.Target.Select(fact => fact.Event).OfType<TransferEvent.TransferOffered>().SingleOrDefault();
        return (offered?.Clocks.Count ?? -1, offered?.HouseholdSize);
    }
}
