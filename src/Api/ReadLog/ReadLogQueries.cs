using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore.ReadLog;
using Casework.GraphQL.Execution;
using Casework.Projections.Questions;

namespace Casework.Api.ReadLog;

/// <summary>Who read what of one pathway, or what one person read: for those who watch over it, which is recorded itself.</summary>
internal sealed class ReadLogQueries(ReadLogReader log, Cursors cursors)
{
    private const int DefaultSize = 10;
    private const int MostSize = 100;

    public async ValueTask<ReadLogPage?> ReadLog(
        string? pathwayId, string? actor, DateTimeOffset? from, DateTimeOffset? to, int? first, string? after, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayAudit(caller, municipality))
            return null;

        if ((pathwayId is null) == (actor is null))
            throw Refused("READ_LOG_SUBJECT_REQUIRED", tongue.Say("Name either a pathway or an actor.", "Bitte entweder einen Fall oder eine Person nennen, die gelesen hat."));
        if (from > to)
            throw Refused("READ_LOG_RANGE_REVERSED", tongue.Say("The end is before the beginning.", "Das Ende liegt vor dem Anfang."));
        var size = first ?? DefaultSize;
        if (size is < 1 or > MostSize)
            throw Refused("INVALID_PAGE_SIZE", $"first is 1 to {MostSize}.");
        var places = ReadLogPage.PlacesOf(municipality, cursors);
        long? before = after is null ? null : PageArguments.Place(() => places.Read(after))[0];

        var range = new ReadLogRange(from, to, before, size + 1);
        var found = actor is not null
            ? await log.OfActor(municipality, ReadAccounting.Plain(actor), range, cancel)
            : GlobalId.Uuid("Pathway", pathwayId!) is { } pathway ? await log.OfPathway(municipality, pathway, range, cancel) : [];
        return new ReadLogPage([.. found.Take(size).Select(read => new ReadLogEntryView(read))], found.Count > size, after is not null, places);
    }

    private static GraphQLException Refused(string code, string message) => new(message, code);
}
