using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class WatchingTheDeadlines : RecognitionSpec
{
    private IReadOnlyList<Deadline> Board => DeadlineBoard.Of(Pathway, Rules);

    [Fact]
    public void Shows_both_clocks_of_a_procedure()
    {
        GivenComplete();
        Assert.Equal(
            [
                new(DeadlineKind.Receipt, DeadlineNature.Statutory, new(StageName.Recognition, Nurse), Day("2026-03-01"), Day("2026-04-01"), null, null, 0, null, ClockState.Running, ClockRules),
                new(DeadlineKind.Decision, DeadlineNature.Statutory, new(StageName.Recognition, Nurse), Day("2026-03-15"), Day("2026-06-15"), null, null, 0, null, ClockState.Running, ClockRules),
            ],
            Board);
    }

    [Theory]
    [InlineData(RecognitionTrack.Standard, "2026-04-01", "2026-06-15")]
    [InlineData(RecognitionTrack.EuProfession, "2026-04-01", "2026-06-15")]
    [InlineData(RecognitionTrack.Accelerated, "2026-03-15", "2026-05-15")]
    public void Counts_by_the_track(RecognitionTrack track, string receipt, string decision)
    {
        GivenComplete(track: track);
        Assert.Equal([Day(receipt), Day(decision)], Board.Select(deadline => deadline.DueOn!.Value));
    }

    [Theory]
    [InlineData("13003000", "2027-03-09")]
    [InlineData("06412000", "2027-03-08")]
    public void Shifts_over_the_holidays_of_the_Land_when_the_rule_says_so(string municipality, string due)
    {
        GivenFiled();
        Given("2026-03-02", new ArrivalEvent.AllocatedToMunicipality(municipality, AllocationBasis.Quota));
        Given("2026-12-08", new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
        var clock = Rules.Named(ClockRules)!;
        var shifting = clock with { Values = new Dictionary<string, JsonElement>(clock.Values) { ["nextWorkingDay"] = JsonElement.Parse("true") } };
        Assert.Equal(Day("2027-03-08"), Board[1].DueOn);
        Rules = new RuleBook([shifting, .. Rules.RuleSets.Where(set => set != clock)]);
        Assert.Equal(Day(due), Board[1].DueOn);
    }

    [Fact]
    public void Shows_a_suspension_and_what_a_day_makes_of_it()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        var decision = Board[1];
        Assert.Equal((ClockState.Suspended, Day("2026-04-01"), Day("2026-05-01")), (decision.State, decision.SuspendedSince, decision.SuspendedUntil));
        Assert.Equal(ClockState.Running, decision.StateOn(Day("2026-04-01")));
        Assert.Equal(ClockState.Suspended, decision.StateOn(Day("2026-05-01")));
        Assert.Equal(ClockState.Running, decision.StateOn(Day("2026-05-02")));
        Assert.Equal(ClockState.Running, decision.StateOn(Day("2026-07-15")));
        Assert.Equal(ClockState.Missed, decision.StateOn(Day("2026-07-16")));
    }

    [Fact]
    public void Has_no_due_day_while_another_procedure_runs()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.OtherProcedure, Until: null));
        Assert.Null(Board[1].DueOn);
        Assert.Null(Board[1].SuspendedUntil);
        Assert.Equal(ClockState.Suspended, Board[1].State);
        Assert.Equal(ClockState.Suspended, Board[1].StateOn(Day("2030-01-01")));
    }

    [Fact]
    public void Shows_an_answered_suspension_as_running_on_and_as_suspended_up_to_its_last_day()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        Given("2026-04-10", new ClockResumed(Nurse));
        Assert.Equal(ClockState.Running, Board[1].State);
        Assert.Equal(ClockState.Suspended, Board[1].StateOn(Day("2026-04-20")));
    }

    [Fact]
    public void Shows_what_was_met_what_was_missed_and_by_how_much_it_was_extended()
    {
        GivenComplete();
        Given("2026-04-02", new ReceiptConfirmed(Nurse, []));
        Given("2026-05-15", new DeadlineExtended(Nurse, 1, "Expert opinion"));
        Given("2026-07-15", new RecognitionDecided(Nurse, RecognitionOutcome.Full));
        Assert.Equal([ClockState.Missed, ClockState.Met], Board.Select(deadline => deadline.State));
        Assert.Equal([Day("2026-04-02"), Day("2026-07-15")], Board.Select(deadline => deadline.EndedOn!.Value));
        Assert.Equal(1, Board[1].ExtendedByMonths);
        Assert.Equal(ClockState.Missed, Board[0].StateOn(Day("2026-12-01")));
    }

    [Fact]
    public void Orders_the_clocks_of_all_procedures_by_their_start()
    {
        GivenComplete();
        Given("2026-03-10", Filed(id: Baker) with { ReferenceOccupation = "Baker" });
        Assert.Equal([Nurse, Baker, Nurse], Board.Select(deadline => deadline.About.Id));
    }

    [Fact]
    public void Is_empty_without_a_procedure()
    {
        GivenOpened();
        Assert.Empty(Board);
    }

    [Theory]
    [InlineData(ClosingReason.Deceased, ClockState.Cancelled)]
    [InlineData(ClosingReason.LeftCountry, ClockState.Cancelled)]
    [InlineData(ClosingReason.MovedAway, ClockState.Running)]
    public void Ends_with_death_and_departure_and_not_with_the_file(ClosingReason reason, ClockState state)
    {
        GivenComplete();
        Given("2026-04-20", new LifecycleEvent.Closed(reason, DuplicateOf: null));
        Assert.All(Board, deadline => Assert.Equal(state, deadline.State));
    }

    [Fact]
    public void Lets_the_clocks_run_on_when_the_file_is_reopened()
    {
        GivenComplete();
        Given("2026-04-20", new LifecycleEvent.Closed(ClosingReason.LeftCountry, DuplicateOf: null));
        Given("2026-05-20", new LifecycleEvent.Reopened("Came back"));
        Assert.Equal((Day("2026-06-15"), ClockState.Running), (Board[1].DueOn, Board[1].State));
    }

    [Fact]
    public void Stays_under_the_rule_that_the_start_named()
    {
        GivenComplete();
        var old = Rules.Named(ClockRules)!;
        var faster = new Dictionary<string, System.Text.Json.JsonElement>(old.Values) { ["decisionMonths"] = System.Text.Json.JsonSerializer.SerializeToElement(1) };
        Rules = new RuleBook([old with { ValidTo = Day("2026-01-31") }, old with { Id = "faster", ValidFrom = Day("2026-02-01"), Values = faster }]);
        Assert.Equal(Day("2026-06-15"), Board[1].DueOn);

        Given("2026-04-01", new DocumentsCompleted(Baker), Filed(id: Baker) with { RuleSet = null });
        Assert.Equal(Day("2026-05-01"), Board.Single(deadline => deadline is { Kind: DeadlineKind.Decision } && deadline.About.Id == Baker).DueOn);
    }

    [Fact]
    public void Shows_no_clock_that_no_rule_knows()
    {
        GivenComplete();
        Rules = new RuleBook([]);
        Assert.Empty(Board);
    }

    [Fact]
    public void Owes_nothing_when_a_correction_ends_a_clock_before_its_start()
    {
        GivenOpened();
        Given("2026-02-20", new ReceiptConfirmed(Nurse, []));
        Given("2026-03-01", Filed());
        Given("2026-03-10", new RecognitionDecided(Nurse, RecognitionOutcome.Full));
        Given("2026-03-15", new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
        Assert.Equal([ClockState.Met, ClockState.Met], Board.Select(deadline => deadline.State));
    }

    [Fact]
    public void Starts_the_clock_of_a_decision_that_an_objection_has_opened_again()
    {
        GivenFiled();
        Given("2026-03-10", new RecognitionDecided(Nurse, RecognitionOutcome.AlreadyEstablished));
        Given("2026-03-20", new ObjectionFiled(Nurse));
        When(new CompleteRecognitionDocuments(Nurse), on: "2026-04-15");
        Then(new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
        Assert.Equal((Day("2026-07-15"), ClockState.Running), (Board[1].DueOn, Board[1].State));

        When(new ExtendRecognitionDeadline(Nurse, 1, "Expert opinion"), on: "2026-07-15");
        Then(new DeadlineExtended(Nurse, 1, "Expert opinion") { RuleSet = ClockRules });
        Today = Day("2026-09-01");
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-08-16");
        Then(
            new RecognitionDecided(Nurse, RecognitionOutcome.Full) { RuleSet = OutcomeRules },
            new LifecycleEvent.ComplianceWarningRaised("RECOGNITION_DECIDED_LATE", $"{Nurse}"));
        Assert.Equal(ClockState.Missed, Board[1].State);
    }

    [Fact]
    public void Runs_no_clock_for_the_objection_to_a_decision_in_review()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        Assert.Equal(ClockState.Met, Board[1].State);
        When(new ExtendRecognitionDeadline(Nurse, 1, "Expert opinion"), on: "2026-05-21");
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }
}
