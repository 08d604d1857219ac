using Casework.Domain.Pathways.Skills;
using Casework.Projections.Questions;

namespace Casework.Projections;

/// <summary>Who can do what, in a municipality.</summary>
public sealed class PathwaySkills(PageReader pages)
{
    private static readonly Property<Guid> Id = Property.Id("id", "r.id");
    private static readonly Property<Guid> PathwayId = Property.Id("pathwayId", "r.pathway_id");
    private static readonly Property<string> Skill = Property.Text("skill", "r.skill");
    private static readonly Property<int> Evidence = Property.Number("evidence", "r.evidence");
    private static readonly Property<SkillFinding> Finding = Property.Code<SkillFinding>("finding", "r.finding", nullable: true);
    private static readonly Property<DateOnly> AssessedOn = Property.Day("assessedOn", "r.assessed_on", nullable: true);
    private static readonly Property<string> Caseworker = Property.Text("caseworker", "r.caseworker", nullable: true);

    public static ReadModel<PathwaySkill> Model { get; } = new(
        "skills",
        "casework.pathway_skills",
        Id,
        [Id, PathwayId, Skill, Evidence, Finding, AssessedOn, Caseworker],
        fields => new PathwaySkill(
            fields.Get(Id),
            fields.Get(PathwayId),
            fields.Get(Skill)!,
            fields.Get(Evidence),
            fields.Maybe(Finding),
            fields.Maybe(AssessedOn),
            fields.Get(Caseworker)));

    /// <summary>A page of those whose skill has the words in its name, upper and lower case alike; in the order of the request, else by id.</summary>
    public Task<Page<PathwaySkill>> Page(string tenant, string words, PageRequest request, CancellationToken cancel) =>
        pages.Page(Model, tenant, request with { Where = new Filter.Condition(Skill.Name, Operator.Contains, words.Trim()) }, cancel);
}
