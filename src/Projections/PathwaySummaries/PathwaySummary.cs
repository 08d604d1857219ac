using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Projections;

/// <summary>A line of the worklist.</summary>
/// <param name="FamilyName">In the clear; null where erased.</param>
/// <param name="GivenName">In the clear; null where erased.</param>
/// <param name="Municipality">The responsible municipality, official key (AGS).</param>
/// <param name="Caseworker">Who is responsible: a token's subject.</param>
/// <param name="LanguageLevel">The highest level with valid evidence.</param>
/// <param name="OpenRecognitions">Recognition procedures not yet decided.</param>
/// <param name="OpenSpells">Work spells that run.</param>
/// <param name="NextDueOn">The next legal due date.</param>
/// <param name="ChangedAt">When the latest entry was recorded.</param>
/// <param name="Version">The number of entries.</param>
/// <param name="Erased">Whether everything about the person is erased: what is left is that there was a pathway.</param>
public sealed record PathwaySummary(
    Guid Id,
    string? FamilyName,
    string? GivenName,
    string Municipality,
    PathwayStatus Status,
    string? Caseworker,
    LanguageLevel? LanguageLevel,
    int OpenRecognitions,
    int OpenSpells,
    DateOnly? ArrivedOn,
    DateOnly OpenedOn,
    DateOnly? LastContactOn,
    DateOnly? NextDueOn,
    DateTimeOffset ChangedAt,
    int Version,
    bool Erased = false);
