using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

/// <summary>Refused on 1 May 2026 and told so on 4 May: an objection was due on 4 June. What kept the applicant from it ended on 10 June.</summary>
public class AskingForRestitution : RecognitionSpec
{
    private const string RestitutionRules = "recognition-restitution-1";

    private Deadline Objection => Clock(DeadlineKind.Objection);

    private Deadline Time => Clock(DeadlineKind.Restitution);

    [Fact]
    public void Has_two_weeks_from_the_end_of_the_obstacle()
    {
        GivenMissed();
        When(new RecordObstacleEnd(Nurse), on: "2026-06-10");
        Then(new ObstacleEnded(Nurse));
        Assert.Equal(
            new(DeadlineKind.Restitution, DeadlineNature.Statutory, new(StageName.Recognition, Nurse), Day("2026-06-10"), Day("2026-06-24"), null, null, 0, null, ClockState.Running, RestitutionRules),
            Time);
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-24");
        Then(new RestitutionRequested(Nurse, ForceMajeure: false));
        Assert.Equal((ClockState.Met, Day("2026-06-24")), (Time.State, Time.EndedOn));
    }

    [Fact]
    public void Is_recorded_and_flagged_a_day_later()
    {
        GivenFree();
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-25");
        Then(new RestitutionRequested(Nurse, ForceMajeure: false), new LifecycleEvent.ComplianceWarningRaised("RESTITUTION_REQUESTED_LATE", $"{Nurse}"));
        Assert.Equal(ClockState.Missed, Time.State);
    }

    [Theory]
    [InlineData("2026-06-13", true, "2026-06-29")]
    [InlineData("2026-06-13", false, "2026-06-27")]
    [InlineData("2026-12-11", true, "2026-12-28")] // from Christmas Day
    public void Has_until_the_next_working_day_when_the_rule_says_so(string ended, bool nextWorkingDay, string due)
    {
        GivenRule(nextWorkingDay: nextWorkingDay);
        GivenMissed();
        Given(ended, new ObstacleEnded(Nurse));
        Assert.Equal(Day(due), Time.DueOn);
    }

    [Fact]
    public void Has_no_time_without_the_decision()
    {
        GivenFree();
        Given("2026-06-12", new CorrectionEvent.EntryRetracted(Assert.Single(Pathway.Entries, entry => entry.Event is RecognitionDecided).Id, "by mistake"));
        Assert.DoesNotContain(DeadlineBoard.Of(Pathway, Rules), deadline => deadline.Kind is DeadlineKind.Restitution);
    }

    [Fact]
    public void Makes_the_late_objection_admissible_when_it_is_granted()
    {
        GivenFree();
        Given("2026-06-24", new ObjectionFiled(Nurse), new RestitutionRequested(Nurse, ForceMajeure: false));
        Assert.Equal((false, ClockState.Missed), (IsAdmissible, Objection.State));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-07-10");
        Then(new RestitutionDecided(Nurse, Granted: true) { RuleSet = RestitutionRules });
        Assert.Equal((true, ClockState.Met), (IsAdmissible, Objection.State));
        Assert.Equal((Day("2026-06-10"), Day("2026-06-24"), true, Day("2026-07-10")), (
            Procedure.Restitution!.ObstacleEndedOn, Procedure.Restitution.RequestedOn, Procedure.Restitution.Granted, Procedure.Restitution.DecidedOn));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-07-12");
        ThenAccepted();
    }

    [Fact]
    public void Leaves_the_objection_late_when_it_is_refused()
    {
        GivenFree();
        Given("2026-06-24", new ObjectionFiled(Nurse), new RestitutionRequested(Nurse, ForceMajeure: false));
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-07-10");
        Then(new RestitutionDecided(Nurse, Granted: false) { RuleSet = RestitutionRules });
        Assert.Equal((false, ClockState.Missed), (IsAdmissible, Objection.State));
    }

