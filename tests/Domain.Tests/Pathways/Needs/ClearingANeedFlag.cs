using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Needs;

namespace Casework.Domain.Tests.Pathways.Needs;

public class ClearingANeedFlag : PathwaySpec
{
    private static readonly NeedEvent.NeedFlagRaised _raised = new(Id(1), NeedKind.Pregnancy, Note: null);
    private static readonly ClearNeedFlag _clear = new(Id(1), "The child is born.");
    private static readonly NeedEvent.NeedFlagCleared _cleared = new(Id(1), "The child is born.");

    [Fact]
    public void Leaves_the_need_to_be_read_as_it_was()
    {
        GivenOpened(_raised);
        When(_clear);
        Then(_cleared);
        Assert.False(Pathway.Needs.ById[Id(1)].IsRaised);
        Assert.Equal(Today, Pathway.Needs.ById[Id(1)].ClearedOn);
    }

    [Fact]
    public void Is_refused_for_a_need_that_nobody_raised()
    {
        GivenOpened();
        When(_clear);
        ThenRejected(NeedRejection.FlagNotFound, at: "FlagId");
        Given("2026-01-01", _cleared);
        When(_clear, on: "2026-01-01");
        ThenRejected(NeedRejection.FlagNotFound, at: "FlagId");
    }

    [Fact]
    public void Is_refused_twice_unless_it_says_the_same()
    {
        GivenOpened(_raised);
        Given("2026-01-01", _cleared);
        When(_clear, on: "2026-01-01");
        ThenNothing();
        When(_clear, on: "2026-01-02");
        ThenRejected(NeedRejection.FlagAlreadyCleared, at: "FlagId");
        When(_clear with { Reason = "Mistaken." }, on: "2026-01-01");
        ThenRejected(NeedRejection.FlagAlreadyCleared, at: "FlagId");
    }

    [Fact]
    public void Is_refused_before_it_was_raised()
    {
        GivenOpened();
        Given("2026-01-01", _raised);
        When(_clear, on: "2025-12-31");
        ThenRejected(NeedRejection.ClearedBeforeRaised, at: "EffectiveOn");
        When(_clear, on: "2026-01-01");
        Then(_cleared);
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        GivenOpened(_raised);
        When(_clear with { Reason = "" });
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }
}
