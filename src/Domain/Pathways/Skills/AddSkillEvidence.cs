namespace Casework.Domain.Pathways.Skills;

/// <param name="Skill">In a few words: "sewing", "welding".</param>
/// <param name="AttestedBy">Who has seen it and can be asked; null when nobody is named.</param>
public sealed record AddSkillEvidence(Guid EvidenceId, string Skill, SkillSource Source, Personal<string>? AttestedBy) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var added = new SkillsEvent.SkillEvidenceAdded(EvidenceId, Skill, Source, AttestedBy);
        if (SkillsShape.Flaw(added) is { } flaw)
            return flaw;

        return pathway.Find<SkillsEvent.SkillEvidenceAdded>(known => known.EvidenceId == EvidenceId) switch
        {
            null => added,
            var known when known == added => Decision<PathwayEvent>.Nothing,
            _ => SkillsRejection.EvidenceAlreadyKnown.At(nameof(EvidenceId)),
        };
    }
}