    [Fact]
    public void Is_not_granted_when_it_was_asked_for_a_day_late()
    {
        GivenFree();
        Given("2026-06-24", new ObjectionFiled(Nurse));
        Given("2026-06-25", new RestitutionRequested(Nurse, ForceMajeure: true));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-07-10");
        ThenRejected(RecognitionRejection.RestitutionRequestedLate, at: "Granted", under: RestitutionRules);
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-07-10");
        Then(new RestitutionDecided(Nurse, Granted: false) { RuleSet = RestitutionRules });
    }

    [Theory]
    [InlineData("2026-06-09", true)]
    [InlineData("2026-06-24", true)]
    [InlineData("2026-06-25", false)]
    public void Is_granted_only_with_the_objection_within_the_same_time(string objected, bool granted)
    {
        GivenFree();
        Given("2026-06-24", new RestitutionRequested(Nurse, ForceMajeure: false));
        Given(objected, new ObjectionFiled(Nurse));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-07-10");
        if (granted)
            Then(new RestitutionDecided(Nurse, Granted: true) { RuleSet = RestitutionRules });
        else
            ThenRejected(RecognitionRejection.RestitutionNeedsObjection, at: "Granted", under: RestitutionRules);
    }

    [Fact]
    public void Is_granted_only_once_the_objection_is_there()
    {
        GivenFree();
        Given("2026-06-12", new RestitutionRequested(Nurse, ForceMajeure: false));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-06-13");
        ThenRejected(RecognitionRejection.RestitutionNeedsObjection, at: "Granted", under: RestitutionRules);
        Given("2026-06-14", new ObjectionFiled(Nurse));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-06-13");
        ThenRejected(RecognitionRejection.RestitutionNeedsObjection);
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-06-14");
        Then(new RestitutionDecided(Nurse, Granted: true) { RuleSet = RestitutionRules });
    }

    [Theory]
    [InlineData("2026-06-20")]
    [InlineData("2026-07-10")]
    public void Is_asked_for_by_the_late_objection_itself(string decided)
    {
        GivenFree();
        Given("2026-06-20", new ObjectionFiled(Nurse));
        When(new DecideRestitution(Nurse, Granted: true), on: decided);
        Then(new RestitutionDecided(Nurse, Granted: true) { RuleSet = RestitutionRules });
        Assert.Equal((ClockState.Met, Day("2026-06-20")), (Time.State, Time.EndedOn));
    }

    [Theory]
    [InlineData("2027-06-04", false, true)]
    [InlineData("2027-06-05", false, false)]
    [InlineData("2027-06-05", true, true)]
    public void Is_granted_after_a_year_only_for_force_majeure(string requested, bool forceMajeure, bool granted)
    {
        Today = Day("2027-06-10");
        GivenMissed();
        Given("2027-05-28", new ObstacleEnded(Nurse));
        Given(requested, new ObjectionFiled(Nurse), new RestitutionRequested(Nurse, forceMajeure));
        When(new DecideRestitution(Nurse, Granted: true));
        if (granted)
            Then(new RestitutionDecided(Nurse, Granted: true) { RuleSet = RestitutionRules });
        else
            ThenRejected(RecognitionRejection.RestitutionAtTheLatestOver, at: "Granted", under: RestitutionRules);
    }

    // A year after Friday 5 June 2026 it is a Saturday, and two years after it Whit Monday.
    [Theory]
    [InlineData(1, true, "2027-06-07", true)]
    [InlineData(1, true, "2027-06-08", false)]
    [InlineData(1, false, "2027-06-05", true)]
    [InlineData(1, false, "2027-06-06", false)]
    [InlineData(2, true, "2028-06-06", true)]
    [InlineData(2, true, "2028-06-07", false)]
    public void Counts_the_years_of_the_rule_from_the_missed_day_to_a_working_day(int years, bool nextWorkingDay, string requested, bool granted)
    {
        Today = Day("2028-06-10");
        GivenRule(years, nextWorkingDay);
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-05", new DecisionNotified(Nurse, RemedyNotice: true));
        Given(Day(requested).AddDays(-7), new ObstacleEnded(Nurse));
        Given(requested, new ObjectionFiled(Nurse), new RestitutionRequested(Nurse, ForceMajeure: false));
        When(new DecideRestitution(Nurse, Granted: true));
        if (granted)
            ThenAccepted();
        else
            ThenRejected(RecognitionRejection.RestitutionAtTheLatestOver);
    }

