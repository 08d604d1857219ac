using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.InformedPathway>;

namespace Casework.Projections;

/// <summary>Events to what was told of rights and duties, closed case files left out.</summary>
public static class RightsInformationProjection
{
    public const string Name = "RightsInformation";

    private static readonly Table<Row> Table = new(
        "rights_information",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Text("language", row => row.Row.Language),
            Column<Row>.Text("version", row => row.Row.Version),
            Column<Row>.Date("delivered_on", row => row.Row.DeliveredOn),
            Column<Row>.Date("acknowledged_on", row => row.Row.AcknowledgedOn),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "id"]);

    public static Projection Projection { get; } = Pathways.Rows(
        Name, version: 1, Table, (stream, history) => Informed(stream.Id, history.State.State));

    public static IEnumerable<InformedPathway> Informed(Guid pathwayId, Pathway pathway) =>
        pathway.CaseFile.Status is null or PathwayStatus.Closed
            ? []
            : from told in pathway.Entries.Select(Told).OfType<(string Language, string Version, DateOnly? Delivered, DateOnly? Acknowledged)>()
              group told by (told.Language, told.Version) into edition
              select new InformedPathway(
                  IdOf(pathwayId, edition.Key.Language, edition.Key.Version), pathwayId, edition.Key.Language, edition.Key.Version,
                  edition.Min(told => told.Delivered), edition.Min(told => told.Acknowledged));

    private static (string Language, string Version, DateOnly? Delivered, DateOnly? Acknowledged)? Told(Entry entry) => entry.Event switch
    {
        ParticipationEvent.RightsInformationDelivered e => (e.Language, e.Version, entry.EffectiveOn, null),
        ParticipationEvent.RightsInformationAcknowledged e => (e.Language, e.Version, null, entry.EffectiveOn),
        _ => null,
    };

    private static Guid IdOf(Guid pathwayId, string language, string version) =>
        Uuid8.Of($"{pathwayId} {language} {version}");
}
