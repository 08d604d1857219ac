using Casework.Domain.Pathways;
using Casework.Domain.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Staffing;

public class FoundingATeam : StaffSpec
{
    private static readonly TeamFounded _north = new(Id(1), "Nord");

    [Fact]
    public void Lets_it_be_renamed_and_closed()
    {
        When(new FoundTeam(Id(1), "Nord"), on: "2026-01-01");
        Then(_north);
        When(new RenameTeam(Id(1), "Nordstadt"), on: "2026-02-01");
        Then(new TeamRenamed(Id(1), "Nordstadt"));
        Assert.Equal(("Nordstadt", Day("2026-01-01")), (Staff.Teams[Id(1)].Name, Staff.Teams[Id(1)].FoundedOn));
        When(new CloseTeam(Id(1)), on: "2026-03-01");
        Then(new TeamClosed(Id(1)));
        Assert.True(Staff.Teams[Id(1)].IsOpenOn(Day("2026-02-28")));
        Assert.False(Staff.Teams[Id(1)].IsOpenOn(Day("2026-03-01")));
        Assert.False(Staff.Teams[Id(1)].IsOpenOn(Day("2025-12-31")));
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_team()
    {
        Given("2026-01-01", _north);
        When(new FoundTeam(Id(1), "Nord"), on: "2026-01-01");
        ThenNothing();
        When(new FoundTeam(Id(1), "Nord"), on: "2026-01-02");
        ThenRejected(StaffRejection.TeamAlreadyKnown, at: "TeamId");
        When(new FoundTeam(Id(1), "Süd"), on: "2026-01-01");
        ThenRejected(StaffRejection.TeamAlreadyKnown, at: "TeamId");
    }

    [Fact]
    public void Takes_no_name_that_another_open_team_has()
    {
        Given("2026-01-01", _north, new TeamFounded(Id(2), "Süd"));
        When(new FoundTeam(Id(3), "NORD"));
        ThenRejected(StaffRejection.TeamNameTaken, at: "Name");
        When(new RenameTeam(Id(2), "Nord"));
        ThenRejected(StaffRejection.TeamNameTaken, at: "Name");
        Given("2026-02-01", new TeamClosed(Id(1)));
        When(new RenameTeam(Id(2), "Nord"));
        Then(new TeamRenamed(Id(2), "Nord"));
    }

    [Theory]
    [InlineData(" ", "TEXT_MISSING")]
    [InlineData("a\0b", "TEXT_INVALID")]
    public void Needs_a_name(string name, string code)
    {
        Given("2026-01-01", _north);
        foreach (var command in new StaffCommand[] { new FoundTeam(Id(2), name), new RenameTeam(Id(1), name) })
        {
            When(command);
            ThenRejected(new Rejection(code, "", ""), at: "Name");
        }
    }

    [Fact]
    public void Is_needed_before_anything_else()
    {
        foreach (var command in new StaffCommand[] { new RenameTeam(Id(1), "Nord"), new CloseTeam(Id(1)), new AddTeamMember(Id(1), Ada), new RemoveTeamMember(Id(1), Ada), new NameTeamLead(Id(1), Ada) })
        {
            When(command);
            ThenRejected(StaffRejection.TeamNotFound, at: "TeamId");
        }

        Given("2026-01-01", _north);
        When(new RenameTeam(Id(1), "Nordstadt"), on: "2025-12-31");
        ThenRejected(StaffRejection.TeamNotThereThen, at: "EffectiveOn");
    }

    [Fact]
    public void Ends_with_the_closing()
    {
        Given("2026-01-01", _north);
        Given("2026-02-01", new TeamClosed(Id(1)));
        When(new CloseTeam(Id(1)), on: "2026-02-01");
        ThenNothing();
        When(new CloseTeam(Id(1)), on: "2026-02-02");
        ThenRejected(StaffRejection.TeamClosed, at: "TeamId");
        When(new RenameTeam(Id(1), "Nordstadt"));
        ThenRejected(StaffRejection.TeamClosed, at: "TeamId");
        When(new AddTeamMember(Id(1), Ada));
        ThenRejected(StaffRejection.TeamClosed, at: "TeamId");
    }

    [Fact]
    public void Is_refused_on_a_day_that_cannot_be()
    {
        When(new FoundTeam(Id(1), "Nord"), on: "1899-12-31");
        ThenRejected(PathwayRejection.EffectiveDateImpossible, at: "EffectiveOn");
    }
}
