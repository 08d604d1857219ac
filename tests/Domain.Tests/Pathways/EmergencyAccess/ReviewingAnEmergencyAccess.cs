using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.EmergencyAccess.GlassEvent;

namespace Casework.Domain.Tests.Pathways.EmergencyAccess;

public class ReviewingAnEmergencyAccess : PathwaySpec
{
    private static readonly GlassBroken _broken = new(Id(7), GlassReason.AcuteIllness, "The hospital asks.", "ben", 60, Day("2026-06-16"), "case-emergency-access-1");
    private static readonly ReviewBrokenGlass _command = new(Id(7), GlassFinding.Justified, "It did.");
    private static readonly GlassReviewed _reviewed = new(Id(7), GlassFinding.Justified, "It did.", "ada");

    public ReviewingAnEmergencyAccess()
    {
        GivenOpened();
        Given("2026-06-13", _broken);
    }

    [Fact]
    public void Ends_the_duty()
    {
        When(_command);
        Then(_reviewed);
        var clock = Assert.Single(DeadlineBoard.Of(Pathway, Rules));
        Assert.Equal((ClockState.Met, Today), (clock.State, clock.EndedOn));
        Assert.Equal(("ada", Today, GlassFinding.Justified, "It did."), (Glass.ReviewedBy, Glass.ReviewedOn, Glass.Finding, Glass.ReviewStatement?.Value));
    }

    [Fact]
    public void Is_missed_after_the_last_day()
    {
        Today = Day("2026-06-17");
        Assert.Equal(ClockState.Missed, Assert.Single(DeadlineBoard.Of(Pathway, Rules)).StateOn(Today));
        When(_command);
        Then(_reviewed);
        Assert.Equal(ClockState.Missed, Assert.Single(DeadlineBoard.Of(Pathway, Rules)).State);
    }

    [Fact]
    public void Is_for_somebody_else()
    {
        Actor = "ben";
        When(_command);
        ThenRejected(GlassRejection.ReviewedByOneself, at: "AccessId");
        Actor = null;
        When(_command);
        ThenRejected(GlassRejection.NobodyNamed);
    }

    [Fact]
    public void May_happen_on_the_same_day()
    {
        When(_command, on: "2026-06-13");
        Then(_reviewed);
    }

    [Fact]
    public void Is_of_the_access_as_it_was_told_first()
    {
        Given("2026-06-14", _broken with { By = "eva", Minutes = 999 });
        Assert.Equal(("ben", 60), (Glass.By, Glass.Minutes));
    }

    [Fact]
    public void Happens_once_and_not_before()
    {
        When(_command, on: "2026-06-12");
        ThenRejected(GlassRejection.ReviewedBefore, at: "EffectiveOn");
        Given("2026-06-14", _reviewed);
        When(_command with { Finding = GlassFinding.Unjustified });
        ThenRejected(GlassRejection.AlreadyReviewed, at: "AccessId");
        Actor = "cleo";
        When(_command);
        ThenRejected(GlassRejection.AlreadyReviewed);
        Given("2026-06-15", _reviewed with { By = "cleo", Finding = GlassFinding.Unjustified });
        Assert.Equal(("ada", GlassFinding.Justified), (Glass.ReviewedBy, Glass.Finding));
    }

    [Fact]
    public void Says_of_which_access_and_why()
    {
        When(_command with { AccessId = Id(8) });
        ThenRejected(GlassRejection.NotFound, at: "AccessId");
        When(_command with { Statement = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Statement");
    }

    [Fact]
    public void Outlasts_the_files_way_to_another_municipality_and_a_restriction()
    {
        Given("2026-06-14", new ProtectionEvent.ProcessingRestricted(Id(4), RestrictionGround.AccuracyContested, "another name"));
        When(_command);
        ThenAccepted();
        Given("2026-06-14", new TransferEvent.TransferRequested(Id(1), "13072074", TransferReason.Moved, Day("2026-06-20"), [], Day("2026-07-13"), Id(8)));
        Given("2026-06-14", new TransferEvent.PathwayHandedOver(Id(1), "13072074"));
        When(_command);
        Then(_reviewed);
        Assert.Equal(Pathway.Glass, HandedOverFile.Of(Pathway).Glass);
    }

    private BrokenGlass Glass => Assert.Single(Pathway.Glass.All);
}
