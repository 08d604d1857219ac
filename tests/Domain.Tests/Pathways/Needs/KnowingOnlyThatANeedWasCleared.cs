using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Needs;

namespace Casework.Domain.Tests.Pathways.Needs;

public class KnowingOnlyThatANeedWasCleared : PathwaySpec
{
    private static readonly NeedEvent.NeedFlagRaised _raised = new(Id(1), NeedKind.Pregnancy, Note: null);

    [Fact]
    public void Lets_it_be_raised_anew()
    {
        GivenOpened(_raised);
        Given("2026-01-01", new NeedEvent.NeedFlagCleared(Id(1), "The child is born."), new CorrectionEvent.EntryRetracted(EntryId(2), "wrong day"));
        When(new RaiseNeedFlag(Id(1), NeedKind.Pregnancy, Note: null), on: "2025-12-01");
        Then(_raised);
    }
}