    [Fact]
    public void Goes_by_the_rule_of_the_day_on_which_the_obstacle_ended()
    {
        var one = Rules.Named(RestitutionRules)!;
        var two = one with { Id = "recognition-restitution-2", ValidFrom = Day("2026-06-10"), Values = new Dictionary<string, JsonElement>(one.Values) { ["weeks"] = JsonSerializer.SerializeToElement(3) } };
        Rules = new([.. Rules.Without(one.Id).RuleSets, one with { ValidTo = Day("2026-06-09") }, two]);
        GivenFree();
        Assert.Equal((Day("2026-07-01"), two.Id), (Time.DueOn, Time.RuleSet));
        Given("2026-07-01", new ObjectionFiled(Nurse));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-07-01");
        Then(new RestitutionDecided(Nurse, Granted: true) { RuleSet = two.Id });
    }

    [Fact]
    public void Needs_rules()
    {
        GivenFree();
        Given("2026-06-20", new ObjectionFiled(Nurse));
        Rules = Rules.Without(RestitutionRules);
        Assert.DoesNotContain(DeadlineBoard.Of(Pathway, Rules), deadline => deadline.Kind is DeadlineKind.Restitution);
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-06-20");
        ThenRejected(RuleRejection.NoneInForce("recognition.restitution"), under: "recognition.restitution");
        Rules = RulesOfTheHouse.Book.Without("recognition-objection-1");
        Assert.Null(IsAdmissible);
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-06-20");
        ThenRejected(RuleRejection.NoneInForce("recognition.objection"), under: "recognition.objection");
    }

    [Fact]
    public void Says_when_the_obstacle_ended_once()
    {
        GivenFree();
        When(new RecordObstacleEnd(Nurse), on: "2026-06-10");
        ThenNothing();
        When(new RecordObstacleEnd(Nurse), on: "2026-06-11");
        ThenRejected(RecognitionRejection.ObstacleEndKnown);
    }

    [Fact]
    public void Comes_after_the_obstacle()
    {
        GivenMissed();
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-10");
        ThenRejected(RecognitionRejection.ObstacleNotEnded);
        Given("2026-06-10", new ObstacleEnded(Nurse));
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-09");
        ThenRejected(RecognitionRejection.ObstacleNotEnded);
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-10");
        Then(new RestitutionRequested(Nurse, ForceMajeure: false));
    }

    [Fact]
    public void Is_asked_for_once()
    {
        GivenFree();
        Given("2026-06-12", new RestitutionRequested(Nurse, ForceMajeure: false));
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-12");
        ThenNothing();
        When(new RequestRestitution(Nurse, ForceMajeure: true), on: "2026-06-12");
        ThenRejected(RecognitionRejection.RestitutionAlreadyRequested);
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-13");
        ThenRejected(RecognitionRejection.RestitutionAlreadyRequested);
    }

    [Fact]
    public void Is_recorded_and_flagged_while_the_time_is_not_missed()
    {
        GivenMissed();
        Given("2026-06-01", new ObstacleEnded(Nurse));
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-04");
        Then(new RestitutionRequested(Nurse, ForceMajeure: false), new LifecycleEvent.ComplianceWarningRaised("OBJECTION_TIME_NOT_MISSED", $"{Nurse}"));
    }

    [Fact]
    public void Is_not_flagged_the_day_after()
    {
        GivenMissed();
        Given("2026-06-01", new ObstacleEnded(Nurse));
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-05");
        Then(new RestitutionRequested(Nurse, ForceMajeure: false));
    }

