using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using static Casework.Domain.Notices.NoticeEvent;

namespace Casework.Domain.Tests.Notices;

public class TakingNoteOfANotice
{
    private static readonly Guid _id = new("01900000-0000-7000-8000-000000000001");
    private static readonly DateOnly _day = new(2026, 7, 10);
    private static readonly DateTimeOffset _then = new(2026, 7, 10, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Is_effective_on_the_day_of_reading() => Assert.Equal(_day, new AcknowledgeNotice(_id).On(_day).EffectiveOn);

    [Fact]
    public void Keeps_the_time_at_which_it_was_given()
    {
        var given = new NoticeGiven(_id, StageName.Recognition, _id, DeadlineKind.Decision, _day, NoticeLevel.Missed, "ada", NoticeReason.Assigned, InPlaceOf: null);
        var read = Notice.Evolve(Notice.Evolve(Notice.Initial, given, _then), new NoticeAcknowledged("ada"), _then.AddDays(1));
        Assert.Equal((_then, _then.AddDays(1)), (read.GivenAt, read.AcknowledgedAt));
    }
}
