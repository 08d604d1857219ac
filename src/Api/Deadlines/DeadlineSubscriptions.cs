using System.Globalization;
using System.Runtime.CompilerServices;
using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Rules;
using Casework.EventStore;
using Casework.EventStore.Following;
using Casework.GraphQL.Execution;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Deadlines;

/// <summary>
/// Legal clocks as their due days come within reach. The board is looked at when something is recorded and when a day begins;
/// an event id says at which look, so that a client that comes back is told whatever came within reach since, some of it
/// perhaps again.
/// </summary>
internal sealed class DeadlineSubscriptions(LogFollower follower, EventLog log, PathwayDeadlines deadlines, Freshness freshness, Today today)
{
    private const int MostDays = 366;
    private static readonly TimeSpan DayCheck = TimeSpan.FromSeconds(30);

    public async Task<IAsyncEnumerable<SubscriptionEvent<DeadlineView>>> DeadlineDue(
        int withinDays, string? caseworker, ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            throw new GraphQLException("There is no deadline board for you.", ErrorCodes.Forbidden);
        if (withinDays is < 0 or > MostDays)
            throw new GraphQLException($"withinDays is 0 to {MostDays}.", ErrorCodes.BadVariables);

        var seen = context.LastEventId is { } last ? Look.Parse(last) : null;
        var head = await log.Head(cancel);
        return Coming(new Board(municipality, caseworker, withinDays), seen, head, cancel);
    }

    private async IAsyncEnumerable<SubscriptionEvent<DeadlineView>> Coming(Board board, Look? seen, long head, [EnumeratorCancellation] CancellationToken cancel)
    {
        var told = new HashSet<(Guid Id, DateOnly DueOn)>();
        if (seen is not null)
            told.UnionWith(await ToldBy(seen, board, head, cancel));

        await using var news = follower.Follow(head, new LogFilter(board.Municipality), cancel).GetAsyncEnumerator(cancel);
        var next = news.MoveNextAsync().AsTask();
        while (true)
        {
            var look = new Look(today.Date, head);
            await freshness.Wait(head, cancel);
            var due = (await Due(board, look.Day, cancel)).Where(row => told.Add((row.Id, row.DueOn!.Value))).ToList();
            for (var i = 0; i < due.Count; i++)
                yield return new(new DeadlineView(due[i], look.Day), (i == due.Count - 1 ? look : seen ?? Look.Nothing).ToString());
            if (due.Count > 0)
                seen = look;

            while (today.Date == look.Day && await Task.WhenAny(next, Task.Delay(DayCheck, cancel)) != next)
                cancel.ThrowIfCancellationRequested();
            for (; next.IsCompleted; next = news.MoveNextAsync().AsTask())
            {
                await next;
                head = news.Current.Position;
            }
        }
    }

    // Those in reach at the look whose pathway has not changed since.
    private async Task<IEnumerable<(Guid, DateOnly)>> ToldBy(Look seen, Board board, long head, CancellationToken cancel)
    {
        await freshness.Wait(head, cancel);
        var changed = new HashSet<Guid>();
        for (var page = await log.ReadStoredPage(seen.Position, 1_000, new LogFilter(board.Municipality), cancel); ;
            page = await log.ReadStoredPage(page.Through, 1_000, new LogFilter(board.Municipality), cancel))
        {
            changed.UnionWith(page.Events.Select(stored => stored.Stream.Id));
            if (page.Through >= page.Head)
                break;
        }

        return (await Due(board, seen.Day, cancel)).Where(row => !changed.Contains(row.PathwayId)).Select(row => (row.Id, row.DueOn!.Value));
    }

    private async Task<List<PathwayDeadline>> Due(Board board, DateOnly day, CancellationToken cancel)
    {
        List<Filter> filters =
        [
            new Filter.Condition("state", Operator.Eq, ClockState.Running),
            new Filter.Condition("dueOn", Operator.Lte, day.AddDays(board.WithinDays)),
        ];
        if (board.Caseworker is { } caseworker)
            filters.Add(new Filter.Condition("caseworker", Operator.Eq, caseworker));
        var rows = new List<PathwayDeadline>();
        for (string? after = null; ;)
        {
            var page = await deadlines.Page(
                board.Municipality, new PageRequest(First: PageRequest.MostSize, After: after, Where: new Filter.And(filters), Order: [new Order("dueOn")]), cancel);
            rows.AddRange(page.Edges.Select(edge => edge.Node));
            if (!page.HasNextPage)
                return rows;
            after = page.EndCursor;
        }
    }

    private sealed record Board(string Municipality, string? Caseworker, int WithinDays);

    private sealed record Look(DateOnly Day, long Position)
    {
        public static Look Nothing { get; } = new(DateOnly.MinValue, 0);

        public static Look Parse(string eventId) => eventId.Split('.') is [var day, var position]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? new(on, at)
                : throw new GraphQLException("The last event id is not one of this subscription.", ErrorCodes.BadVariables);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}.{Position}");
    }
}
