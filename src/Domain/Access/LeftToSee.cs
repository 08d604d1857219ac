using Casework.Domain.Pathways;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Access;

/// <summary>
/// What is left to see of a file that another municipality has, that is restricted or erased: that it is so. Its content stays open to
/// the person, and to whoever audits it.
/// </summary>
public static class LeftToSee
{
    /// <summary>The stored names of what still shows in a timeline.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        .. TransferEvent.StoredNames.Concat(ErasureEvent.StoredNames).Concat(GlassEvent.StoredNames).Concat(ProtectionEvent.StoredNames.Where(stored => IsLeft(stored.Type))).Select(stored => stored.Name),
    ];

    public static bool IsClosed(Pathway pathway, Caller caller) =>
        CaseStates.Of(pathway) is var state and (CaseState.HandedOver or CaseState.Restricted or CaseState.Erased) && !Policy.MaySeeContent(caller, state);

    /// <returns>The pathway as it is where its content is open to the caller; without it where not.</returns>
    public static Pathway Of(Pathway pathway, Caller caller) => IsClosed(pathway, caller) ? HandedOverFile.Without(pathway) : pathway;

    /// <returns>Whether something that happened on the pathway is shown.</returns>
    public static bool Shows(Pathway pathway, PathwayEvent @event, Caller caller) => !IsClosed(pathway, caller) || IsLeft(@event.GetType());

    private static bool IsLeft(Type @event) =>
        @event.IsAssignableTo(typeof(TransferEvent)) || @event.IsAssignableTo(typeof(ErasureEvent)) || @event.IsAssignableTo(typeof(GlassEvent))
        || @event == typeof(ProtectionEvent.ProcessingRestricted) || @event == typeof(ProtectionEvent.RestrictionLifted);
}
