using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.MarkedPathway>;

namespace Casework.Projections;

/// <summary>
/// By what a pathway is found in a worklist, one row for each mark. Special needs stand here as keyed hashes: nobody reads
/// from a row which need it is.
/// </summary>
public static class PathwayMarkProjection
{
    public const string Name = "PathwayMarks";

    private static readonly Table<Row> Table = new(
        "pathway_marks",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Long("mark", row => row.Row.Mark),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "pathway_id", "mark"]);

    public static Projection Of(KeyHash hash) => Pathways.Rows(
        Name, version: 1, Table, (stream, history) => Marks(stream.Tenant, RestrictedFile.Of(HandedOverFile.Of(history.State.State)), hash).Select(mark => new MarkedPathway(stream.Id, mark)));

    /// <summary>What stands in a row for a need: another number in each municipality.</summary>
    public static long Of(NeedKind need, string tenant, KeyHash hash) => hash.Of($"need {tenant} {need}") | long.MinValue;

    private static IEnumerable<long> Marks(string tenant, Pathway pathway, KeyHash hash) =>
        pathway.CaseFile.Status is null
            ? []
            : Domain.Pathways.PathwayMarks.Of(pathway).Select(mark => (long)mark)
                .Concat(pathway.Needs.ById.Values.Where(flag => flag is { IsRaised: true, Need: { IsErased: false } }).Select(flag => Of(flag.Need!.Value.Value, tenant, hash)))
                .Distinct()
                .Order();
}

/// <param name="Mark">The number of a mark, or below zero the keyed hash of a need.</param>
internal sealed record MarkedPathway(Guid PathwayId, long Mark);
