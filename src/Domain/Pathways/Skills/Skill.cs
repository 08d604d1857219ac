using System.Collections.Immutable;

namespace Casework.Domain.Pathways.Skills;

/// <param name="Name">As it was first written.</param>
/// <param name="Finding">The latest; null while nobody has looked.</param>
public sealed record Skill(string Name, ImmutableList<SkillEvidence> Evidence, SkillFinding? Finding = null, SkillAssessmentMethod? Method = null, DateOnly? AssessedOn = null);

public sealed record SkillEvidence(Guid Id, SkillSource Source, DateOnly On, Personal<string>? AttestedBy);
