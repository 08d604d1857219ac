using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.Execution;
using Casework.Projections.Questions;

namespace Casework.Api.AuditActs;

/// <summary>Who did what and who read what in a municipality, for those who watch over it; asking is recorded itself.</summary>
internal sealed class AuditActsQueries(RecordedActs acts, Cursors cursors, Freshness freshness)
{
    private const int DefaultSize = 10;
    private const int MostSize = 100;

    // What every act of a pathway shows of its entry, whatever was asked for: it is recorded of whom.
    private static readonly string[] _always = ["id", "pathwayId", "position", "version", "type", "effectiveOn", "recordedAt", "actor", "role", "ruleSet", "correctedBy", "purpose"];
    private static readonly string[] _withFact = [.. _always, "fact"];

    public async ValueTask<AuditActsPage?> AuditActs(
        IReadOnlyList<AuditActKind>? kinds, string? actor, string? pathwayId, DateTimeOffset? from, DateTimeOffset? to, int? first, string? after, long? minPosition,
        ResolverContext context, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayAudit(caller, municipality))
            return null;

        if (from > to)
            throw new GraphQLException(tongue.Say("The end is before the beginning.", "Das Ende liegt vor dem Anfang."), "AUDIT_RANGE_REVERSED");
        var size = first ?? DefaultSize;
        if (size is < 1 or > MostSize)
            throw new GraphQLException($"first is 1 to {MostSize}.", "INVALID_PAGE_SIZE");
        var places = ActPlace.Of(municipality, cursors);
        ActPlace? place = after is null ? null : PageArguments.Place(() => ActPlace.Read(places, after));
        await freshness.Wait(minPosition, cancel);
        // What is no id of a pathway is answered like one on which nothing was ever done.
        var pathway = pathwayId is null ? (Guid?)null : GlobalId.Named("Pathway", pathwayId);
        var wanted = new ActsWanted(
            (kinds is { Count: > 0 } ? kinds : Enum.GetValues<AuditActKind>()).ToHashSet(), actor is null ? null : ReadAccounting.Plain(actor), pathway, from, to, place, size,
            context.Planned(static selection => Selects(selection, "nodes") || Selects(selection, "edges.node") ? _withFact : _always));
        var (found, hasMore) = await acts.Latest(municipality, wanted, cancel);
        return new AuditActsPage(found, hasMore, place is not null, places);
    }

    private static bool Selects(Selection selection, string node) => selection.Selects($"{node}.entry.fact") || selection.Selects($"{node}.entry.origin");
}
