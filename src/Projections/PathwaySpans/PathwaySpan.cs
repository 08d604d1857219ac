using Casework.Domain.Pathways;

namespace Casework.Projections;

/// <summary>A time of a pathway, as a row.</summary>
/// <param name="Id">Always the same for the same pathway, kind and subject.</param>
/// <param name="Caseworker">Who is responsible for the pathway: a token's subject.</param>
public sealed record PathwaySpan(Guid Id, Guid PathwayId, SpanKind Kind, Guid AboutId, string Subject, DateOnly Since, DateOnly? Until, string? Caseworker);
