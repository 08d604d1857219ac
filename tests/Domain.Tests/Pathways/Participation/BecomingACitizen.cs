using Casework.Domain.Pathways.Participation;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Tests.Pathways.Participation;

public class BecomingACitizen : ParticipationSpec
{
    private static readonly Guid Application = Id(1);

    [Theory]
    [InlineData(NaturalisationRoute.Standard)]
    [InlineData(NaturalisationRoute.Spouse)]
    [InlineData(NaturalisationRoute.Discretionary)]
    public void Begins_with_an_application(NaturalisationRoute route)
    {
        Given("2016-01-01", Opened with { ArrivedOn = Day("2015-09-01") });
        When(new FileNaturalisation(Application, route));
        Then(new NaturalisationFiled(Application, route));
        Assert.True(Pathway.Participation.Naturalisations[Application].IsOpen);
    }

    [Fact]
    public void Flags_an_application_before_residence_suffices()
    {
        GivenOpened();
        When(new FileNaturalisation(Application, NaturalisationRoute.Standard));
        Then(
            new NaturalisationFiled(Application, NaturalisationRoute.Standard),
            Warning("NATURALISATION_FILED_EARLY", Application));
    }

    [Fact]
    public void Flags_a_second_open_application()
    {
        Given("2016-01-01", Opened with { ArrivedOn = Day("2015-09-01") });
        Given("2026-01-01", new NaturalisationFiled(Id(2), NaturalisationRoute.Standard));
        When(new FileNaturalisation(Application, NaturalisationRoute.Spouse));
        Then(
            new NaturalisationFiled(Application, NaturalisationRoute.Spouse),
            Warning("NATURALISATION_ALREADY_OPEN", Application));
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_application()
    {
        GivenFiled();
        When(new FileNaturalisation(Application, NaturalisationRoute.Spouse), on: "2026-01-01");
        ThenRejected(ParticipationRejection.ApplicationAlreadyKnown, at: "ApplicationId");
        When(new FileNaturalisation(Application, NaturalisationRoute.Standard), on: "2026-01-02");
        ThenRejected(ParticipationRejection.ApplicationAlreadyKnown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_decided_under_the_rule_of_the_day(bool granted)
    {
        GivenFiled();
        When(new DecideNaturalisation(Application, granted));
        Then(new NaturalisationDecided(Application, granted) { RuleSet = "naturalisation-5-years" });
        Assert.False(Pathway.Participation.Naturalisations[Application].IsOpen);
    }

    [Theory]
    [InlineData("2024-06-26", "naturalisation-8-years")]
    [InlineData("2024-06-27", "naturalisation-5-years-or-3")]
    [InlineData("2025-10-29", "naturalisation-5-years-or-3")]
    [InlineData("2025-10-30", "naturalisation-5-years")]
    public void Names_another_rule_on_another_day(string day, string rule)
    {
        GivenOpened();
        Given("2024-01-01", new NaturalisationFiled(Application, NaturalisationRoute.Standard));
        When(new DecideNaturalisation(Application, Granted: true), on: day);
        Then(new NaturalisationDecided(Application, Granted: true) { RuleSet = rule });
    }

    [Fact]
    public void Is_not_decided_twice()
    {
        GivenFiled();
        Given("2026-06-01", new NaturalisationDecided(Application, Granted: true));
        When(new DecideNaturalisation(Application, Granted: false), on: "2026-06-01");
        ThenRejected(ParticipationRejection.AlreadyDecided, at: "ApplicationId");
        When(new DecideNaturalisation(Application, Granted: true), on: "2026-06-02");
        ThenRejected(ParticipationRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_not_decided_before_it_is_filed()
    {
        GivenFiled();
        When(new DecideNaturalisation(Id(2), Granted: true));
        ThenRejected(ParticipationRejection.ApplicationNotFound, at: "ApplicationId");
        When(new DecideNaturalisation(Application, Granted: true), on: "2025-12-31");
        ThenRejected(ParticipationRejection.ApplicationNotFound);
    }

    [Fact]
    public void Is_not_decided_when_no_rule_is_in_force()
    {
        GivenFiled();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "participation.naturalisation")]);
        When(new DecideNaturalisation(Application, Granted: true));
        ThenRejected(RuleRejection.NoneInForce("participation.naturalisation"), under: "participation.naturalisation");
    }

    [Fact]
    public void Ends_with_a_ceremony()
    {
        GivenFiled();
        Given("2026-06-01", new NaturalisationDecided(Application, Granted: true));
        When(new HoldNaturalisationCeremony(Application), on: "2026-05-31");
        ThenRejected(ParticipationRejection.NotGranted);
        When(new HoldNaturalisationCeremony(Application), on: "2026-06-10");
        Then(new NaturalisationCeremonyHeld(Application));
        When(new HoldNaturalisationCeremony(Application), on: "2026-06-11");
        ThenRejected(ParticipationRejection.CeremonyAlreadyHeld, at: "ApplicationId");
    }

    [Fact]
    public void Ends_with_no_ceremony_when_it_is_refused_or_open()
    {
        GivenFiled();
        When(new HoldNaturalisationCeremony(Application));
        ThenRejected(ParticipationRejection.NotGranted, at: "ApplicationId");
        Given("2026-06-01", new NaturalisationDecided(Application, Granted: false));
        When(new HoldNaturalisationCeremony(Application));
        ThenRejected(ParticipationRejection.NotGranted);
        When(new HoldNaturalisationCeremony(Id(2)));
        ThenRejected(ParticipationRejection.ApplicationNotFound);
    }

    private void GivenFiled()
    {
        GivenOpened();
        Given("2026-01-01", new NaturalisationFiled(Application, NaturalisationRoute.Standard));
    }
}
