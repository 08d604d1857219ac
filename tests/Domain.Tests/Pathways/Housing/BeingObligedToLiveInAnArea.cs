using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Housing.HousingEvent;

namespace Casework.Domain.Tests.Pathways.Housing;

public class BeingObligedToLiveInAnArea : HousingSpec
{
    private static readonly RecordResidenceObligation _record = new(Id(3), "13", ObligationStart.ProtectionRecognised, EndsOn: null);

    [Theory]
    [InlineData("2025-02-01", "2028-01-31")]
    [InlineData("2024-02-29", "2027-02-27")]
    public void Lasts_three_years_from_the_recognition_unless_it_says_otherwise(string start, string end)
    {
        GivenOpened();
        When(_record, on: start);
        Then(Obliged("13", end));
        Assert.Equal((Day(start), Day(end)), (Housing.Obligations[Id(3)].StartedOn, Housing.Obligations[Id(3)].EndsOn));
    }

    [Fact]
    public void May_start_with_the_issue_of_the_title_and_end_early()
    {
        GivenOpened();
        When(_record with { StartsWith = ObligationStart.TitleIssued, EndsOn = Day("2026-12-31") });
        Then(Obliged("13", "2026-12-31") with { StartsWith = ObligationStart.TitleIssued });
    }

    [Fact]
    public void Is_flagged_when_it_lasts_longer_than_the_rule_allows()
    {
        GivenOpened();
        When(_record with { EndsOn = Day("2028-02-01") }, on: "2025-02-01");
        Then(Obliged("13", "2028-02-01"), Warning("RESIDENCE_OBLIGATION_TOO_LONG", Id(3)));
    }

