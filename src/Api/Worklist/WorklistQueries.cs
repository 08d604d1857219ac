using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Needs;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Worklist;

internal sealed class WorklistQueries(PathwaySummaries summaries, WorklistFilters filters, Freshness freshness)
{
    public async ValueTask<Connection<PathwaySummaryView>?> Pathways(
        int? first, string? after, int? last, string? before, Whose? whose, Guid? teamId, IReadOnlyList<PathwayMark>? marks, IReadOnlyList<NeedKind>? needs,
        InputObject? where, IReadOnlyList<InputObject>? order, long? minPosition,
        ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        var page = PageArguments.Read(first, after, last, before, where, order, context);
        var marked = filters.Of(marks, needs, "id", municipality, caller);
        var asked = WorklistFilters.Both(await filters.Of(whose, teamId, municipality, caller, cancel), marked);
        page = page with { Where = WorklistFilters.Both(asked, page.Where) };
        await freshness.Wait(minPosition, cancel);
        return await PageArguments.Answer(summaries.Page(municipality, page, cancel), row => new PathwaySummaryView(row));
    }
}

internal sealed record PathwaySummaryView(PathwaySummary Row)
{
    public string Id => GlobalId.Of("Pathway", Row.Id);

    public string? FamilyName => Row.FamilyName;

    public string? GivenName => Row.GivenName;

    public string Municipality => Row.Municipality;

    public PathwayStatus Status => Row.Status;

    public string? Caseworker => Row.Caseworker;

    public LanguageLevel? LanguageLevel => Row.LanguageLevel;

    public int OpenRecognitions => Row.OpenRecognitions;

    public int OpenSpells => Row.OpenSpells;

    public DateOnly? ArrivedOn => Row.ArrivedOn;

    public DateOnly OpenedOn => Row.OpenedOn;

    public DateOnly? LastContactOn => Row.LastContactOn;

    public DateOnly? NextDueOn => Row.NextDueOn;

    public DateTimeOffset ChangedAt => Row.ChangedAt;

    public int Version => Row.Version;

    public bool Erased => Row.Erased;
}
