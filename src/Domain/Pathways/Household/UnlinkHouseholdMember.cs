namespace Casework.Domain.Pathways.Household;

/// <summary>From the effective day on they are no longer linked.</summary>
public sealed record UnlinkHouseholdMember(Guid OtherPathway, UnlinkReason Reason) : MutualCommand(OtherPathway)
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => pathway.Household.Member(OtherPathway) switch
    {
        null => HouseholdRejection.NotLinked.At(nameof(OtherPathway)),
        { UnlinkedOn: { } unlinked } over => unlinked == EffectiveOn && over.UnlinkReason == Reason
            ? Decision<PathwayEvent>.Nothing
            : HouseholdRejection.NotLinked.At(nameof(OtherPathway)),
        var open when EffectiveOn < open.LinkedOn => HouseholdRejection.LinkChangedLater.At(nameof(EffectiveOn)),
        _ => new HouseholdEvent.MemberUnlinked(OtherPathway, Reason),
    };

    private protected override MutualCommand Mirror(Guid pathway) => new UnlinkHouseholdMember(pathway, Reason);
}
