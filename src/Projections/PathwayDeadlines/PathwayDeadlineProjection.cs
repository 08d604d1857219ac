using System.Security.Cryptography;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.PathwayDeadline>;

namespace Casework.Projections;

/// <summary>Events to legal clocks, those that ended included.</summary>
public static class PathwayDeadlineProjection
{
    public const string Name = "PathwayDeadlines";

    /// <summary>Events that change no clock.</summary>
    public static IReadOnlyList<Type> Ignored { get; } =
    [
        typeof(LifecycleEvent.ContactRecorded),
        typeof(LifecycleEvent.MarkedDormant),
        typeof(LifecycleEvent.ComplianceWarningRaised),
        typeof(RecognitionEvent.MeasureChosen),
        typeof(RecognitionEvent.MeasureFinished),
        typeof(RecognitionEvent.ObjectionFiled),
        .. ArrivalEvent.StoredNames.Select(stored => stored.Type),
        .. LanguageEvent.StoredNames.Select(stored => stored.Type),
        .. WorkEvent.StoredNames.Select(stored => stored.Type),
        .. ParticipationEvent.StoredNames.Select(stored => stored.Type),
    ];

    private static readonly Table<Row> Table = new(
        "pathway_deadlines",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Uuid("procedure_id", row => row.Row.ProcedureId),
            Column<Row>.Int("kind", row => (int)row.Row.Kind),
            Column<Row>.Int("state", row => (int)row.Row.State),
            Column<Row>.Text("caseworker", row => row.Row.Caseworker),
            Column<Row>.Date("started_on", row => row.Row.StartedOn),
            Column<Row>.Date("due_on", row => row.Row.DueOn),
            Column<Row>.Text("rule_set", row => row.Row.RuleSet),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "id"]);

    public static Projection Of(RuleBook rules) => new StreamProjection<PathwayHistory, PathwayEvent, Row>(
        Name,
        version: 1,
        Table,
        Pathways.Aggregate,
        (stream, history) => Clocks(stream.Id, history.State.State, rules).Select(deadline => new Row(stream.Tenant, deadline)))
    { ParksByStream = true };

    /// <summary>The clocks of one pathway, in the order of their starts. Also for a pathway as of another time.</summary>
    public static IEnumerable<PathwayDeadline> Clocks(Guid pathwayId, Pathway pathway, RuleBook rules) =>
        Deadlines.Of(pathway, rules).Select(deadline => new PathwayDeadline(
            IdOf(pathwayId, deadline.ProcedureId, deadline.Kind),
            deadline.Kind,
            deadline.State,
            pathwayId,
            deadline.ProcedureId,
            pathway.CaseFile.Caseworker,
            deadline.StartedOn,
            deadline.DueOn,
            deadline.RuleSet));

    /// <summary>A version-8 uuid (RFC 9562) from SHA-256. The pathway is in it because callers choose the ids of procedures.</summary>
    public static Guid IdOf(Guid pathwayId, Guid procedureId, DeadlineKind kind)
    {
        Span<byte> source = stackalloc byte[33];
        pathwayId.TryWriteBytes(source, bigEndian: true, out _);
        procedureId.TryWriteBytes(source[16..], bigEndian: true, out _);
        source[32] = (byte)kind;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, hash);
        return Uuid8.Of(hash);
    }
}
