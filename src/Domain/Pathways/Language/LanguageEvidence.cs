namespace Casework.Domain.Pathways.Language;

/// <summary>An exam passed or a certificate presented. The level is null when the exam attests none.</summary>
public sealed record LanguageEvidence(Guid Id, LanguageLevel? Level);
