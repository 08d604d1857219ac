using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;
using Casework.Projections.Questions;

namespace Casework.Projections;

/// <summary>The deadline board of a municipality.</summary>
public sealed class PathwayDeadlines(PageReader pages)
{
    private static readonly Property<Guid> Id = Property.Id("id", "r.id");
    private static readonly Property<DeadlineKind> Kind = Property.Code<DeadlineKind>("kind", "r.kind");
    private static readonly Property<DeadlineNature> Nature = Property.Code<DeadlineNature>("nature", "r.nature");
    private static readonly Property<StageName> Stage = Property.Code<StageName>("stage", "r.stage");
    private static readonly Property<ClockState> State = Property.Code<ClockState>("state", "r.state");
    private static readonly Property<Guid> PathwayId = Property.Id("pathwayId", "r.pathway_id");
    private static readonly Property<Guid> AboutId = Property.Id("aboutId", "r.procedure_id");
    // The name from when all clocks were about recognition.
    private static readonly Property<Guid> ProcedureId = Property.Id("procedureId", "r.procedure_id");
    private static readonly Property<string> Caseworker = Property.Text("caseworker", "r.caseworker", nullable: true);
    private static readonly Property<DateOnly> StartedOn = Property.Day("startedOn", "r.started_on");
    private static readonly Property<DateOnly> DueOn = Property.Day("dueOn", "r.due_on", nullable: true);
    private static readonly Property<string> RuleSet = Property.Text("ruleSet", "r.rule_set", nullable: true);

    /// <summary>What can be asked. <c>id</c> is the deadline's uuid.</summary>
    public static ReadModel<PathwayDeadline> Model { get; } = new(
        "deadlines",
        "casework.pathway_deadlines",
        Id,
        [Id, Kind, Nature, Stage, State, PathwayId, AboutId, ProcedureId, Caseworker, StartedOn, DueOn, RuleSet],
        fields => new PathwayDeadline(
            fields.Get(Id),
            fields.Get(Kind),
            fields.Get(Nature),
            fields.Get(Stage),
            fields.Get(State),
            fields.Get(PathwayId),
            fields.Get(AboutId),
            fields.Get(Caseworker),
            fields.Get(StartedOn),
            fields.Maybe(DueOn),
            fields.Get(RuleSet)));

    /// <summary>A page of the board; without an order by id.</summary>
    public Task<Page<PathwayDeadline>> Page(string tenant, PageRequest request, CancellationToken cancel) =>
        pages.Page(Model, tenant, request, cancel);

    /// <summary>The clocks of these pathways, each pathway's in the order of their starts.</summary>
    public async Task<ILookup<Guid, PathwayDeadline>> OfPathways(string tenant, IReadOnlyCollection<Guid> pathwayIds, CancellationToken cancel)
    {
        var rows = await pages.All(Model, tenant, new Filter.Condition(PathwayId.Name, Operator.In, pathwayIds), select: null, cancel);
        return rows
            .OrderBy(deadline => deadline.StartedOn)
            .ThenBy(deadline => deadline.AboutId)
            .ThenBy(deadline => deadline.Kind)
            .ToLookup(deadline => deadline.PathwayId);
    }

    /// <summary>Those of these ids that there are.</summary>
    public async Task<IReadOnlyDictionary<Guid, PathwayDeadline>> Named(string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        (await pages.All(Model, tenant, new Filter.Condition(Id.Name, Operator.In, ids), select: null, cancel)).ToDictionary(deadline => deadline.Id);
}