    [Fact]
    public void Needs_a_rule_or_a_last_day()
    {
        GivenOpened();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "housing.residence-obligation")]);
        When(_record);
        ThenRejected(RuleRejection.NoneInForce("housing.residence-obligation"), under: "housing.residence-obligation");
        When(_record with { EndsOn = Day("2027-01-01") });
        Then(Obliged("13", "2027-01-01") with { RuleSet = null });
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("130")]
    [InlineData("DE")]
    [InlineData("130030001")]
    public void Is_refused_for_what_is_no_area(string area)
    {
        GivenOpened();
        When(_record with { Area = area });
        ThenRejected(HousingRejection.ObligationAreaInvalid, at: "Area");
    }

    [Fact]
    public void Is_refused_when_it_ends_before_it_starts()
    {
        GivenOpened();
        When(_record with { EndsOn = Day("2025-01-31") }, on: "2025-02-01");
        ThenRejected(HousingRejection.ObligationEndsBeforeStart, at: "EndsOn");
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_one()
    {
        GivenOpened();
        Given("2025-02-01", Obliged("13", "2028-01-31"));
        When(_record with { Area = "13003" }, on: "2025-02-01");
        ThenRejected(HousingRejection.ObligationAlreadyKnown, at: "ObligationId");
        When(_record, on: "2025-02-01");
        ThenNothing();
    }

    [Theory]
    [InlineData("13", There, "2026-02-01", true)]
    [InlineData("13", Here, "2026-02-01", false)]
    [InlineData("13003", There, "2026-02-01", true)]
    [InlineData("13003000", Here, "2026-02-01", false)]
    [InlineData("13072", Here, "2026-02-01", true)]
    [InlineData("13", There, "2025-02-01", true)]
    [InlineData("13", There, "2025-01-31", false)]
    public void Flags_a_home_outside_of_the_area_and_refuses_none(string area, string municipality, string on, bool flagged)
    {
        GivenOpened();
        Given("2025-02-01", Obliged(area, "2028-01-31"));
        When(Place(municipality: municipality), on: on);
        if (flagged)
            Then(Placed(municipality: municipality), Warning("RESIDENCE_OBLIGATION_NOT_MET", First));
        else
            Then(Placed(municipality: municipality));
    }

    [Theory]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-01", false)]
    public void Binds_to_its_last_day(string on, bool flagged)
    {
        GivenOpened();
        Given("2025-02-01", Obliged("13", "2026-01-31"));
        When(new AllocateToMunicipality(There, AllocationBasis.OwnRequest), on: on);
        var allocated = new ArrivalEvent.AllocatedToMunicipality(There, AllocationBasis.OwnRequest);
        if (flagged)
            Then(allocated, Warning("RESIDENCE_OBLIGATION_NOT_MET", There));
        else
            Then(allocated);
    }

    [Fact]
    public void Is_flagged_when_it_comes_to_somebody_who_lives_elsewhere()
    {
        GivenOpened();
        Given("2025-02-01", Placed(municipality: There));
        When(_record, on: "2025-03-01");
        Then(Obliged("13", "2028-02-29"), Warning("RESIDENCE_OBLIGATION_NOT_MET", First));
    }

    [Fact]
    public void Is_flagged_when_it_is_learned_of_after_the_move()
    {
        GivenOpened();
        Given("2025-06-01", Placed(municipality: There));
        When(_record, on: "2025-03-01");
        Then(Obliged("13", "2028-02-29"), Warning("RESIDENCE_OBLIGATION_NOT_MET", First));
    }

    [Fact]
    public void Says_nothing_of_a_home_that_is_in_its_area_or_came_after_it()
    {
        GivenOpened();
        Given("2025-02-01", Placed());
        When(_record, on: "2025-03-01");
        Then(Obliged("13", "2028-02-29"));
        When(_record with { ObligationId = Id(4), Area = "08", EndsOn = Day("2025-01-31") }, on: "2025-01-15");
        Then(Obliged("08", "2025-01-31", Id(4)));
    }

    [Fact]
    public void Binds_no_more_from_the_day_on_which_it_is_lifted()
    {
        GivenOpened();
        Given("2025-02-01", Obliged("13", "2028-01-31"));
        When(new LiftResidenceObligation(Id(3), ObligationLift.Employment), on: "2025-06-01");
        Then(new ResidenceObligationLifted(Id(3), ObligationLift.Employment));
        Assert.True(Housing.IsForbidden(There, Day("2025-05-31")));
        Assert.False(Housing.IsForbidden(There, Day("2025-06-01")));
    }

    [Fact]
    public void Is_lifted_once_and_not_before_it_starts()
    {
        GivenOpened();
        When(new LiftResidenceObligation(Id(3), ObligationLift.Training));
        ThenRejected(HousingRejection.ObligationNotFound, at: "ObligationId");
        Given("2025-02-01", Obliged("13", "2028-01-31"));
        When(new LiftResidenceObligation(Id(3), ObligationLift.Training), on: "2025-01-31");
        ThenRejected(HousingRejection.ObligationLiftedBeforeStart, at: "EffectiveOn");
        Given("2025-06-01", new ResidenceObligationLifted(Id(3), ObligationLift.Training));
        When(new LiftResidenceObligation(Id(3), ObligationLift.Training), on: "2025-06-01");
        ThenNothing();
        When(new LiftResidenceObligation(Id(3), ObligationLift.Hardship), on: "2025-06-01");
        ThenRejected(HousingRejection.ObligationAlreadyLifted, at: "ObligationId");
        When(new LiftResidenceObligation(Id(3), ObligationLift.Training), on: "2025-06-02");
        ThenRejected(HousingRejection.ObligationAlreadyLifted, at: "ObligationId");
    }

    [Fact]
    public void Forbids_nothing_while_only_its_lifting_is_known()
    {
        GivenOpened();
        Given("2025-06-01", new ResidenceObligationLifted(Id(3), ObligationLift.Hardship));
        Assert.False(Housing.IsForbidden(There, Day("2025-05-31")));
        When(new LiftResidenceObligation(Id(3), ObligationLift.Hardship), on: "2025-06-01");
        ThenRejected(HousingRejection.ObligationNotFound);
    }

    [Fact]
    public void Stays_under_its_rule_when_its_entry_is_corrected()
    {
        GivenOpened(Obliged("13", "2028-01-09"));
        var correction = new CorrectionEvent.EntryCorrected(EntryId(2), Obliged("13003000", "2027-01-09"), OpenedOn, "slip");
        When(new ProposeCorrection(Id(7), EntryId(2), Obliged("13003000", "2027-01-09") with { RuleSet = null }, OpenedOn, "slip"));
        Then(new FourEyesEvent.FourEyesProposed(Id(7), correction, "ada"));
        Actor = "ben";
        When(new ConfirmProposal(Id(7)));
        Then(new FourEyesEvent.FourEyesConfirmed(Id(7), "ben"), correction);
        Assert.Equal("13003000", Housing.Obligations[Id(3)].Area);
        When(new ProposeCorrection(Id(8), EntryId(2), Obliged("MV", "2027-01-09"), OpenedOn, "slip"));
        ThenRejected(HousingRejection.ObligationAreaInvalid, at: "Replacement.Area");
    }
}
