using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Schooling;

/// <summary>What a rule says of an enrolment that has happened.</summary>
internal static class SchoolingWarnings
{
    /// <param name="place">As it was known before; null when it was not.</param>
    /// <param name="leaving">The place that this one follows, when it follows one.</param>
    public static IEnumerable<PathwayEvent> Of(SchoolingStage schooling, SchoolPlace? place, Guid placeId, SchoolKind kind, DateOnly on, Guid? leaving = null)
    {
        if (place?.AssignedOn is null)
            yield return Warning(SchoolingRejection.EnrolledWithoutAssignment, placeId);

        if (kind is not SchoolKind.DayCare
            && schooling.Places.Values.Any(other => other.Id != placeId && other.Id != leaving && other.IsSchool && other.IsAttendedOn(on)))
            yield return Warning(SchoolingRejection.PlacesOverlap, placeId);
    }

    public static LifecycleEvent.ComplianceWarningRaised Warning(Rejection rule, Guid placeId) => new(rule.Code, placeId.ToString());
}
