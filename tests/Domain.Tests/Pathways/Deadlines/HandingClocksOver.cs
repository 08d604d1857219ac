using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Tests.Pathways.Deadlines;

public class HandingClocksOver : PathwaySpec
{
    private IEnumerable<RemainingTime> Remaining => DeadlineBoard.Remaining(Pathway, Rules, Today);

    [Fact]
    public void Leaves_out_what_has_ended()
    {
        GivenOpened();
        Given("2026-05-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Chamber", RecognitionTrack.Standard, "SYR"));
        Assert.Equal(DeadlineKind.Receipt, Assert.Single(Remaining).Kind);
        Given("2026-05-10", new RecognitionEvent.ReceiptConfirmed(Id(1), []));
        Assert.Empty(Remaining);
    }

    [Fact]
    public void Leaves_out_what_has_not_begun()
    {
        GivenOpened();
        Given("2026-06-16", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Chamber", RecognitionTrack.Standard, "SYR"));
        Assert.Empty(Remaining);
        Today = Day("2026-06-16");
        Assert.Single(Remaining);
    }
}
