using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class ExtendingTheDeadline : RecognitionSpec
{
    private static ExtendRecognitionDeadline Extend(int months = 1, string reason = "Expert opinion") => new(Nurse, months, reason);

    private static DeadlineExtended Extended(int months = 1) => new(Nurse, months, "Expert opinion") { RuleSet = ClockRules };

    [Theory]
    [InlineData(RecognitionTrack.Standard, 2, "2026-08-15")]
    [InlineData(RecognitionTrack.EuProfession, 1, "2026-07-15")]
    [InlineData(RecognitionTrack.Accelerated, 1, "2026-06-15")]
    public void Moves_the_due_day(RecognitionTrack track, int months, string due)
    {
        GivenComplete(track: track);
        When(Extend(months), on: "2026-05-15");
        Then(Extended(months));
        Assert.Equal(Day(due), DeadlineBoard.Of(Pathway, Rules)[1].DueOn);
    }

    [Fact]
    public void Is_possible_on_the_last_day_and_refused_after_it()
    {
        GivenComplete();
        When(Extend(), on: "2026-06-16");
        ThenRejected(RecognitionRejection.DeadlineExpired, at: "EffectiveOn");
        When(Extend(), on: "2026-06-15");
        Then(Extended());
    }

    [Fact]
    public void Is_possible_while_another_procedure_leaves_the_due_day_unknown()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.OtherProcedure, Until: null));
        When(Extend(), on: "2026-06-30");
        Then(Extended());
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        GivenComplete();
        Given("2026-05-15", Extended());
        When(Extend(), on: "2026-05-16");
        ThenRejected(RecognitionRejection.AlreadyExtended);
        When(Extend(2), on: "2026-05-15");
        ThenRejected(RecognitionRejection.AlreadyExtended);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Is_refused_without_a_reason(string reason)
    {
        GivenComplete();
        When(Extend(reason: reason), on: "2026-05-15");
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Is_refused_by_less_than_a_month(int months)
    {
        GivenComplete();
        When(Extend(months), on: "2026-05-15");
        ThenRejected(RecognitionRejection.ExtensionTooShort, at: "Months");
    }

    [Fact]
    public void Is_refused_by_more_than_a_month_for_an_EU_profession()
    {
        GivenComplete(track: RecognitionTrack.EuProfession);
        When(Extend(2), on: "2026-05-15");
        ThenRejected(RecognitionRejection.ExtensionTooLong, at: "Months", under: ClockRules);
    }

    [Fact]
    public void Is_refused_before_the_documents_are_complete()
    {
        GivenFiled();
        When(Extend(), on: "2026-04-01");
        ThenRejected(RecognitionRejection.DocumentsIncomplete);
    }

    [Fact]
    public void Is_refused_after_the_decision()
    {
        GivenDecided(RecognitionOutcome.Full);
        When(Extend(), on: "2026-05-02");
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_refused_when_no_rule_for_extensions_is_in_force()
    {
        GivenComplete();
        Rules = new RuleBook(
            [.. Rules.RuleSets.Select(set => set.Topic == "recognition.clock" ? set with { ValidTo = Day("2026-05-01") } : set)]);
        When(Extend(), on: "2026-05-15");
        ThenRejected(RuleRejection.NoneInForce("recognition.clock"), under: "recognition.clock");
    }
}
