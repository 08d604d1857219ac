using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Household;

namespace Casework.Domain.Tests.Pathways.Household;

public class LinkingAHousehold : HouseholdSpec
{
    private static readonly HouseholdEvent.MemberLinked _linked = new(Other, HouseholdRelation.Parent);

    [Theory]
    [InlineData(HouseholdRelation.Spouse, HouseholdRelation.Spouse)]
    [InlineData(HouseholdRelation.Partner, HouseholdRelation.Partner)]
    [InlineData(HouseholdRelation.Parent, HouseholdRelation.Child)]
    [InlineData(HouseholdRelation.Child, HouseholdRelation.Parent)]
    [InlineData(HouseholdRelation.Sibling, HouseholdRelation.Sibling)]
    [InlineData(HouseholdRelation.Grandparent, HouseholdRelation.Grandchild)]
    [InlineData(HouseholdRelation.Grandchild, HouseholdRelation.Grandparent)]
    [InlineData(HouseholdRelation.Guardian, HouseholdRelation.Ward)]
    [InlineData(HouseholdRelation.Ward, HouseholdRelation.Guardian)]
    [InlineData(HouseholdRelation.OtherRelative, HouseholdRelation.OtherRelative)]
    public void Says_on_the_other_pathway_what_this_one_is_to_it(HouseholdRelation relation, HouseholdRelation mirrored)
    {
        var command = new LinkHouseholdMember(Other, relation) { EffectiveOn = Today };
        Assert.Equal(new LinkHouseholdMember(Id(7), mirrored) { EffectiveOn = Today }, command.Mirrored(Id(7)));
        Assert.Equal(command, command.Mirrored(Id(7)).Mirrored(Other));
    }

    [Fact]
    public void Is_recorded_once()
    {
        GivenAMinor();
        When(new LinkHouseholdMember(Other, HouseholdRelation.Parent), on: "2026-02-01");
        Then(_linked);
        When(new LinkHouseholdMember(Other, HouseholdRelation.Parent));
        ThenNothing();
        Assert.True(Pathway.Household.Member(Other)!.IsLinkedOn(Day("2026-02-01")));
        Assert.False(Pathway.Household.Member(Other)!.IsLinkedOn(Day("2026-01-31")));
    }

    [Fact]
    public void Is_refused_by_another_relation_while_the_first_goes_on()
    {
        GivenAMinor();
        Given("2026-02-01", _linked);
        When(new LinkHouseholdMember(Other, HouseholdRelation.Sibling));
        ThenRejected(HouseholdRejection.AlreadyLinked, at: "Relation");
    }

    [Fact]
    public void Ends_and_may_begin_again_later()
    {
        GivenAMinor();
        Given("2026-02-01", _linked);
        When(new UnlinkHouseholdMember(Other, UnlinkReason.EnteredInError), on: "2026-03-01");
        Then(new HouseholdEvent.MemberUnlinked(Other, UnlinkReason.EnteredInError));
        Assert.False(Pathway.Household.Member(Other)!.IsLinkedOn(Day("2026-03-01")));
        Assert.True(Pathway.Household.Member(Other)!.IsLinkedOn(Day("2026-02-28")));
        When(new LinkHouseholdMember(Other, HouseholdRelation.Sibling), on: "2026-02-28");
        ThenRejected(HouseholdRejection.LinkChangedLater, at: "EffectiveOn");
        When(new LinkHouseholdMember(Other, HouseholdRelation.Sibling), on: "2026-03-01");
        Then(new HouseholdEvent.MemberLinked(Other, HouseholdRelation.Sibling));
        Assert.Equal(2, Pathway.Household.Members.Count);
    }

    [Fact]
    public void Ends_once_and_not_before_it_began()
    {
        GivenAMinor();
        When(new UnlinkHouseholdMember(Other, UnlinkReason.Separated));
        ThenRejected(HouseholdRejection.NotLinked, at: "OtherPathway");
        Given("2026-02-01", _linked);
        When(new UnlinkHouseholdMember(Other, UnlinkReason.Separated), on: "2026-01-31");
        ThenRejected(HouseholdRejection.LinkChangedLater, at: "EffectiveOn");
        Given("2026-03-01", new HouseholdEvent.MemberUnlinked(Other, UnlinkReason.Separated));
        When(new UnlinkHouseholdMember(Other, UnlinkReason.Deceased), on: "2026-03-01");
        ThenRejected(HouseholdRejection.NotLinked);
    }

    [Fact]
    public void Is_neither_corrected_nor_retracted_on_one_pathway_alone()
    {
        GivenAMinor();
        Given("2026-02-01", _linked);
        When(new RetractEntry(EntryId(2), "mistaken"));
        ThenRejected(HouseholdRejection.LinkStandsOnBoth, at: "EntryId");
        When(new CorrectEntry(EntryId(2), _linked with { Relation = HouseholdRelation.Sibling }, Today, "mistaken"));
        ThenRejected(CorrectionRejection.EntryNotCorrectable, at: "EntryId");
    }

    [Fact]
    public void Names_what_is_wrong_with_the_other_pathway()
    {
        Assert.Equal(OtherPathwayRejection.NotFound.At("OtherPathway"), MutualCommand.OfTheOther(PathwayRejection.NotFound));
        Assert.Equal(OtherPathwayRejection.Closed.At("OtherPathway"), MutualCommand.OfTheOther(PathwayRejection.Closed));
        Assert.Equal(HouseholdRejection.AlreadyLinked.At("OtherPathway"), MutualCommand.OfTheOther(HouseholdRejection.AlreadyLinked.At("Relation")));
    }
}
