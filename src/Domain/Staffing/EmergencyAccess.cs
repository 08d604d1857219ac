namespace Casework.Domain.Staffing;

/// <summary>That somebody opened a health file that is closed to them. What for stands in the pathway.</summary>
/// <param name="By">The subject of a caseworker's token.</param>
public sealed record EmergencyAccess(Guid Id, Guid PathwayId, string By, DateOnly On, bool IsReviewed = false);
