using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Api.Worklist;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Deadlines;

internal sealed class DeadlineQueries(PathwayDeadlines deadlines, WorklistFilters filters, Freshness freshness, Today today)
{
    public async ValueTask<Connection<DeadlineView>?> Deadlines(
        int? first, string? after, int? last, string? before, Whose? whose, Guid? teamId,
        InputObject? where, IReadOnlyList<InputObject>? order, long? minPosition,
        ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        var page = PageArguments.Read(first, after, last, before, where, order, context);
        page = page with { Where = WorklistFilters.Both(await filters.Of(whose, teamId, municipality, caller, cancel), page.Where) };
        await freshness.Wait(minPosition, cancel);
        return await PageArguments.Answer(deadlines.Page(municipality, page, cancel), row => new DeadlineView(row, today.Date));
    }

    /// <summary>Those that there are and that the caller may see.</summary>
    internal async ValueTask<IReadOnlyDictionary<Guid, DeadlineView>> Find(IReadOnlyCollection<Guid> ids, Caller caller, CancellationToken cancel)
    {
        if (ids.Count == 0 || caller.Municipality is not { } municipality)
            return new Dictionary<Guid, DeadlineView>();

        var rows = await deadlines.Named(municipality, ids, cancel);
        return rows.Values.Where(row => Policy.MaySee(caller, municipality, row.PathwayId)).ToDictionary(row => row.Id, row => new DeadlineView(row, today.Date));
    }
}

/// <summary>The clocks of a pathway at the two times asked for, folded from its entries.</summary>
internal sealed class PathwayDeadlineFields
{
    public static IEnumerable<DeadlineView> Deadlines([Parent] PathwayView pathway) =>
        PathwayDeadlineProjection.Clocks(pathway.Uuid, pathway.State, pathway.Rules).Select(deadline => new DeadlineView(deadline, pathway.Day));
}

/// <param name="Day">The day that "overdue" is asked for.</param>
internal sealed record DeadlineView(PathwayDeadline Row, DateOnly Day)
{
    public string Id => GlobalId.Of("Deadline", Row.Id);

    public DeadlineKind Kind => Row.Kind;

    public DeadlineNature Nature => Row.Nature;

    public StageName Stage => Row.Stage;

    public ClockState State => Row.State;

    public string PathwayId => GlobalId.Of("Pathway", Row.PathwayId);

    public Guid AboutId => Row.AboutId;

    public Guid ProcedureId => Row.AboutId;

    public string? Caseworker => Row.Caseworker;

    public DateOnly StartedOn => Row.StartedOn;

    public DateOnly? DueOn => Row.DueOn;

    public bool Overdue => Row.State is ClockState.Running or ClockState.Extended or ClockState.Suspended && Row.DueOn < Day;

    public string? RuleSet => Row.RuleSet;
}
