using Casework.Domain.Pathways;
using Casework.Domain.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Staffing;

public class WorkingInATeam : StaffSpec
{
    public WorkingInATeam() => Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamFounded(Id(2), "Süd"));

    [Fact]
    public void Holds_from_the_day_of_joining_until_the_day_of_leaving()
    {
        When(new AddTeamMember(Id(1), Ada), on: "2026-02-01");
        Then(new TeamMemberAdded(Id(1), Ada));
        When(new RemoveTeamMember(Id(1), Ada), on: "2026-05-01");
        Then(new TeamMemberRemoved(Id(1), Ada));

        Assert.Null(Staff.TeamOf(Ada, Day("2026-01-31")));
        Assert.Equal(Id(1), Staff.TeamOf(Ada, Day("2026-02-01"))?.Id);
        Assert.Equal(Id(1), Staff.TeamOf(Ada, Day("2026-04-30"))?.Id);
        Assert.Null(Staff.TeamOf(Ada, Day("2026-05-01")));
        Assert.Equal([Ada], Staff.Teams[Id(1)].MembersOn(Day("2026-04-30")));
        Assert.Empty(Staff.Teams[Id(1)].MembersOn(Day("2026-05-01")));
    }

    [Fact]
    public void Is_in_one_team_at_a_time()
    {
        Given("2026-02-01", new TeamMemberAdded(Id(1), Ada));
        When(new AddTeamMember(Id(2), Ada), on: "2026-03-01");
        ThenRejected(StaffRejection.MemberOfATeam, at: "Caseworker");
        When(new AddTeamMember(Id(2), Ada), on: "2026-01-15");
        ThenRejected(StaffRejection.MemberOfATeam, at: "Caseworker");
        When(new AddTeamMember(Id(2), Ben), on: "2026-03-01");
        Then(new TeamMemberAdded(Id(2), Ben));
        Given("2026-03-01", new TeamMemberRemoved(Id(1), Ada));
        When(new AddTeamMember(Id(2), Ada), on: "2026-02-28");
        ThenRejected(StaffRejection.MemberOfATeam, at: "Caseworker");
        When(new AddTeamMember(Id(2), Ada), on: "2026-03-01");
        Then(new TeamMemberAdded(Id(2), Ada));
    }

    [Fact]
    public void Is_left_only_by_members()
    {
        Given("2026-02-01", new TeamMemberAdded(Id(1), Ada));
        When(new RemoveTeamMember(Id(1), Ben));
        ThenRejected(StaffRejection.NotAMember, at: "Caseworker");
        When(new RemoveTeamMember(Id(2), Ada));
        ThenRejected(StaffRejection.NotAMember, at: "Caseworker");
        When(new RemoveTeamMember(Id(1), Ada), on: "2026-01-31");
        ThenRejected(StaffRejection.NotAMember, at: "Caseworker");
    }

    [Fact]
    public void Keeps_the_team_from_being_closed()
    {
        Given("2026-02-01", new TeamMemberAdded(Id(1), Ada));
        When(new CloseTeam(Id(1)), on: "2026-03-01");
        ThenRejected(StaffRejection.TeamHasMembers, at: "TeamId");
        Given("2026-03-02", new TeamMemberRemoved(Id(1), Ada));
        When(new CloseTeam(Id(1)), on: "2026-03-01");
        ThenRejected(StaffRejection.TeamHasMembers, at: "TeamId");
        When(new CloseTeam(Id(1)), on: "2026-03-02");
        Then(new TeamClosed(Id(1)));
        Assert.Null(Staff.TeamOf(Ada, Day("2026-03-02")));
    }

    [Fact]
    public void Is_led_by_one_member_after_another()
    {
        Given("2026-02-01", new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Ben));
        When(new NameTeamLead(Id(1), Cleo));
        ThenRejected(StaffRejection.NotAMember, at: "Caseworker");
        When(new NameTeamLead(Id(1), Ada), on: "2026-01-31");
        ThenRejected(StaffRejection.NotAMember, at: "Caseworker");
        When(new NameTeamLead(Id(1), Ada), on: "2026-02-01");
        Then(new TeamLeadNamed(Id(1), Ada));
        When(new NameTeamLead(Id(1), Ben), on: "2026-04-01");
        Then(new TeamLeadNamed(Id(1), Ben));

        Assert.Null(Staff.Teams[Id(1)].LeadOn(Day("2026-01-31")));
        Assert.Equal(Ada, Staff.Teams[Id(1)].LeadOn(Day("2026-03-31")));
        Assert.Equal(Ben, Staff.Teams[Id(1)].LeadOn(Day("2026-04-01")));
    }

    [Fact]
    public void Ends_the_lead_with_the_membership()
    {
        Given("2026-02-01", new TeamMemberAdded(Id(1), Ada), new TeamLeadNamed(Id(1), Ada));
        Given("2026-05-01", new TeamMemberRemoved(Id(1), Ada));

        Assert.Equal(Ada, Staff.Teams[Id(1)].LeadOn(Day("2026-04-30")));
        Assert.Null(Staff.Teams[Id(1)].LeadOn(Day("2026-05-01")));
    }

    [Fact]
    public void Names_a_caseworker()
    {
        foreach (var command in new StaffCommand[] { new AddTeamMember(Id(1), ""), new RemoveTeamMember(Id(1), ""), new NameTeamLead(Id(1), "") })
        {
            When(command);
            ThenRejected(PathwayRejection.TextMissing, at: "Caseworker");
        }
    }
}
