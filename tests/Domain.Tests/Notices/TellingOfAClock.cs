using Casework.Domain.Notices;
using Casework.Domain.Tests.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Notices;

public class TellingOfAClock : StaffSpec
{
    private static readonly DateOnly _day = Day("2026-07-10");

    [Theory]
    [InlineData(NoticeLevel.ThreeQuartersOver)]
    [InlineData(NoticeLevel.Missed)]
    public void Goes_to_the_inbox_when_nobody_has_the_pathway(NoticeLevel level) =>
        Assert.Equal([new NoticeAddressee(null, NoticeReason.Unassigned)], NoticeAddressee.Of(null, level, Staff, _day));

    [Theory]
    [InlineData(NoticeLevel.ThreeQuartersOver)]
    [InlineData(NoticeLevel.Missed)]
    public void Goes_to_whoever_has_the_pathway(NoticeLevel level) =>
        Assert.Equal([new NoticeAddressee(Ada, NoticeReason.Assigned)], NoticeAddressee.Of(Ada, level, Staff, _day));

    [Fact]
    public void Goes_to_the_deputy_too_while_one_is_in_charge()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        Assert.Equal(
            [new NoticeAddressee(Ada, NoticeReason.Assigned), new NoticeAddressee(Ben, NoticeReason.Deputy, Ada)],
            NoticeAddressee.Of(Ada, NoticeLevel.ThreeQuartersOver, Staff, _day));
        Assert.Equal([new NoticeAddressee(Ada, NoticeReason.Assigned)], NoticeAddressee.Of(Ada, NoticeLevel.ThreeQuartersOver, Staff, Day("2026-07-25")));
    }

    [Fact]
    public void Goes_to_the_lead_and_the_leads_deputy_once_the_clock_has_run_out()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Cleo), new TeamLeadNamed(Id(1), Cleo));
        Given("2026-06-01", Named(1, Cleo, Dora, "2026-07-06", "2026-07-24"));
        Assert.Equal([new NoticeAddressee(Ada, NoticeReason.Assigned)], NoticeAddressee.Of(Ada, NoticeLevel.ThreeQuartersOver, Staff, _day));
        Assert.Equal(
            [new NoticeAddressee(Ada, NoticeReason.Assigned), new NoticeAddressee(Cleo, NoticeReason.Lead), new NoticeAddressee(Dora, NoticeReason.Deputy, Cleo)],
            NoticeAddressee.Of(Ada, NoticeLevel.Missed, Staff, _day));
    }

    [Fact]
    public void Goes_to_nobody_twice()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Ben), new TeamLeadNamed(Id(1), Ben));
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        Assert.Equal(
            [new NoticeAddressee(Ada, NoticeReason.Assigned), new NoticeAddressee(Ben, NoticeReason.Deputy, Ada)],
            NoticeAddressee.Of(Ada, NoticeLevel.Missed, Staff, _day));
        Assert.Equal([new NoticeAddressee(Ben, NoticeReason.Assigned)], NoticeAddressee.Of(Ben, NoticeLevel.Missed, Staff, _day));
    }
}
