using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Projections.Questions;

namespace Casework.Projections;

/// <summary>The notices of a municipality, each for whom it is addressed to.</summary>
public sealed class DeadlineNotices(PageReader pages)
{
    private static readonly Property<Guid> Id = Property.Id("id", "r.id");
    private static readonly Property<NoticeLevel> Level = Property.Code<NoticeLevel>("level", "r.level");
    private static readonly Property<NoticeReason> Reason = Property.Code<NoticeReason>("reason", "r.reason");
    private static readonly Property<string> Addressee = Property.Text("addressee", "r.addressee", nullable: true);
    private static readonly Property<string> InPlaceOf = Property.Text("inPlaceOf", "r.in_place_of", nullable: true);
    private static readonly Property<Guid> PathwayId = Property.Id("pathwayId", "r.pathway_id");
    private static readonly Property<StageName> Stage = Property.Code<StageName>("stage", "r.stage");
    private static readonly Property<DeadlineKind> Kind = Property.Code<DeadlineKind>("kind", "r.kind");
    private static readonly Property<Guid> AboutId = Property.Id("aboutId", "r.about_id");
    private static readonly Property<DateOnly> DueOn = Property.Day("dueOn", "r.due_on");
    private static readonly Property<DateTimeOffset> GivenAt = Property.Instant("givenAt", "r.given_at");
    private static readonly Property<DateTimeOffset> AcknowledgedAt = Property.Instant("acknowledgedAt", "r.acknowledged_at", nullable: true);
    private static readonly Property<string> AcknowledgedBy = Property.Text("acknowledgedBy", "r.acknowledged_by", nullable: true);

    // A notice goes with its clock: of a file that another municipality has taken over nothing is left but the clock of the transfer.
    private const string Standing = """
        (select n.* from casework.deadline_notices n where exists (
          select from casework.pathway_deadlines d
           where d.tenant_id = n.tenant_id and d.pathway_id = n.pathway_id and d.procedure_id = n.about_id and d.kind = n.kind))
        """;

    /// <summary>What can be asked. <c>id</c> is the notice's uuid.</summary>
    public static ReadModel<DeadlineNotice> Model { get; } = new(
        "notices",
        Standing,
        Id,
        [Id, Level, Reason, Addressee, InPlaceOf, PathwayId, Stage, Kind, AboutId, DueOn, GivenAt, AcknowledgedAt, AcknowledgedBy],
        fields => new DeadlineNotice(
            fields.Get(Id),
            fields.Get(Level),
            fields.Get(Reason),
            fields.Get(Addressee),
            fields.Get(InPlaceOf),
            fields.Get(PathwayId),
            fields.Get(Stage),
            fields.Get(Kind),
            fields.Get(AboutId),
            fields.Get(DueOn),
            fields.Get(GivenAt),
            fields.Maybe(AcknowledgedAt),
            fields.Get(AcknowledgedBy)));

    /// <summary>A page of those for these addressees; without an order by id.</summary>
    /// <param name="addressees">Null among them is the inbox.</param>
    public Task<Page<DeadlineNotice>> Page(string tenant, IReadOnlyCollection<string?> addressees, PageRequest request, CancellationToken cancel) =>
        pages.Page(Model, tenant, request with { Where = Filter.Both(new Filter.Condition(Addressee.Name, Operator.In, addressees), request.Where) }, cancel);
}
