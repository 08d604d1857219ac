namespace Casework.Domain.Pathways.Household;

/// <param name="Relation">What the other is to the one whose pathway it is.</param>
public sealed record LinkHouseholdMember(Guid OtherPathway, HouseholdRelation Relation) : MutualCommand(OtherPathway)
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Household.Member(OtherPathway) switch
    {
        { UnlinkedOn: null } linked => linked.Relation == Relation ? Decision<PathwayEvent>.Nothing : HouseholdRejection.AlreadyLinked.At(nameof(Relation)),
        { UnlinkedOn: { } unlinked } when EffectiveOn < unlinked => HouseholdRejection.LinkChangedLater.At(nameof(EffectiveOn)),
        _ => new HouseholdEvent.MemberLinked(OtherPathway, Relation),
    };

    private protected override MutualCommand Mirror(Guid pathway) => new LinkHouseholdMember(pathway, Relation switch
    {
        HouseholdRelation.Parent => HouseholdRelation.Child,
        HouseholdRelation.Child => HouseholdRelation.Parent,
        HouseholdRelation.Grandparent => HouseholdRelation.Grandchild,
        HouseholdRelation.Grandchild => HouseholdRelation.Grandparent,
        HouseholdRelation.Guardian => HouseholdRelation.Ward,
        HouseholdRelation.Ward => HouseholdRelation.Guardian,
        _ => Relation,
    });
}
