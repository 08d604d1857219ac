namespace Casework.Domain.Pathways.Household;

/// <param name="Relation">What the other is to the one whose pathway it is.</param>
/// <param name="UnlinkedOn">The first day on which they are no longer linked.</param>
public sealed record HouseholdMember(
    Guid Pathway, HouseholdRelation Relation, DateOnly LinkedOn, DateOnly? UnlinkedOn = null, UnlinkReason? UnlinkReason = null)
{
    public bool IsLinkedOn(DateOnly day) => LinkedOn <= day && (UnlinkedOn is null || day < UnlinkedOn);
}
