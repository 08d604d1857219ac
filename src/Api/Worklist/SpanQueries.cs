using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Worklist;

/// <summary>Lists over many pathways: who is in reception, waits for a course or a school place, for recognition, or works, and since when.</summary>
internal sealed class SpanQueries(PathwaySpans spans, WorklistFilters filters, Freshness freshness, Today today)
{
    public async ValueTask<Connection<SpanView>?> Spans(
        SpanKind kind, int? first, string? after, int? last, string? before, Whose? whose, Guid? teamId,
        InputObject? where, IReadOnlyList<InputObject>? order, long? minPosition, ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        var page = PageArguments.Read(first, after, last, before, where, order, context);
        page = page with { Where = WorklistFilters.Both(await filters.Of(whose, teamId, municipality, caller, cancel), page.Where) };
        await freshness.Wait(minPosition, cancel);
        return await PageArguments.Answer(spans.Page(municipality, kind, page, cancel), row => new SpanView(row, today.Date));
    }
}

/// <param name="Day">Up to which days are counted.</param>
internal sealed record SpanView(PathwaySpan Row, DateOnly Day)
{
    private const int HalfAYear = 6;
    private const int AYear = 12;

    public string PathwayId => GlobalId.Of("Pathway", Row.PathwayId);

    public SpanKind Kind => Row.Kind;

    public Guid AboutId => Row.AboutId;

    public string Subject => Row.Subject;

    public DateOnly Since => Row.Since;

    public DateOnly? Until => Row.Until;

    public string? Caseworker => Row.Caseworker;

    public int Days => StageSpan.Days(Row.Since, Row.Until, Day);

    public bool? LastedSixMonths => StageSpan.Lasted(Row.Since, Row.Until, HalfAYear, Day);

    public bool? LastedTwelveMonths => StageSpan.Lasted(Row.Since, Row.Until, AYear, Day);
}
