using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using static Casework.Domain.Notices.NoticeEvent;

namespace Casework.Domain.Tests.Notices;

public class ReadingANotice
{
    private static readonly Guid _id = new("01900000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset _then = new(2026, 7, 10, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Is_done_by_whom_it_is_for()
    {
        var decision = new AcknowledgeNotice(_id).Decide(Given("ada"), "ada", []);
        Assert.Equal([new NoticeAcknowledged("ada")], decision.Events);
    }

    [Fact]
    public void Is_done_by_whoever_stands_in()
    {
        Assert.Equal([new NoticeAcknowledged("ben")], new AcknowledgeNotice(_id).Decide(Given("ada"), "ben", ["cleo", "ada"]).Events);
        Refused(new AcknowledgeNotice(_id).Decide(Given("ada"), "ben", ["cleo"]));
    }

    [Fact]
    public void Is_done_by_anybody_for_the_inbox() =>
        Assert.Equal([new NoticeAcknowledged("ben")], new AcknowledgeNotice(_id).Decide(Given(null), "ben", []).Events);

    [Fact]
    public void Is_done_once()
    {
        var read = Notice.Evolve(Given(null), new NoticeAcknowledged("ben"), _then.AddDays(1));
        Assert.Equal(Decision<NoticeEvent>.Nothing, new AcknowledgeNotice(_id).Decide(read, "ada", []));
        Assert.Equal(("ben", _then.AddDays(1)), (read.AcknowledgedBy, read.AcknowledgedAt));
        Assert.Equal(read, Notice.Evolve(read, new NoticeAcknowledged("ada"), _then.AddDays(2)));
    }

    [Fact]
    public void Tells_nobody_of_a_notice_that_is_not_for_them()
    {
        Refused(new AcknowledgeNotice(_id).Decide(Notice.Initial, "ada", []));
        Refused(new AcknowledgeNotice(_id).Decide(Given("ben"), "ada", []));
    }

    [Fact]
    public void Follows_a_notice_that_is_given_once()
    {
        var given = (NoticeGiven)Assert.Single(new GiveNotice(About("ada")).Decide(Notice.Initial).Events);
        var notice = Given("ada");
        Assert.Empty(new GiveNotice(given).Decide(notice).Events);
        Assert.Equal(notice, Notice.Evolve(notice, About("ben"), _then.AddDays(1)));
    }

    private static void Refused(Decision<NoticeEvent> decision) =>
        Assert.Equal((0, NoticeRejection.NotFound.Code, "NoticeId"), (decision.Events.Count, decision.Rejection?.Code, decision.Rejection?.Field));

    private static Notice Given(string? addressee) => Notice.Evolve(Notice.Initial, About(addressee), _then);

    private static NoticeGiven About(string? addressee) => new(
        _id, StageName.Recognition, _id, DeadlineKind.Decision, new DateOnly(2026, 7, 9), NoticeLevel.Missed, addressee,
        addressee is null ? NoticeReason.Unassigned : NoticeReason.Assigned, InPlaceOf: null);
}
