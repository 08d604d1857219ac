using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.PathwaySkill>;

namespace Casework.Projections;

/// <summary>Events to skills, those of closed case files left out.</summary>
public static class PathwaySkillProjection
{
    public const string Name = "PathwaySkills";

    private static readonly Table<Row> Table = new(
        "pathway_skills",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Text("skill", row => row.Row.Skill),
            Column<Row>.Int("evidence", row => row.Row.Evidence),
            Column<Row>.Int("finding", row => (int?)row.Row.Finding),
            Column<Row>.Date("assessed_on", row => row.Row.AssessedOn),
            Column<Row>.Text("caseworker", row => row.Row.Caseworker),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "id"]);

    public static Projection Projection { get; } = Pathways.Rows(
        Name, version: 1, Table, (stream, history) => Skills(stream.Id, history.State.State));

    public static IEnumerable<PathwaySkill> Skills(Guid pathwayId, Pathway pathway) =>
        pathway.CaseFile.Status is null or PathwayStatus.Closed || pathway.Erasures.PersonGoneOn is not null || pathway.DataProtection.IsRestricted
            ? []
            : pathway.Skills.Skills.Select(skill => new PathwaySkill(
                IdOf(pathwayId, skill.Name), pathwayId, skill.Name, skill.Evidence.Count, skill.Finding, skill.AssessedOn, pathway.CaseFile.Caseworker));

    private static Guid IdOf(Guid pathwayId, string skill) => Uuid8.Of($"{pathwayId} {skill.ToUpperInvariant()}");
}
