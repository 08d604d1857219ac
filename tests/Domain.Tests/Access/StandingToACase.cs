using Casework.Domain.Access;
using Casework.Domain.Tests.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Access;

public class StandingToACase : StaffSpec
{
    private static readonly DateOnly _day = Day("2026-07-10");

    [Fact]
    public void Is_everybodys_while_nobody_has_it() => Assert.Equal(Assignment.Nobodys, Assignments.Of(Ada, null, Staff, _day));

    [Fact]
    public void Is_that_of_who_has_it() => Assert.Equal(Assignment.Assigned, Assignments.Of(Ada, Ada, Staff, _day));

    [Fact]
    public void Is_that_of_one_team_while_there_are_none() => Assert.Equal(Assignment.SameTeam, Assignments.Of(Ada, Ben, Staff, _day));

    [Fact]
    public void Is_that_of_who_stands_in_while_they_do()
    {
        Given("2026-06-01", new TeamFounded(Id(9), "North"), new TeamMemberAdded(Id(9), Ada), Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));

        Assert.Equal(Assignment.StandsIn, Assignments.Of(Ben, Ada, Staff, _day));
        Assert.Equal(Assignment.None, Assignments.Of(Ben, Ada, Staff, Day("2026-07-25")));
        Assert.Equal(Assignment.None, Assignments.Of(Cleo, Ada, Staff, _day));
    }

    [Fact]
    public void Is_that_of_the_same_team_and_of_no_other()
    {
        Given("2026-06-01", new TeamFounded(Id(9), "North"), new TeamMemberAdded(Id(9), Ada), new TeamMemberAdded(Id(9), Ben), new TeamFounded(Id(8), "South"), new TeamMemberAdded(Id(8), Cleo));
        Given("2026-07-01", new TeamMemberRemoved(Id(9), Ben));

        Assert.Equal(Assignment.SameTeam, Assignments.Of(Ben, Ada, Staff, Day("2026-06-30")));
        Assert.Equal(Assignment.None, Assignments.Of(Ben, Ada, Staff, _day));
        Assert.Equal(Assignment.None, Assignments.Of(Cleo, Ada, Staff, _day));
        // Neither is who works in none in a team with who works in one.
        Assert.Equal(Assignment.None, Assignments.Of(Ada, Ben, Staff, _day));
        Assert.Equal(Assignment.SameTeam, Assignments.Of("dora", Ben, Staff, _day));
    }
}
