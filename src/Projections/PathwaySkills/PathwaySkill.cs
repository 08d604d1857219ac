using Casework.Domain.Pathways.Skills;

namespace Casework.Projections;

/// <summary>A skill of somebody whose case file is open.</summary>
/// <param name="Id">Always the same for the same pathway and skill.</param>
/// <param name="Evidence">How often it was seen.</param>
/// <param name="Finding">What the latest look has shown; null while nobody has looked.</param>
/// <param name="Caseworker">Who is responsible for the pathway: a token's subject.</param>
public sealed record PathwaySkill(
    Guid Id, Guid PathwayId, string Skill, int Evidence, SkillFinding? Finding, DateOnly? AssessedOn, string? Caseworker);
