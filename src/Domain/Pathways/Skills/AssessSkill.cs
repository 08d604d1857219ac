using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Skills;

/// <summary>A fact about one skill: without any evidence of it, it is flagged.</summary>
public sealed record AssessSkill(string Skill, SkillFinding Finding, SkillAssessmentMethod Method) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var assessed = new SkillsEvent.SkillAssessed(Skill, Finding, Method);
        if (SkillsShape.Flaw(assessed) is { } flaw)
            return flaw;

        if (pathway.Has(assessed, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        return pathway.Skills.Named(Skill) is { Evidence.IsEmpty: false }
            ? assessed
            : Decision<PathwayEvent>.Of(assessed, new LifecycleEvent.ComplianceWarningRaised(SkillsRejection.AssessedWithoutEvidence.Code, "skill_assessed"));
    }
}
