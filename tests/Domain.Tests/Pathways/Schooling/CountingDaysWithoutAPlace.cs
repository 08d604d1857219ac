using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Schooling;

public class CountingDaysWithoutAPlace : SchoolingSpec
{
    [Theory]
    [InlineData("08111000", "2025-07-08")]
    [InlineData("09162000", "2025-04-08")]
    [InlineData("06411000", "2025-02-03")]
    [InlineData("05315000", "2025-02-03")]
    [InlineData("13003000", null)]
    [InlineData("99000000", null)]
    public void Knows_when_the_duty_begins_in_each_land(string municipality, string? startsOn)
    {
        GivenAChild(municipality);
        Given("2025-02-03", new ArrivalEvent.AllocatedToMunicipality(municipality, AllocationBasis.Quota));
        Assert.Equal(startsOn is null ? null : Day(startsOn), SchoolDuty.StartsOn(Pathway, Today, Rules));
    }

    [Fact]
    public void Knows_no_duty_before_the_allocation_where_it_begins_with_that()
    {
        GivenAChild("06411000");
        Assert.Null(SchoolDuty.StartsOn(Pathway, Today, Rules));
        Assert.Null(DaysWithoutPlace.On(Pathway, Today, Rules));
    }

    [Fact]
    public void Knows_no_duty_before_the_age_of_school()
    {
        GivenAChild("09162000", bornOn: "2019-09-01");
        Assert.Equal(Day("2025-09-01"), SchoolDuty.StartsOn(Pathway, Today, Rules));
        Assert.Null(DaysWithoutPlace.On(Pathway, Day("2025-08-31"), Rules));
        Assert.Equal(new(1, Day("2025-09-01")), DaysWithoutPlace.On(Pathway, Day("2025-09-01"), Rules));
    }

    [Fact]
    public void Counts_from_the_duty_where_it_is_known()
    {
        GivenAChild("09162000");
        Assert.Null(DaysWithoutPlace.On(Pathway, Day("2025-04-07"), Rules));
        Assert.Equal(new(1, Day("2025-04-08")), DaysWithoutPlace.On(Pathway, Day("2025-04-08"), Rules));
        Assert.Equal(new(10, Day("2025-04-08")), DaysWithoutPlace.On(Pathway, Day("2025-04-17"), Rules));
    }

    [Fact]
    public void Counts_from_the_arrival_where_the_duty_is_not_known()
    {
        GivenAChild();
        Assert.Equal(new(1, Day("2025-01-08")), DaysWithoutPlace.On(Pathway, Day("2025-01-08"), Rules));
    }

    [Fact]
    public void Counts_from_the_arrival_where_the_rules_say_so()
    {
        Rules = new RuleBook([.. Rules.RuleSets.Select(set => set.Topic != SchoolDuty.Topic ? set : set with
        {
            Values = new Dictionary<string, System.Text.Json.JsonElement>(set.Values) { ["daysCountFrom"] = System.Text.Json.JsonDocument.Parse("\"arrival\"").RootElement },
        })]);
        GivenAChild("09162000");
        Assert.Equal(new(1, Day("2025-01-08")), DaysWithoutPlace.On(Pathway, Day("2025-01-08"), Rules));
    }

    [Fact]
    public void Stops_with_the_enrolment_and_keeps_what_was_counted()
    {
        GivenEnrolled();
        Assert.Equal(new(51, Day("2025-01-08")), DaysWithoutPlace.On(Pathway, Day("2025-02-27"), Rules));
        Assert.Equal(new(52, null), DaysWithoutPlace.On(Pathway, Day("2025-03-01"), Rules));
        Assert.Equal(new(52, null), DaysWithoutPlace.On(Pathway, Today, Rules));
    }

    [Fact]
    public void Is_taken_up_again_on_the_day_after_a_lost_place()
    {
        GivenEnrolled();
        Given("2025-05-10", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.PlaceClosed));
        Assert.Equal(new(52, null), DaysWithoutPlace.On(Pathway, Day("2025-05-10"), Rules));
        Assert.Equal(new(53, Day("2025-05-11")), DaysWithoutPlace.On(Pathway, Day("2025-05-11"), Rules));
        Given("2025-05-20", new SchoolingEvent.Enrolled(Next, SchoolKind.Primary, "Other", SchoolClass.Regular));
        Assert.Equal(new(61, null), DaysWithoutPlace.On(Pathway, Today, Rules));
    }

    [Fact]
    public void Does_not_lapse_by_a_change_of_school()
    {
        GivenEnrolled();
        Given("2025-09-01", new SchoolingEvent.SchoolChanged(Place, Next, SchoolKind.Secondary, "Other", SchoolClass.Regular));
        Assert.Equal(new(52, null), DaysWithoutPlace.On(Pathway, Today, Rules));
    }

    [Fact]
    public void Counts_no_day_twice_when_places_overlap()
    {
        GivenEnrolled();
        Given("2025-04-01", new SchoolingEvent.Enrolled(Next, SchoolKind.Primary, "Other", SchoolClass.Regular));
        Given("2025-04-10", new SchoolingEvent.PlaceEnded(Next, PlaceEnd.Moved));
        Assert.Equal(new(52, null), DaysWithoutPlace.On(Pathway, Day("2025-04-20"), Rules));
    }

    [Fact]
    public void Takes_no_day_care_for_a_school()
    {
        GivenAChild();
        Given("2025-02-01", new SchoolingEvent.Enrolled(Place, SchoolKind.DayCare, "Kita", SchoolClass.Regular));
        Assert.Equal(Day("2025-01-08"), DaysWithoutPlace.On(Pathway, Today, Rules)?.Since);
    }

    [Fact]
    public void Ends_with_the_age_of_school()
    {
        GivenAChild(bornOn: "2007-02-01");
        Assert.Equal(new(24, Day("2025-01-08")), DaysWithoutPlace.On(Pathway, Day("2025-01-31"), Rules));
        Assert.Equal(new(24, null), DaysWithoutPlace.On(Pathway, Day("2025-02-01"), Rules));
    }

    [Fact]
    public void Ends_with_the_closing_of_the_file()
    {
        GivenAChild();
        Given("2025-01-18", new LifecycleEvent.Closed(ClosingReason.MovedAway, null));
        Assert.Equal(new(10, null), DaysWithoutPlace.On(Pathway, Today, Rules));
    }

    [Fact]
    public void Counts_nothing_for_who_came_as_an_adult()
    {
        GivenOpened();
        Assert.Null(DaysWithoutPlace.On(Pathway, Today, Rules));
    }

    [Fact]
    public void Counts_nothing_when_the_day_of_birth_is_erased()
    {
        Given(OpenedOn, OpenedForAChild with { BornOn = Personal<DateOnly>.Erased });
        Assert.Null(DaysWithoutPlace.On(Pathway, Today, Rules));
        Assert.Null(SchoolDuty.StartsOn(Pathway, Today, Rules));
    }

    [Fact]
    public void Counts_nothing_without_a_rule()
    {
        GivenAChild();
        Assert.Null(DaysWithoutPlace.On(Pathway, Today, new RuleBook([])));
        Assert.Null(SchoolDuty.StartsOn(Pathway, Today, new RuleBook([])));
    }
}
