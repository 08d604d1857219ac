namespace Casework.Domain.Staffing;

/// <param name="Caseworker">Who is away; null when only the end is known.</param>
/// <param name="Place">In the order of naming: of several who stand in for the same caseworker the first that is there does it.</param>
/// <param name="EndedOn">The first day that no longer counts because somebody ended it; null when nobody did.</param>
public sealed record Deputyship(
    Guid Id, string? Caseworker = null, string Deputy = "", DateOnly From = default, DateOnly Until = default, string? NamedBy = null, long Place = 0,
    DateOnly? EndedOn = null, string? EndedBy = null)
{
    /// <summary>Before the first day for one that was ended before it began.</summary>
    public DateOnly LastDay => EndedOn is { } ended && ended <= Until ? ended.AddDays(-1) : Until;

    public bool Holds(DateOnly day) => Caseworker is not null && From <= day && day <= LastDay;
}
