using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Participation;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

/// <summary>The first and the last day of a seat, of an application, and of what they follow.</summary>
public class TakingPartDayByDay : ParticipationSpec
{
    private static readonly Guid _application = Id(1);
    private static readonly NaturalisationFiled _filed = new(_application, NaturalisationRoute.Standard);
    private static readonly BoardMemberSeated _seated = new(Wiesbaden, Day("2030-06-01"));

    [Fact]
    public void Acknowledges_rights_information_on_the_day_of_its_delivery()
    {
        GivenOpened();
        Given("2026-01-01", new RightsInformationDelivered("ar", "2026-1", InformationChannel.Video));
        When(new AcknowledgeRightsInformation("ar", "2026-1"), on: "2026-01-01");
        Then(new RightsInformationAcknowledged("ar", "2026-1"));
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    [InlineData("2026-04-30", true)]
    [InlineData("2026-05-01", false)]
    public void Holds_a_seat_from_its_day_until_the_day_of_leaving(string day, bool held)
    {
        GivenResident(Wiesbaden);
        Given("2026-02-01", _seated);
        Given("2026-05-01", new BoardMemberLeft(Wiesbaden));
        Assert.Equal(held, Pathway.Participation.Seats[Wiesbaden].IsHeldOn(Day(day)));
    }

    [Fact]
    public void Leaves_a_seat_once()
    {
        GivenResident(Wiesbaden);
        Given("2026-02-01", _seated);
        Given("2026-05-01", new BoardMemberLeft(Wiesbaden));
        Given("2026-06-01", new BoardMemberLeft(Wiesbaden));
        Assert.Equal(Day("2026-05-01"), Pathway.Participation.Seats[Wiesbaden].LeftOn);
    }

    [Fact]
    public void Takes_a_seat_for_a_day()
    {
        GivenResident(Wiesbaden);
        When(new SeatBoardMember(Wiesbaden, Today));
        Then(new BoardMemberSeated(Wiesbaden, Today));
    }

    [Fact]
    public void Leaves_no_board_of_what_is_no_municipality()
    {
        GivenResident(Wiesbaden);
        Given("2026-02-01", _seated);
        Given("2026-05-01", new BoardMemberLeft(Wiesbaden));
        When(new CorrectEntry(EntryId(3), new BoardMemberLeft("Wiesbaden"), Day("2026-05-01"), "typing error"));
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Replacement.Municipality");
    }

    [Theory]
    [InlineData("2030-01-07", true)]
    [InlineData("2030-01-08", false)]
    public void Files_on_the_first_day_on_which_residence_suffices(string day, bool early)
    {
        GivenOpened();
        Today = Day(day);
        When(new FileNaturalisation(_application, NaturalisationRoute.Standard));
        Then(early ? [_filed, Warning("NATURALISATION_FILED_EARLY", _application)] : [_filed]);
    }

    [Fact]
    public void Files_again_once_the_first_application_is_decided()
    {
        Given("2016-01-01", Opened with { ArrivedOn = Day("2015-09-01") });
        Given("2026-01-01", new NaturalisationFiled(Id(2), NaturalisationRoute.Standard));
        Given("2026-02-01", new NaturalisationDecided(Id(2), Granted: false));
        When(new FileNaturalisation(_application, NaturalisationRoute.Standard));
        Then(_filed);
    }

    [Fact]
    public void Files_beside_a_ceremony_of_which_no_application_is_known()
    {
        Given("2016-01-01", Opened with { ArrivedOn = Day("2015-09-01") });
        Given("2026-01-01", new NaturalisationCeremonyHeld(Id(2)));
        When(new FileNaturalisation(_application, NaturalisationRoute.Standard));
        Then(_filed);
    }

    [Fact]
    public void Decides_on_the_day_of_the_filing()
    {
        GivenOpened();
        Given("2026-01-01", _filed);
        When(new DecideNaturalisation(_application, Granted: false), on: "2026-01-01");
        Then(new NaturalisationDecided(_application, Granted: false) { RuleSet = "naturalisation-5-years" });
    }

    [Fact]
    public void Holds_the_ceremony_on_the_day_of_the_decision()
    {
        GivenOpened();
        Given("2026-01-01", _filed);
        Given("2026-06-01", new NaturalisationDecided(_application, Granted: true));
        When(new HoldNaturalisationCeremony(_application), on: "2026-06-01");
        Then(new NaturalisationCeremonyHeld(_application));
    }

    [Fact]
    public void Holds_no_ceremony_without_an_application()
    {
        GivenOpened();
        Given("2026-06-01", new NaturalisationDecided(_application, Granted: true));
        When(new HoldNaturalisationCeremony(_application));
        ThenRejected(ParticipationRejection.ApplicationNotFound, at: "ApplicationId");
    }
}
