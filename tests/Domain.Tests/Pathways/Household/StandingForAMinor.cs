using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Household;

public class StandingForAMinor : HouseholdSpec
{
    private static readonly AppointGuardian _appoint = new(First, GuardianKind.YouthWelfareOffice, "Jugendamt Rostock");

    [Theory]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-02-01", true)]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    [InlineData("2026-07-02", false)]
    public void Gives_access_from_the_appointment_to_the_day_before_coming_of_age(string day, bool access)
    {
        GivenAMinor();
        Given("2025-02-01", Appointed);
        Assert.Equal(access ? ["Jugendamt Rostock"] : [], AccessOn(day));
    }

    [Theory]
    [InlineData("2008-02-29", "2026-02-28")]
    [InlineData("2008-07-01", "2026-07-01")]
    public void Ends_on_the_eighteenth_birthday(string bornOn, string ofAge)
    {
        Given(OpenedOn, Opened with { BornOn = Day(bornOn) });
        Assert.Equal(Day(ofAge), Majority.ReachedOn(Pathway, Today, Rules));
        Assert.True(Majority.IsReached(Pathway, Day(ofAge), Rules));
        Assert.False(Majority.IsReached(Pathway, Day(ofAge).AddDays(-1), Rules));
        Assert.True(Majority.IsMinor(Pathway, Day(ofAge).AddDays(-1), Rules));
    }

    [Fact]
    public void Leaves_no_access_from_the_day_of_an_earlier_end()
    {
        GivenAMinor();
        Given("2025-02-01", Appointed);
        When(new EndGuardianship(First, GuardianshipEnd.ParentsTookOver), on: "2026-03-01");
        Then(new HouseholdEvent.GuardianshipEnded(First, GuardianshipEnd.ParentsTookOver));
        Assert.Equal(["Jugendamt Rostock"], AccessOn("2026-02-28"));
        Assert.Empty(AccessOn("2026-03-01"));
    }

    [Fact]
    public void Is_the_parents_part_unless_a_guardian_was_appointed()
    {
        GivenAMinor();
        Given("2025-01-20", new HouseholdEvent.MemberLinked(Other, HouseholdRelation.Parent), new HouseholdEvent.MemberLinked(Id(0x51), HouseholdRelation.Sibling));
        Assert.Equal([Other.ToString()], AccessOn("2025-01-31"));
        Given("2025-02-01", Appointed);
        Assert.Equal(["Jugendamt Rostock"], AccessOn("2025-02-01"));
        Given("2025-03-01", new HouseholdEvent.MemberLinked(Id(0x52), HouseholdRelation.Guardian));
        Assert.Equal(["Jugendamt Rostock", Id(0x52).ToString()], AccessOn("2025-03-01"));
        Given("2025-04-01", new HouseholdEvent.MemberUnlinked(Id(0x52), UnlinkReason.MovedOut));
        Assert.Equal(["Jugendamt Rostock"], AccessOn("2025-04-01"));
    }

    [Fact]
    public void Gives_no_access_when_the_day_of_birth_is_erased()
    {
        Given(OpenedOn, Opened with { BornOn = Personal<DateOnly>.Erased });
        Given("2025-02-01", Appointed);
        Assert.Empty(AccessOn("2025-03-01"));
    }

    [Fact]
    public void Gives_no_access_when_no_rule_tells_the_age()
    {
        GivenAMinor();
        Given("2025-02-01", Appointed);
        Rules = new RuleBook([]);
        Assert.Empty(AccessOn("2025-03-01"));
    }

    [Fact]
    public void Is_flagged_for_somebody_of_age()
    {
        GivenOpened();
        When(_appoint);
        Then(Appointed, new LifecycleEvent.ComplianceWarningRaised("PERSON_IS_OF_AGE", First.ToString()));
        Assert.Empty(AccessOn("2026-06-15"));
    }

    [Fact]
    public void Begins_once_and_names_the_guardian()
    {
        GivenAMinor();
        When(_appoint, on: "2025-02-01");
        Then(Appointed);
        When(_appoint with { Kind = GuardianKind.Association }, on: "2025-02-01");
        ThenRejected(HouseholdRejection.GuardianshipAlreadyKnown, at: "GuardianshipId");
        When(_appoint with { Name = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Name");
    }

    [Fact]
    public void Ends_once_and_not_before_it_began()
    {
        GivenAMinor();
        When(new EndGuardianship(First, GuardianshipEnd.Replaced));
        ThenRejected(HouseholdRejection.GuardianshipNotFound, at: "GuardianshipId");
        Given("2025-02-01", Appointed);
        When(new EndGuardianship(First, GuardianshipEnd.Replaced), on: "2025-01-31");
        ThenRejected(HouseholdRejection.GuardianshipEndsBeforeStart, at: "EffectiveOn");
        Given("2025-03-01", new HouseholdEvent.GuardianshipEnded(First, GuardianshipEnd.Replaced));
        When(new EndGuardianship(First, GuardianshipEnd.GuardianDied), on: "2025-03-01");
        ThenRejected(HouseholdRejection.GuardianshipAlreadyEnded, at: "GuardianshipId");
    }

    [Fact]
    public void Is_refused_after_an_end_that_is_known_already()
    {
        GivenAMinor();
        Given("2025-03-01", new HouseholdEvent.GuardianshipEnded(First, GuardianshipEnd.Replaced));
        When(_appoint, on: "2025-03-02");
        ThenRejected(HouseholdRejection.GuardianshipEndsBeforeStart, at: "EffectiveOn");
        When(_appoint, on: "2025-03-01");
        Then(Appointed);
    }

    [Fact]
    public void Is_needed_by_an_unaccompanied_minor_until_a_parent_comes_or_the_minor_is_of_age()
    {
        GivenAMinor();
        When(new RecordUnaccompaniedMinor(), on: "2025-01-11");
        Then(new HouseholdEvent.UnaccompaniedMinorRecorded());
        Assert.False(GuardianAccess.IsUnaccompanied(Pathway, Day("2025-01-10"), Rules));
        Assert.True(GuardianAccess.IsUnaccompanied(Pathway, Day("2026-06-30"), Rules));
        Assert.False(GuardianAccess.IsUnaccompanied(Pathway, Day("2026-07-01"), Rules));
        Given("2025-06-01", new HouseholdEvent.MemberLinked(Other, HouseholdRelation.Parent));
        Assert.True(GuardianAccess.IsUnaccompanied(Pathway, Day("2025-05-31"), Rules));
        Assert.False(GuardianAccess.IsUnaccompanied(Pathway, Day("2025-06-01"), Rules));
        When(new RecordUnaccompaniedMinor());
        ThenNothing();
    }

    [Fact]
    public void Is_flagged_when_an_adult_is_recorded_as_an_unaccompanied_minor()
    {
        GivenOpened();
        When(new RecordUnaccompaniedMinor());
        Then(new HouseholdEvent.UnaccompaniedMinorRecorded(), new LifecycleEvent.ComplianceWarningRaised("PERSON_IS_OF_AGE", "unaccompanied_minor"));
    }
}
