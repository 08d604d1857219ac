using Casework.Domain.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Staffing;

public class KeepingATeam : StaffSpec
{
    [Fact]
    public void Needs_more_than_a_member_to_have_been_founded()
    {
        Given("2026-02-01", new TeamMemberAdded(Id(1), Ada));
        When(new NameTeamLead(Id(1), Ada));
        ThenRejected(StaffRejection.TeamNotFound, at: "TeamId");
        Assert.Null(Staff.TeamOf(Ada, Today));
    }

    [Fact]
    public void Begins_on_the_day_of_its_founding()
    {
        When(new FoundTeam(Id(1), "Nord"), on: "2026-02-01");
        Then(new TeamFounded(Id(1), "Nord"));
        When(new AddTeamMember(Id(1), Ada), on: "2026-02-01");
        Then(new TeamMemberAdded(Id(1), Ada));
        Assert.True(Staff.Teams[Id(1)].IsOpenOn(Day("2026-02-01")));
        Assert.Equal(Id(1), Staff.TeamOf(Ada, Day("2026-02-01"))?.Id);
    }

    [Fact]
    public void Goes_on_beside_a_second_one_of_another_name()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"));
        When(new FoundTeam(Id(2), "Süd"));
        Then(new TeamFounded(Id(2), "Süd"));
    }

    [Fact]
    public void Lets_its_own_name_be_spelt_otherwise()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "nord"));
        When(new RenameTeam(Id(1), "Nord"));
        Then(new TeamRenamed(Id(1), "Nord"));
    }

    [Fact]
    public void Has_nobody_after_its_closing()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada));
        Given("2026-03-01", new TeamClosed(Id(1)));
        var team = Staff.Teams[Id(1)];
        Assert.Equal((true, false), (team.Has(Ada, Day("2026-02-28")), team.Has(Ada, Day("2026-03-01"))));
        Assert.Equal([Ada], team.MembersOn(Day("2026-02-28")));
        Assert.Empty(team.MembersOn(Day("2026-03-01")));
    }

    [Fact]
    public void Tells_of_each_member_once()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Ada));
        Assert.Equal([Ada], Staff.Teams[Id(1)].MembersOn(Today));
    }

    [Fact]
    public void Is_one_where_two_are_recorded_for_somebody()
    {
        Given("2026-01-01", new TeamFounded(Id(2), "Süd"), new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(2), Ada), new TeamMemberAdded(Id(1), Ada));
        Assert.Equal(Id(1), Staff.TeamOf(Ada, Today)?.Id);
    }

    [Theory]
    [InlineData(Ada, Ben)]
    [InlineData(Ben, Ada)]
    public void Loses_the_one_who_leaves_and_no_other(string leaves, string stays)
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Ben));
        Given("2026-03-01", new TeamMemberRemoved(Id(1), leaves), new TeamMemberRemoved(Id(1), Cleo));
        Assert.Equal([stays], Staff.Teams[Id(1)].MembersOn(Day("2026-03-01")));
        When(new RemoveTeamMember(Id(1), stays), on: "2026-03-01");
        Then(new TeamMemberRemoved(Id(1), stays));
    }

    [Fact]
    public void Keeps_the_day_on_which_somebody_left()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada));
        Given("2026-03-01", new TeamMemberRemoved(Id(1), Ada));
        Given("2026-04-01", new TeamMemberRemoved(Id(1), Ada));
        Assert.Equal(Day("2026-03-01"), Assert.Single(Staff.Teams[Id(1)].Members).Until);
    }

    [Fact]
    public void Is_led_by_who_was_named_for_the_latest_day_however_late_that_was_recorded()
    {
        Given("2026-01-01", new TeamFounded(Id(1), "Nord"), new TeamMemberAdded(Id(1), Ada), new TeamMemberAdded(Id(1), Ben));
        Given("2026-04-01", new TeamLeadNamed(Id(1), Ben));
        Given("2026-03-01", new TeamLeadNamed(Id(1), Ada));
        Assert.Equal((Ada, Ben), (Staff.Teams[Id(1)].LeadOn(Day("2026-03-31")), Staff.Teams[Id(1)].LeadOn(Day("2026-04-01"))));
    }
}
