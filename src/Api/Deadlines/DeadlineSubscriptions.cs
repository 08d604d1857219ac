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
    // Who was away for longer than so many events is told everything again.
    private const int MostChanges = 10_000;
    private static readonly ClockState[] Running = [ClockState.Running, ClockState.Extended];
    private static readonly TimeSpan DayCheck = TimeSpan.FromSeconds(30);
    // What is recorded in quick succession is looked at once.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    public async Task<IAsyncEnumerable<SubscriptionEvent<DeadlineView>>> DeadlineDue(
        int withinDays, string? caseworker, ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            throw new GraphQLException("There is no deadline board for you.", ErrorCodes.Forbidden);
        if (withinDays is < 0 or > MostDays)
            throw new GraphQLException($"withinDays is 0 to {MostDays}.", ErrorCodes.BadVariables);
        if (caseworker?.Contains('\0') == true)
            throw new GraphQLException("No caseworker has a name with a NUL character.", ErrorCodes.BadVariables);

        var seen = context.LastEventId is { } last ? DeadlineLook.Parse(last) : null;
        if (seen?.Position > await log.Head(cancel))
            throw new GraphQLException("The log has not come to that position.", ErrorCodes.BadVariables);
        return Coming(new Board(municipality, caseworker, withinDays), seen, cancel);
    }

    private async IAsyncEnumerable<SubscriptionEvent<DeadlineView>> Coming(Board board, DeadlineLook? seen, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Before the first look, so that nothing recorded meanwhile is missed.
        using var watch = follower.WatchTenant(board.Municipality);
        var position = await Outage.Outlast(() => log.Head(cancel), cancel);
        var told = seen is null ? [] : await Outage.Outlast(() => ToldBy(seen, board, position, cancel), cancel);
        while (true)
        {
            var day = today.Date;
            var look = new DeadlineLook(day.AddDays(board.WithinDays), position, board.Name);
            // A board that is behind is told as it is, but not under this look's name, and looked at again.
            var isCurrent = await Outage.Outlast(() => freshness.Reaches(look.Position, cancel), cancel);
            var due = await Outage.Outlast(() => Due(board, look.Horizon, cancel), cancel);
            var news = due.Values.Where(row => told.GetValueOrDefault(row.Id) != row.DueOn).ToList();
            for (var i = 0; i < news.Count; i++)
            {
                var isWhole = isCurrent && i == news.Count - 1;
                yield return new(new DeadlineView(news[i], day), (isWhole ? look : seen ?? DeadlineLook.Nothing(board.Name)).ToString());
            }

            if (isCurrent && news.Count > 0)
                seen = look;
            told = DueDays(due.Values);
            while (isCurrent && position == look.Position && today.Date == day)
                position = await watch.Beyond(position, DayCheck, cancel) ?? position;
            await Task.Delay(Settling, cancel);
        }
    }

    // Those in reach at the look whose pathway has not changed since.
    private async Task<Dictionary<Guid, DateOnly>> ToldBy(DeadlineLook seen, Board board, long head, CancellationToken cancel)
    {
        if (seen.IsNothing || seen.Board != board.Name || head - seen.Position > MostChanges || !await freshness.Reaches(head, cancel))
            return [];
        var changed = new HashSet<Guid>();
        await foreach (var stored in log.ReadStored(seen.Position, new LogFilter(board.Municipality), cancel: cancel))
            changed.Add(stored.Stream.Id);
        return DueDays((await Due(board, seen.Horizon, cancel)).Values.Where(row => !changed.Contains(row.PathwayId)));
    }

    private static Dictionary<Guid, DateOnly> DueDays(IEnumerable<PathwayDeadline> due) => due.ToDictionary(row => row.Id, row => row.DueOn!.Value);

    private async Task<OrderedDictionary<Guid, PathwayDeadline>> Due(Board board, DateOnly horizon, CancellationToken cancel)
    {
        List<Filter> filters =
        [
            new Filter.Condition("state", Operator.In, Running),
            new Filter.Condition("dueOn", Operator.Lte, horizon),
        ];
        if (board.Caseworker is { } caseworker)
            filters.Add(new Filter.Condition("caseworker", Operator.Eq, caseworker));
        var request = new PageRequest(First: PageRequest.MostSize, Where: new Filter.And(filters), Order: [new Order("dueOn")], LookPrevious: false);
        var rows = new OrderedDictionary<Guid, PathwayDeadline>();
        while (true)
        {
            var page = await deadlines.Page(board.Municipality, request, cancel);
            // One that is set to another day meanwhile can be on two pages.
            foreach (var edge in page.Edges)
                rows[edge.Node.Id] = edge.Node;
            if (!page.HasNextPage)
                return rows;
            request = request with { After = page.EndCursor };
        }
    }

    private sealed record Board(string Municipality, string? Caseworker, int WithinDays)
    {
        public string Name { get; } = DeadlineLook.BoardOf(Municipality, Caseworker);
    }
}
