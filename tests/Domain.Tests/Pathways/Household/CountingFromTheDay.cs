using Casework.Domain.Pathways.Household;
using static Casework.Domain.Pathways.Household.HouseholdEvent;

namespace Casework.Domain.Tests.Pathways.Household;

/// <summary>Links and guardianships hold from their day on; what is entered twice or without its beginning changes nothing else.</summary>
public class CountingFromTheDay : HouseholdSpec
{
    [Fact]
    public void Ends_a_guardianship_on_the_day_of_the_appointment_and_not_again_on_another()
    {
        GivenAMinor();
        Given("2026-03-01", Appointed);
        When(new EndGuardianship(First, GuardianshipEnd.Replaced), on: "2026-03-01");
        Then(new GuardianshipEnded(First, GuardianshipEnd.Replaced));
        When(new EndGuardianship(First, GuardianshipEnd.Replaced), on: "2026-03-02");
        ThenRejected(HouseholdRejection.GuardianshipAlreadyEnded);
        Assert.Equal(GuardianKind.YouthWelfareOffice, Pathway.Household.Guardianships[First].Kind);
    }

    [Fact]
    public void Ends_no_guardianship_of_which_only_an_end_is_known()
    {
        GivenAMinor();
        Given("2026-03-01", new GuardianshipEnded(First, GuardianshipEnd.Replaced));
        When(new EndGuardianship(First, GuardianshipEnd.Replaced), on: "2026-03-01");
        ThenRejected(HouseholdRejection.GuardianshipNotFound);
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    public void Is_unaccompanied_from_the_first_day_that_was_recorded(string day, bool unaccompanied)
    {
        GivenAMinor();
        Given("2026-02-01", new UnaccompaniedMinorRecorded());
        Given("2026-03-01", new UnaccompaniedMinorRecorded());
        Given("2026-01-15", new MemberLinked(Other, HouseholdRelation.Sibling));
        Assert.Equal(unaccompanied, GuardianAccess.IsUnaccompanied(Pathway, Day(day), Rules));
    }

    [Fact]
    public void Is_neither_minor_nor_of_age_when_the_birth_date_is_erased()
    {
        Given(OpenedOn, Opened with { BornOn = Personal<DateOnly>.Erased });
        Assert.Null(Majority.ReachedOn(Pathway, Today, Rules));
        Assert.False(Majority.IsReached(Pathway, Today, Rules) || Majority.IsMinor(Pathway, Today, Rules));
    }

    [Fact]
    public void Links_each_member_by_itself()
    {
        GivenOpened(new MemberLinked(Other, HouseholdRelation.Child), new MemberLinked(Id(0x51), HouseholdRelation.Spouse));
        When(new LinkHouseholdMember(Other, HouseholdRelation.Child));
        ThenNothing();
    }

    [Fact]
    public void Unlinks_on_the_day_of_the_link_and_not_again_on_another()
    {
        GivenOpened();
        Given("2026-03-01", new MemberLinked(Other, HouseholdRelation.Spouse));
        When(new UnlinkHouseholdMember(Other, UnlinkReason.Separated), on: "2026-03-01");
        Then(new MemberUnlinked(Other, UnlinkReason.Separated));
        When(new UnlinkHouseholdMember(Other, UnlinkReason.Separated), on: "2026-03-02");
        ThenRejected(HouseholdRejection.NotLinked);
        Given("2026-04-01", new MemberUnlinked(Other, UnlinkReason.Deceased));
        Assert.Equal((Day("2026-03-01"), UnlinkReason.Separated), (Pathway.Household.Members.Single().UnlinkedOn, Pathway.Household.Members.Single().UnlinkReason));
    }

    [Fact]
    public void Takes_whatever_has_no_text_as_it_is() => Assert.Null(HouseholdShape.Flaw(new UnaccompaniedMinorRecorded()));
}
