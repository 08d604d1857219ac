using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using static Casework.Domain.Pathways.Protection.ProtectionEvent;

namespace Casework.Domain.Tests.Pathways.Protection;

public class NotingADisagreement : PathwaySpec
{
    private static readonly NoteDisagreement _command = new(Id(6), EntryId(1), "I was never there.");

    [Fact]
    public void Stands_beside_the_entry()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(_command);
        Then(new DisagreementNoted(Id(6), EntryId(1), "I was never there."));
        Assert.Equal([new Disagreement(Id(6), EntryId(1), "I was never there.", Today)], Pathway.DataProtection.Disagreements);
    }

    [Fact]
    public void Is_of_an_entry_that_there_is()
    {
        GivenOpened();
        When(_command with { EntryId = EntryId(2) });
        ThenRejected(ProtectionRejection.NotedEntryNotFound, at: "EntryId");
    }

    [Fact]
    public void Stands_beside_another()
    {
        GivenOpened();
        Given(Today, new DisagreementNoted(Id(6), EntryId(1), "I was never there."));
        When(_command with { NoteId = Id(7) });
        Then(new DisagreementNoted(Id(7), EntryId(1), "I was never there."));
    }

    [Fact]
    public void Says_something_and_once()
    {
        GivenOpened();
        When(_command with { Statement = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Statement");
        Given(Today, new DisagreementNoted(Id(6), EntryId(1), "I was never there."));
        When(_command);
        ThenNothing();
        When(_command with { Statement = "I was." });
        ThenRejected(ProtectionRejection.NoteAlreadyKnown, at: "NoteId");
    }
}
