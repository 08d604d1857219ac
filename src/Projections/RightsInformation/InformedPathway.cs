namespace Casework.Projections;

/// <summary>What somebody whose case file is open was told of rights and duties, in one language and version.</summary>
/// <param name="DeliveredOn">The first time; null when it was acknowledged without a delivery.</param>
/// <param name="AcknowledgedOn">The first time; null while it was not.</param>
public sealed record InformedPathway(Guid Id, Guid PathwayId, string Language, string Version, DateOnly? DeliveredOn, DateOnly? AcknowledgedOn);
