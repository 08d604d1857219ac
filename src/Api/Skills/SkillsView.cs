using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Skills;

namespace Casework.Api.Skills;

internal sealed record SkillsView(Pathway State) : StageView(StageName.Skills, typeof(SkillsEvent), State)
{
    public IReadOnlyList<SkillView> Skills => [.. State.Skills.Skills.Select(skill => new SkillView(skill))];
}

internal sealed record SkillView(Skill Skill)
{
    public string Name => Skill.Name;

    public IReadOnlyList<SkillEvidenceView> Evidence => [.. Skill.Evidence.Select(evidence => new SkillEvidenceView(evidence))];

    public SkillFinding? Finding => Skill.Finding;

    public SkillAssessmentMethod? Method => Skill.Method;

    public DateOnly? AssessedOn => Skill.AssessedOn;
}

internal sealed record SkillEvidenceView(SkillEvidence Seen)
{
    public Guid EvidenceId => Seen.Id;

    public SkillSource Source => Seen.Source;

    public DateOnly On => Seen.On;

    public Personal<string>? AttestedBy => Seen.AttestedBy;
}
