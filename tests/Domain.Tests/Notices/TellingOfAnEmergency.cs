using Casework.Domain.Notices;
using Casework.Domain.Tests.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Notices;

public class TellingOfAnEmergency : StaffSpec
{
    private static readonly DateOnly _day = Day("2026-07-10");
    private static readonly NoticeAddressee _officer = new(NoticeAddressee.DataProtection, NoticeReason.DataProtection);

    [Fact]
    public void Goes_to_who_has_the_pathway_to_the_lead_and_to_data_protection()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Cleo), new TeamLeadNamed(Id(1), Cleo));
        Assert.Equal([new(Ada, NoticeReason.Assigned), new(Cleo, NoticeReason.Lead), _officer], NoticeAddressee.OfEmergencyAccess(Ada, Ben, Staff, _day));
    }

    [Fact]
    public void Goes_to_the_lead_of_who_took_it_where_the_other_team_has_none()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ben), new TeamMemberAdded(Id(1), Dora), new TeamLeadNamed(Id(1), Dora));
        Assert.Equal([new(Ada, NoticeReason.Assigned), new(Dora, NoticeReason.Lead), _officer], NoticeAddressee.OfEmergencyAccess(Ada, Ben, Staff, _day));
    }

    [Fact]
    public void Goes_to_no_second_lead_where_the_first_is_told()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Cleo), new TeamLeadNamed(Id(1), Cleo));
        Given("2026-01-01", new TeamFounded(Id(2), "Süd"), new TeamMemberAdded(Id(2), Ben), new TeamMemberAdded(Id(2), Dora), new TeamLeadNamed(Id(2), Dora));
        Assert.Equal([new(Ada, NoticeReason.Assigned), new(Cleo, NoticeReason.Lead), _officer], NoticeAddressee.OfEmergencyAccess(Ada, Ben, Staff, _day));
    }

    [Fact]
    public void Goes_to_data_protection_always_and_never_to_who_took_it()
    {
        Assert.Equal([new(Ada, NoticeReason.Assigned), _officer], NoticeAddressee.OfEmergencyAccess(Ada, Ben, Staff, _day));
        Assert.Equal([_officer], NoticeAddressee.OfEmergencyAccess(Ada, Ada, Staff, _day));
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ben), new TeamLeadNamed(Id(1), Ben));
        Assert.Equal([new(Ada, NoticeReason.Assigned), _officer], NoticeAddressee.OfEmergencyAccess(Ada, Ben, Staff, _day));
    }
}
