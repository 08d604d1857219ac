using Casework.Domain.Pathways.Household;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>A link to somebody whose file was handed over ends on the other file, too, whether that one is open or closed.</summary>
public static class MovedMember
{
    public static Decision<PathwayEvent> Unlink(Pathway pathway, Guid moved) =>
        pathway.Household.Member(moved) is { UnlinkedOn: null } ? new HouseholdEvent.MemberUnlinked(moved, UnlinkReason.MovedOut) : Decision<PathwayEvent>.Nothing;
}
