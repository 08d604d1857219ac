using System.Security.Cryptography;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Digital;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;
using Casework.EventStore.Projecting;
using Row = Casework.Projections.TenantRow<Casework.Projections.PathwayDeadline>;

namespace Casework.Projections;

/// <summary>Events to clocks, those that ended included.</summary>
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
        typeof(RecognitionEvent.RecognitionAdvised),
        typeof(RecognitionEvent.ReferenceOccupationChosen),
        typeof(RecognitionEvent.EmployerMandateGiven),
        typeof(RecognitionEvent.EvidencePresented),
        typeof(DegreeAssessmentEvent.DegreeAssessmentRequested),
        typeof(DegreeAssessmentEvent.AssessmentDocumentsCompleted),
        .. ArrivalEvent.StoredNames.Select(stored => stored.Type),
        .. MentoringEvent.StoredNames.Select(stored => stored.Type),
        .. InterpretingEvent.StoredNames.Select(stored => stored.Type),
        .. LanguageEvent.StoredNames.Select(stored => stored.Type),
        .. SchoolingEvent.StoredNames.Select(stored => stored.Type),
        .. HouseholdEvent.StoredNames.Select(stored => stored.Type),
        .. DuplicateEvent.StoredNames.Select(stored => stored.Type),
        .. WorkEvent.StoredNames.Select(stored => stored.Type).Where(type => type != typeof(WorkEvent.SpellEnded)),
        .. FoundingEvent.StoredNames.Select(stored => stored.Type),
        .. SkillsEvent.StoredNames.Select(stored => stored.Type),
        .. ParticipationEvent.StoredNames.Select(stored => stored.Type),
        .. HousingEvent.StoredNames.Select(stored => stored.Type),
        .. NeedEvent.StoredNames.Select(stored => stored.Type),
        .. SupportTaskEvent.StoredNames.Select(stored => stored.Type),
        .. DigitalEvent.StoredNames.Select(stored => stored.Type),
        .. ReviewEvent.StoredNames.Select(stored => stored.Type),
        .. FourEyesEvent.StoredNames.Select(stored => stored.Type),
        .. ProtectionEvent.StoredNames.Select(stored => stored.Type)
            .Except([typeof(ProtectionEvent.AccessRequested), typeof(ProtectionEvent.AccessRequestExtended), typeof(ProtectionEvent.AccessRequestAnswered)]),
        typeof(ErasureEvent.ErasureDecided),
    ];

    private static readonly Table<Row> Table = new(
        "pathway_deadlines",
        [
            Column<Row>.Text("tenant_id", row => row.Tenant),
            Column<Row>.Uuid("id", row => row.Row.Id),
            Column<Row>.Uuid("pathway_id", row => row.Row.PathwayId),
            Column<Row>.Uuid("procedure_id", row => row.Row.AboutId),
            Column<Row>.Int("kind", row => (int)row.Row.Kind),
            Column<Row>.Int("nature", row => (int)row.Row.Nature),
            Column<Row>.Int("stage", row => (int)row.Row.Stage),
            Column<Row>.Int("state", row => (int)row.Row.State),
            Column<Row>.Text("caseworker", row => row.Row.Caseworker),
            Column<Row>.Date("started_on", row => row.Row.StartedOn),
            Column<Row>.Date("due_on", row => row.Row.DueOn),
            Column<Row>.Text("rule_set", row => row.Row.RuleSet),
        ],
        streamColumn: "pathway_id",
        key: ["tenant_id", "id"]);

    public static Projection Of(RuleBook rules) => Pathways.Rows(
        Name, version: 3, Table, (stream, history) => Clocks(stream.Id, HandedOverFile.Of(history.State.State), rules));

    /// <summary>The clocks of one pathway, in the order of their starts. Also for a pathway as of another time.</summary>
    public static IEnumerable<PathwayDeadline> Clocks(Guid pathwayId, Pathway pathway, RuleBook rules) =>
        DeadlineBoard.Of(pathway, rules).Select(deadline => new PathwayDeadline(
            IdOf(pathwayId, deadline.About.Id, deadline.Kind),
            deadline.Kind,
            deadline.Nature,
            deadline.About.Stage,
            deadline.State,
            pathwayId,
            deadline.About.Id,
            pathway.CaseFile.Caseworker,
            deadline.StartedOn,
            deadline.DueOn,
            deadline.RuleSet));

    /// <summary>A version-8 uuid (RFC 9562) from SHA-256. The pathway is in it because callers choose the ids of what clocks are about.</summary>
    public static Guid IdOf(Guid pathwayId, Guid aboutId, DeadlineKind kind)
    {
        Span<byte> source = stackalloc byte[33];
        pathwayId.TryWriteBytes(source, bigEndian: true, out _);
        aboutId.TryWriteBytes(source[16..], bigEndian: true, out _);
        source[32] = (byte)kind;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, hash);
        return Uuid8.Of(hash);
    }
}
