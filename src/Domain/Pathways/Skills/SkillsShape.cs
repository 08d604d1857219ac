using static Casework.Domain.Pathways.Skills.SkillsEvent;

namespace Casework.Domain.Pathways.Skills;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class SkillsShape
{
    private const int SkillLength = 100;

    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(SkillsEvent @event) => @event switch
    {
        SkillEvidenceAdded { AttestedBy: { } name } e => Shape.Text(e.Skill, nameof(e.Skill), SkillLength) ?? Shape.Text(name.Value, nameof(e.AttestedBy)),
        SkillEvidenceAdded e => Shape.Text(e.Skill, nameof(e.Skill), SkillLength),
        SkillAssessed e => Shape.Text(e.Skill, nameof(e.Skill), SkillLength),
        _ => null,
    };
}
