using Casework.Domain.Pathways.Participation;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

public class Volunteering : ParticipationSpec
{
    [Theory]
    [InlineData(VolunteerRole.WelcomeAmbassador)]
    [InlineData(VolunteerRole.LanguagePartner)]
    [InlineData(VolunteerRole.Mentor)]
    [InlineData(VolunteerRole.Interpreter)]
    [InlineData(VolunteerRole.AssociationHelper)]
    public void Begins_with_a_role(VolunteerRole role)
    {
        GivenOpened();
        When(new TakeVolunteerRole(Id(1), role));
        Then(new VolunteerRoleTaken(Id(1), role));
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_role()
    {
        GivenOpened();
        Given("2026-03-01", new VolunteerRoleTaken(Id(1), VolunteerRole.Mentor));
        When(new TakeVolunteerRole(Id(1), VolunteerRole.Interpreter), on: "2026-03-01");
        ThenRejected(ParticipationRejection.VolunteerRoleAlreadyKnown, at: "RoleId");
        When(new TakeVolunteerRole(Id(1), VolunteerRole.Mentor), on: "2026-03-02");
        ThenRejected(ParticipationRejection.VolunteerRoleAlreadyKnown);
    }

    [Fact]
    public void Ends()
    {
        GivenOpened();
        Given("2026-03-01", new VolunteerRoleTaken(Id(1), VolunteerRole.Mentor));
        When(new EndVolunteerRole(Id(1)), on: "2026-02-28");
        ThenRejected(ParticipationRejection.VolunteerRoleEndsBeforeStart, at: "EffectiveOn");
        When(new EndVolunteerRole(Id(1)), on: "2026-03-01");
        Then(new VolunteerRoleEnded(Id(1)));
        When(new EndVolunteerRole(Id(1)), on: "2026-03-02");
        ThenRejected(ParticipationRejection.VolunteerRoleAlreadyEnded);
    }

    [Fact]
    public void Does_not_end_before_it_is_known_to_have_begun()
    {
        GivenOpened();
        When(new EndVolunteerRole(Id(1)));
        ThenRejected(ParticipationRejection.VolunteerRoleNotFound, at: "RoleId");
        Given("2026-03-01", new VolunteerRoleEnded(Id(1)));
        When(new EndVolunteerRole(Id(1)));
        ThenRejected(ParticipationRejection.VolunteerRoleNotFound);
        When(new TakeVolunteerRole(Id(1), VolunteerRole.Mentor), on: "2026-02-01");
        Then(new VolunteerRoleTaken(Id(1), VolunteerRole.Mentor));
    }
}
