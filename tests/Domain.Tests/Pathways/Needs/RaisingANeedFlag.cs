using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Needs;

namespace Casework.Domain.Tests.Pathways.Needs;

public class RaisingANeedFlag : PathwaySpec
{
    private static readonly RaiseNeedFlag _raise = new(Id(1), NeedKind.UnaccompaniedMinor, "Guardian asked for.");
    private static readonly NeedEvent.NeedFlagRaised _raised = new(Id(1), NeedKind.UnaccompaniedMinor, "Guardian asked for.");

    [Fact]
    public void Is_recorded_with_or_without_a_note()
    {
        GivenOpened();
        When(_raise);
        Then(_raised);
        When(new RaiseNeedFlag(Id(2), NeedKind.Illiterate, Note: null));
        Then(new NeedEvent.NeedFlagRaised(Id(2), NeedKind.Illiterate, Note: null));
        Assert.Equal(2, Pathway.Needs.ById.Values.Count(flag => flag.IsRaised));
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_need()
    {
        GivenOpened(_raised);
        When(_raise with { Need = NeedKind.Torture }, on: "2025-01-10");
        ThenRejected(NeedRejection.FlagAlreadyKnown, at: "FlagId");
        When(_raise, on: "2025-01-10");
        ThenNothing();
    }

    [Fact]
    public void Is_refused_while_the_same_need_is_raised()
    {
        GivenOpened(_raised);
        When(_raise with { FlagId = Id(2) });
        ThenRejected(NeedRejection.AlreadyRaised, at: "Need");
        Given("2026-01-01", new NeedEvent.NeedFlagCleared(Id(1), "Of age."));
        When(_raise with { FlagId = Id(2) });
        Then(_raised with { FlagId = Id(2) });
    }

    [Fact]
    public void Is_refused_with_a_blank_note()
    {
        GivenOpened();
        When(_raise with { Note = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Note");
    }

    [Fact]
    public void Is_corrected_like_any_entry()
    {
        GivenOpened(_raised);
        var correct = new CorrectEntryOf(EntryId(2), _raised with { Need = NeedKind.SingleParent }, OpenedOn);
        When(correct.Command);
        Then(correct.Event);
        Assert.Equal(new Personal<NeedKind>(NeedKind.SingleParent), Pathway.Needs.ById[Id(1)].Need);
        When(new CorrectEntryOf(EntryId(2), _raised with { Note = "" }, OpenedOn).Command);
        ThenRejected(PathwayRejection.TextMissing, at: "Replacement.Note");
    }
}
