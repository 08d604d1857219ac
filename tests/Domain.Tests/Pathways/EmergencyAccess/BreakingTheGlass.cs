using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.EmergencyAccess.GlassEvent;

namespace Casework.Domain.Tests.Pathways.EmergencyAccess;

public class BreakingTheGlass : PathwaySpec
{
    private const string Why = "The hospital asks for the insurance.";

    private static readonly BreakGlass _command = new(Id(7), GlassReason.AcuteIllness, Why);
    private static readonly GlassBroken _broken = new(Id(7), GlassReason.AcuteIllness, Why, "ada", 60, Day("2026-06-18"), "case-emergency-access-1");

    [Fact]
    public void Opens_for_the_time_of_the_rule_and_asks_for_a_review()
    {
        GivenOpened();
        When(_command);
        Then(_broken);

        var clock = Assert.Single(DeadlineBoard.Of(Pathway, Rules));
        Assert.Equal((DeadlineKind.EmergencyAccessReview, Id(7), Today, Day("2026-06-18"), "case-emergency-access-1"), (clock.Kind, clock.About.Id, clock.StartedOn, clock.DueOn, clock.RuleSet));
        Assert.Equal((ClockState.Running, DeadlineNature.Internal, StageName.Arrival), (clock.State, clock.Nature, clock.About.Stage));
        Assert.True(DeadlineBoard.IsConcernedBy(_broken));
    }

    [Fact]
    public void Is_reviewed_where_it_was_done_wherever_the_file_went()
    {
        GivenOpened(_broken);
        Given("2026-06-15", HandedOver);
        Assert.Equal(ClockState.Running, Assert.Single(DeadlineBoard.Of(Pathway, Rules), clock => clock.Kind is DeadlineKind.EmergencyAccessReview).State);
    }

    [Fact]
    public void Opens_to_who_did_it_and_closes_by_itself()
    {
        GivenOpened(_broken);
        var glass = Assert.Single(Pathway.Glass.All);

        Assert.Equal((History.Log[^1].RecordedAt, History.Log[^1].RecordedAt.AddMinutes(60)), (glass.At, glass.EndsAt));
        Assert.True(Pathway.Glass.OpenTo("ada", glass.At));
        Assert.True(Pathway.Glass.OpenTo("ada", glass.EndsAt.AddTicks(-1)));
        Assert.False(Pathway.Glass.OpenTo("ada", glass.EndsAt));
        Assert.False(Pathway.Glass.OpenTo("ben", glass.At));
    }

    [Fact]
    public void Works_on_a_closed_file()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(_command);
        Then(_broken);
    }

    [Theory]
    [InlineData("", "TEXT_MISSING")]
    [InlineData("Needed at once.", "EMERGENCY_ACCESS_STATEMENT_TOO_SHORT")]
    [InlineData("   Needed at once.   ", "EMERGENCY_ACCESS_STATEMENT_TOO_SHORT")]
    [InlineData("Nineteen characters", "EMERGENCY_ACCESS_STATEMENT_TOO_SHORT")]
    [InlineData("Twenty of characters", null)]
    public void Says_why_in_a_sentence(string statement, string? refused)
    {
        GivenOpened();
        When(_command with { Statement = statement });
        if (refused is null)
            Then(_broken with { Statement = statement });
        else
            ThenRejected(GlassRejection.StatementTooShort with { Code = refused }, at: "Statement");
    }

    [Fact]
    public void Is_done_by_somebody_today_and_once()
    {
        GivenOpened();
        When(_command, on: "2026-06-14");
        ThenRejected(GlassRejection.NotToday, at: "EffectiveOn");
        Actor = null;
        When(_command);
        ThenRejected(GlassRejection.NobodyNamed);
        Actor = "ada";
        Given("2026-06-15", _broken);
        When(_command with { Reason = GlassReason.ChildAtRisk });
        ThenRejected(GlassRejection.AlreadyKnown, at: "AccessId");
        Actor = "ben";
        When(_command);
        ThenRejected(GlassRejection.AlreadyKnown);
        Actor = "ada";
        When(_command);
        ThenNothing();
    }

    [Fact]
    public void Is_refused_where_nothing_is_to_be_read_any_more()
    {
        GivenOpened();
        Given("2026-06-01", new ErasureEvent.ErasureDecided(Id(9), ErasureScope.Health, ErasureBasis.Objection));
        When(_command);
        ThenRejected(ErasureRejection.Erased);
        Given("2026-06-02", new ErasureEvent.SubjectErased(Id(9), Id(1), ErasureScope.Health, ErasureBasis.Objection));
        When(_command);
        ThenAccepted();
        Given("2026-06-03", new ErasureEvent.ErasureDecided(Id(10), ErasureScope.Person, ErasureBasis.LegalObligation));
        When(_command);
        ThenRejected(ErasureRejection.Erased);
    }

    [Fact]
    public void Is_refused_while_the_processing_is_restricted()
    {
        GivenOpened(new ProtectionEvent.ProcessingRestricted(Id(4), RestrictionGround.AccuracyContested, "another name"));
        When(_command);
        ThenRejected(ProtectionRejection.Restricted);
        Given(Today, new ProtectionEvent.RestrictionLifted(Id(4), Today, "settled"));
        When(_command);
        Then(_broken);
    }

    [Fact]
    public void Is_refused_once_another_municipality_has_the_file()
    {
        GivenOpened(
            new TransferEvent.TransferRequested(Id(1), "13072074", TransferReason.Moved, Day("2026-06-20"), [], Day("2026-07-13"), Id(8)),
            new TransferEvent.PathwayHandedOver(Id(1), "13072074"));
        When(_command);
        ThenRejected(TransferRejection.HandedOver);
    }

    [Fact]
    public void Is_neither_corrected_nor_retracted()
    {
        GivenOpened(_broken);
        When(new RetractEntry(EntryId(2), "by mistake"));
        ThenRejected(CorrectionRejection.EntryStays);
        When(new CorrectEntry(EntryId(2), _broken with { Minutes = 5 }, OpenedOn, "by mistake"));
        ThenRejected(CorrectionRejection.EntryNotCorrectable);
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(48, 2)]
    [InlineData(49, 3)]
    public void Is_reviewed_until_the_day_that_the_hours_reach(int hours, int days)
    {
        GivenOpened();
        Rules = new RuleBook([.. Rules.RuleSets.Select(set => set.Topic != BreakGlass.Topic ? set : set with { Values = new Dictionary<string, JsonElement>(set.Values) { ["hoursToReview"] = JsonSerializer.SerializeToElement(hours) } })]);
        When(_command);
        Then(_broken with { ReviewDueOn = Today.AddDays(days) });
    }

    [Fact]
    public void Asks_for_a_rule()
    {
        GivenOpened();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != BreakGlass.Topic)]);
        When(_command);
        ThenRejected(RuleRejection.NoneInForce(BreakGlass.Topic));
    }
}
