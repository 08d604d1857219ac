using Casework.Domain.Duplicates;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.DuplicateKey>;

namespace Casework.Projections;

/// <summary>Who a pathway is of, as keys by which another file of the same person is found. A file that is known to be a double, or that another municipality has, has none.</summary>
public static class DuplicateKeyProjection
{
    public const string Name = "DuplicateKeys";

    private static readonly Table<Row> Table = new(
        "duplicate_keys",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Long("key", row => row.Row.Key),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "pathway_id", "key"]);

    public static Projection Of(KeyHash hash) => Pathways.Rows(
        Name, version: 2, Table, (stream, history) => Keys(stream.Id, history.State.State, hash));

    private static IEnumerable<DuplicateKey> Keys(Guid pathwayId, Pathway pathway, KeyHash hash) =>
        pathway.CaseFile.ClosingReason is ClosingReason.DuplicateOf || pathway.Transfers.IsAway || Particulars.Of(pathway) is not { } particulars
            ? []
            : particulars.Keys().Select(hash.Of).Distinct().Order().Select(key => new DuplicateKey(pathwayId, key));
}
