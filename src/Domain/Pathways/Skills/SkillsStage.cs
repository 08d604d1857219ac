using System.Collections.Immutable;
using static Casework.Domain.Pathways.Skills.SkillsEvent;

namespace Casework.Domain.Pathways.Skills;

/// <summary>Skills by name: upper and lower case and spaces around do not tell them apart.</summary>
public sealed record SkillsStage
{
    public static SkillsStage Initial { get; } = new();

    /// <summary>In the order in which they were first heard of.</summary>
    public ImmutableList<Skill> Skills { get; private init; } = [];

    public static SkillsStage Evolve(SkillsStage state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (SkillEvidenceAdded e, var on) => state.With(e.Skill, skill => skill with { Evidence = skill.Evidence.Add(new(e.EvidenceId, e.Source, on, e.AttestedBy)) }),
        (SkillAssessed e, var on) => state.With(e.Skill, skill => skill with { Finding = e.Finding, Method = e.Method, AssessedOn = on }),
        _ => state,
    };

    public Skill? Named(string name) => Skills.Find(skill => IsSame(skill.Name, name));

    private static bool IsSame(string known, string other) => string.Equals(known, other.Trim(), StringComparison.OrdinalIgnoreCase);

    private SkillsStage With(string name, Func<Skill, Skill> change)
    {
        var index = Skills.FindIndex(skill => IsSame(skill.Name, name));
        return this with { Skills = index < 0 ? Skills.Add(change(new(name.Trim(), []))) : Skills.SetItem(index, change(Skills[index])) };
    }
}
