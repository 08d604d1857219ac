namespace Casework.Api.AuditActs;

/// <summary>Which acts are wanted, the latest first.</summary>
/// <param name="Actor">Only what this one did; null for everybody.</param>
/// <param name="Pathway">Only what was done on this one; null for all.</param>
/// <param name="From">None recorded before this instant.</param>
/// <param name="To">None recorded from this instant on.</param>
/// <param name="After">Only those behind this place.</param>
/// <param name="Select">What is read of entries of pathways.</param>
internal sealed record ActsWanted(
    IReadOnlySet<AuditActKind> Kinds, string? Actor, Guid? Pathway, DateTimeOffset? From, DateTimeOffset? To, ActPlace? After, int Size, IReadOnlyCollection<string> Select);
