using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class WithdrawingARelease : ReleaseSpec
{
    public WithdrawingARelease()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenAccepted();
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ben")]
    public void Spends_nothing_and_leaves_room_for_another(string by)
    {
        WhenWithdrawn(Id(1), by);

        Assert.IsType<ReleaseEvent.ReleaseWithdrawn>(Assert.Single(ThenAccepted()));
        Assert.Equal((0m, 0), (Ledger.Budget.Spent, Ledger.Releases.Count));
        WhenPublished(Id(1), "ben");
        ThenRejected(ReleaseRejection.NotFound);
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4", by: "ben");
        ThenAccepted();
    }

    [Fact]
    public void Is_refused_once_everybody_has_it()
    {
        WhenPublished(Id(1), "ben");
        ThenAccepted();
        WhenWithdrawn(Id(1), "ada");
        ThenRejected(ReleaseRejection.AlreadyPublished);
    }

    [Fact]
    public void Is_refused_for_what_nobody_prepared()
    {
        WhenWithdrawn(Id(2), "ada");
        ThenRejected(ReleaseRejection.NotFound);
    }

    [Fact]
    public void Is_refused_to_nobody()
    {
        WhenWithdrawn(Id(1), null);
        ThenRejected(FourEyesRejection.NobodyNamed);
    }
}
