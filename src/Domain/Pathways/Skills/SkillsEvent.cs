namespace Casework.Domain.Pathways.Skills;

/// <summary>What somebody can do without a certificate, where it was seen, and what a look at it has shown. Stored forever.</summary>
public abstract record SkillsEvent : PathwayEvent
{
    private SkillsEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("skill_evidence_added", typeof(SkillEvidenceAdded)),
        ("skill_assessed", typeof(SkillAssessed)),
    ];

    /// <param name="Skill">In a few words: "sewing", "welding".</param>
    /// <param name="AttestedBy">Who has seen it and can be asked; null when nobody is named.</param>
    public sealed record SkillEvidenceAdded(Guid EvidenceId, string Skill, SkillSource Source, Personal<string>? AttestedBy) : SkillsEvent;

    /// <summary>A finding on one skill, never on the person.</summary>
    public sealed record SkillAssessed(string Skill, SkillFinding Finding, SkillAssessmentMethod Method) : SkillsEvent;
}

/// <summary>Where the skill was seen.</summary>
public enum SkillSource { Internship, EntryQualification, InformalWork, Volunteering, Reference }

public enum SkillFinding { Shown, PartlyShown, NotShown }

public enum SkillAssessmentMethod { WorkSample, Observation, ExpertTalk, Test }