    [Fact]
    public void Is_not_granted_after_an_objection_in_time()
    {
        GivenFree();
        Given("2026-06-04", new ObjectionFiled(Nurse));
        Assert.True(IsAdmissible);
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-06-12");
        Then(new RestitutionRequested(Nurse, ForceMajeure: false), new LifecycleEvent.ComplianceWarningRaised("OBJECTION_TIME_NOT_MISSED", $"{Nurse}"));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-06-12");
        ThenRejected(RecognitionRejection.ObjectionTimeNotMissed, under: RestitutionRules);
    }

    [Fact]
    public void Is_decided_only_when_somebody_has_asked()
    {
        GivenFree();
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-06-12");
        ThenRejected(RecognitionRejection.RestitutionNotRequested);
        Given("2026-06-14", new RestitutionRequested(Nurse, ForceMajeure: false));
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-06-13");
        ThenRejected(RecognitionRejection.RestitutionNotRequested);
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-06-14");
        Then(new RestitutionDecided(Nurse, Granted: false) { RuleSet = RestitutionRules });
    }

    [Fact]
    public void Is_not_decided_by_an_objection_without_an_obstacle()
    {
        GivenMissed();
        Given("2026-06-12", new ObjectionFiled(Nurse));
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-06-12");
        ThenRejected(RecognitionRejection.RestitutionNotRequested);
    }

    [Fact]
    public void Is_decided_once()
    {
        GivenFree();
        Given("2026-06-12", new ObjectionFiled(Nurse), new RestitutionDecided(Nurse, Granted: false));
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-06-12");
        ThenNothing();
        When(new DecideRestitution(Nurse, Granted: false), on: "2026-06-13");
        ThenRejected(RecognitionRejection.RestitutionAlreadyDecided);
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-06-12");
        ThenRejected(RecognitionRejection.RestitutionAlreadyDecided);
    }

