using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;

namespace Casework.Projections;

/// <summary>A notice of a clock.</summary>
/// <param name="Addressee">A token's subject; null for the municipality's inbox.</param>
/// <param name="InPlaceOf">Whom the addressee stands in for; null for nobody.</param>
/// <param name="AcknowledgedBy">Null while nobody has read it.</param>
public sealed record DeadlineNotice(
    Guid Id,
    NoticeLevel Level,
    NoticeReason Reason,
    string? Addressee,
    string? InPlaceOf,
    Guid PathwayId,
    StageName Stage,
    DeadlineKind Kind,
    Guid AboutId,
    DateOnly DueOn,
    DateTimeOffset GivenAt,
    DateTimeOffset? AcknowledgedAt,
    string? AcknowledgedBy);
