using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Participation;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

public class RegisteringAsAnEuVoter : ParticipationSpec
{
    [Fact]
    public void Is_recorded()
    {
        GivenResident(Rostock, nationality: "BGR");
        When(new RegisterEuLocalVoter(Rostock));
        Then(new EuLocalVoterRegistered(Rostock));
    }

    [Theory]
    [InlineData("SYR")]
    [InlineData("DEU")]
    [InlineData("GBR")]
    [InlineData("NOR")]
    public void Is_flagged_for_anyone_but_nationals_of_other_EU_countries(string nationality)
    {
        GivenResident(Rostock, nationality);
        When(new RegisterEuLocalVoter(Rostock));
        Then(new EuLocalVoterRegistered(Rostock), Warning("EU_LOCAL_VOTER_NOT_ELIGIBLE", Rostock));
    }

    [Theory]
    [InlineData("2026-04-07", true)]
    [InlineData("2026-04-08", false)]
    public void Is_flagged_before_three_months_of_residence(string day, bool flagged)
    {
        Given("2026-01-10", Person(Rostock, "BGR") with { ArrivedOn = Day("2026-01-08") });
        When(new RegisterEuLocalVoter(Rostock), on: day);
        if (flagged)
            Then(new EuLocalVoterRegistered(Rostock), Warning("EU_LOCAL_VOTER_NOT_ELIGIBLE", Rostock));
        else
            Then(new EuLocalVoterRegistered(Rostock));
    }

    [Fact]
    public void Is_not_flagged_when_the_nationality_is_erased()
    {
        Given(OpenedOn, Opened with { Nationality = Personal<string>.Erased });
        When(new RegisterEuLocalVoter(Rostock));
        Then(new EuLocalVoterRegistered(Rostock));
    }

    [Fact]
    public void Is_refused_when_the_municipality_is_no_key()
    {
        GivenResident(Rostock);
        When(new RegisterEuLocalVoter("Rostock"));
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Municipality");
    }
}