    [Fact]
    public void Is_no_matter_without_a_decision_or_before_it()
    {
        GivenComplete();
        When(new RecordObstacleEnd(Nurse));
        ThenRejected(RecognitionRejection.NothingToObjectTo);
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.MeasureImposed));
        When(new RecordObstacleEnd(Nurse), on: "2026-04-30");
        ThenRejected(RecognitionRejection.NothingToObjectTo);
        When(new RecordObstacleEnd(Nurse), on: "2026-05-01");
        Then(new ObstacleEnded(Nurse));
        Given("2026-05-02", new MeasureChosen(Nurse, CompensationMeasure.AptitudeTest, null));
        When(new RequestRestitution(Nurse, ForceMajeure: false));
        ThenRejected(RecognitionRejection.NothingToObjectTo);
        When(new DecideRestitution(Nurse, Granted: true));
        ThenRejected(RecognitionRejection.NothingToObjectTo);
    }

    [Fact]
    public void Begins_anew_with_the_next_decision()
    {
        GivenFree();
        Given("2026-06-12", new ObjectionFiled(Nurse), new RestitutionDecided(Nurse, Granted: true));
        Given("2026-06-14", new RecognitionDecided(Nurse, RecognitionOutcome.None));
        Assert.Null(Procedure.Restitution);
        Assert.Null(IsAdmissible);
        Assert.DoesNotContain(DeadlineBoard.Of(Pathway, Rules), deadline => deadline.Kind is DeadlineKind.Objection or DeadlineKind.Restitution);
    }

    [Fact]
    public void Keeps_the_day_of_the_notification_wherever_the_clock_goes_on()
    {
        GivenMissed();
        Assert.Equal(Day("2026-05-04"), Procedure.NotifiedOn);
        Assert.Equal(Day("2026-05-04"), Procedure.TakenOver(Day("2026-05-20"), new(DeadlineKind.Objection, Nurse, 15)).NotifiedOn);
        Given("2026-06-10", new ObjectionFiled(Nurse), new RecognitionDecided(Nurse, RecognitionOutcome.None));
        Assert.Null(Procedure.NotifiedOn);
    }

    [Fact]
    public void Is_about_the_latest_decision_and_no_objection_to_an_earlier_one()
    {
        Today = Day("2026-08-10");
        GivenMissed();
        Given("2026-05-20", new ObjectionFiled(Nurse));
        Given("2026-06-01", new RecognitionDecided(Nurse, RecognitionOutcome.None), new DecisionNotified(Nurse, RemedyNotice: true));
        Given("2026-07-10", new ObstacleEnded(Nurse));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-07-12");
        ThenRejected(RecognitionRejection.RestitutionNotRequested);
        When(new RequestRestitution(Nurse, ForceMajeure: false), on: "2026-07-12");
        Then(new RestitutionRequested(Nurse, ForceMajeure: false));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-07-13");
        ThenRejected(RecognitionRejection.RestitutionNeedsObjection);
        Given("2026-07-14", new ObjectionFiled(Nurse));
        When(new DecideRestitution(Nurse, Granted: true), on: "2026-07-20");
        Then(new RestitutionDecided(Nurse, Granted: true) { RuleSet = RestitutionRules });
        Assert.Equal(ClockState.Met, Objection.State);
    }

    [Fact]
    public void Ends_with_the_application()
    {
        GivenFree();
        Given("2026-06-12", new RecognitionWithdrawn(Nurse));
        Assert.Equal((ClockState.Cancelled, Day("2026-06-12")), (Time.State, Time.EndedOn));
    }

    [Fact]
    public void Goes_along_to_another_authority()
    {
        GivenFree();
        Given("2026-06-12", new ObjectionFiled(Nurse));
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-06-13");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: null) { RuleSet = ClockRules });
        Assert.Equal(ClockState.Transferred, Time.State);
        Assert.Equal((Day("2026-06-24"), ClockState.Running), (Clock(DeadlineKind.Restitution, Baker).DueOn, Clock(DeadlineKind.Restitution, Baker).State));
        When(new DecideRestitution(Baker, Granted: true), on: "2026-06-14");
        Then(new RestitutionDecided(Baker, Granted: true) { RuleSet = RestitutionRules });
        Assert.Equal(ClockState.Met, Clock(DeadlineKind.Objection, Baker).State);
        Assert.True(RecognitionTerms.IsObjectionAdmissible(Pathway.Recognition.Procedures[Baker], Rules));
    }

    [Fact]
    public void Goes_on_in_another_municipality_with_the_days_that_are_left()
    {
        GivenFree();
        var there = Procedure.TakenOver(Day("2026-06-15"), new(DeadlineKind.Restitution, Nurse, 9));
        Assert.Equal((Day("2026-06-15"), 9), (there.RestitutionClock.StartedOn, there.RestitutionClock.DaysGiven));
    }

    private bool? IsAdmissible => RecognitionTerms.IsObjectionAdmissible(Procedure, Rules);

    private Deadline Clock(DeadlineKind kind, Guid? procedure = null) =>
        DeadlineBoard.Of(Pathway, Rules).Single(deadline => deadline.Kind == kind && deadline.About.Id == (procedure ?? Nurse));

    private void GivenRule(int years = 1, bool nextWorkingDay = true)
    {
        var rule = Rules.Named(RestitutionRules)!;
        var values = new Dictionary<string, JsonElement>(rule.Values) { ["yearsAtMost"] = JsonSerializer.SerializeToElement(years), ["nextWorkingDay"] = JsonSerializer.SerializeToElement(nextWorkingDay) };
        Rules = new([.. Rules.Without(rule.Id).RuleSets, rule with { Values = values }]);
    }

    private void GivenMissed()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-04", new DecisionNotified(Nurse, RemedyNotice: true));
    }

    private void GivenFree()
    {
        GivenMissed();
        Given("2026-06-10", new ObstacleEnded(Nurse));
    }
}
