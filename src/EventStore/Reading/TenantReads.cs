using System.Diagnostics;
using Npgsql;

namespace Casework.EventStore;

/// <summary>
/// Reads of tenants' rows, each by one statement. Quick statements of one tenant that come while others are under way go
/// to PostgreSQL together: one round trip and one transaction, in which each still has a snapshot of its own, taken after
/// it was asked. Tenants take turns. A statement that is not known to be quick has a round trip of its own.
/// </summary>
/// <remarks>A group never holds statements of two tenants, so that no mistake in it could show one's rows to the other.</remarks>
public sealed class TenantReads
{
    private const int MostTogether = 16;

    // So many take what comes at once; more open while more waits than one can take.
    private const int Lanes = 2;

    private static readonly int MostLanes = 2 * Environment.ProcessorCount;
    private static readonly TimeSpan LongestTogether = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _database;
    private readonly StatementOptions _alone;
    private readonly StatementOptions _together;
    private readonly QuickStatements _quick = new();
    private readonly SecondTries _secondTries = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TenantRead>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _turns = new();
    private int _inQueues;
    private int _lanes;

    /// <param name="database">Connected as a member of <c>casework_app</c>.</param>
    /// <param name="options">How the statements are run; plainly when null.</param>
    public TenantReads(NpgsqlDataSource database, StatementOptions? options = null)
    {
        _database = database;
        _alone = options ?? new StatementOptions();
        _together = _alone with { Timeout = _alone.Timeout < LongestTogether ? _alone.Timeout : LongestTogether };
    }

    internal StatementOptions Options => _alone;

    /// <summary>Runs a statement, which must be harmless to repeat, and reads its rows.</summary>
    /// <param name="empty">What the rows are added to.</param>
    /// <param name="add">Adds the row at which the reader stands.</param>
    /// <exception cref="PostgresException">The statement was refused, or took longer than it may.</exception>
    public Task<T> Read<T>(string tenant, NpgsqlBatchCommand statement, Func<T> empty, Action<T, NpgsqlDataReader> add, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
            return Task.FromCanceled<T>(cancel);

        var read = new TenantRead<T>(tenant, statement, empty, add, cancel);
        if (!MayShare(statement.CommandText))
            _ = RunAlone(read);
        else if (OpensLane(read))
            _ = RunLane();
        return read.Answer;
    }

    private bool MayShare(string statement) => _quick.Contains(statement) && _alone.Prepared?.Contains(statement) != false;

    private bool OpensLane(TenantRead read)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(read.Tenant, out var queue))
            {
                _waiting[read.Tenant] = queue = new Queue<TenantRead>();
                _turns.Enqueue(read.Tenant);
            }

            queue.Enqueue(read);
            _inQueues++;
            if (_lanes >= Lanes && (_inQueues < MostTogether || _lanes >= MostLanes))
                return false;
            _lanes++;
            return true;
        }
    }

    private async Task RunLane()
    {
        while (Turn() is { } group)
        {
            var started = Stopwatch.GetTimestamp();
            using var late = group.Count > 1 && _secondTries.Patience() is { } patience ? TryAgainAfter(patience, group) : null;
            for (var done = 0; done < group.Count;)
                done += await RunTogether(group[done..]);
            _secondTries.Note(started);
        }
    }

    private List<TenantRead>? Turn()
    {
        lock (_gate)
        {
            if (!_turns.TryDequeue(out var tenant))
            {
                _lanes--;
                return null;
            }

            var queue = _waiting[tenant];
            var group = new List<TenantRead>(Math.Min(queue.Count, MostTogether));
            while (group.Count < MostTogether && queue.TryDequeue(out var read))
            {
                _inQueues--;
                if (!read.IsSettled)
                    group.Add(read);
            }

            if (queue.Count > 0)
                _turns.Enqueue(tenant);
            else
                _waiting.Remove(tenant);
            return group;
        }
    }

    /// <returns>How many are done with, or left to themselves.</returns>
    private async Task<int> RunTogether(List<TenantRead> group)
    {
        var taken = 0;
        try
        {
            group[0].Resume();
            await AskFor(group, static (read, batch) => read.Join(batch), () => taken++);
            return taken;
        }
        catch (PostgresException refused) when (!refused.IsTransient && taken < group.Count)
        {
            // Nothing more of a transaction is run in which a statement failed, so those after it come once more.
            var failed = group[taken];
            if (refused.SqlState == PostgresErrorCodes.QueryCanceled)
            {
                _quick.Note(failed.Text, wasQuick: false);
                _ = RunAlone(failed);
            }
            else
            {
                failed.Fail(refused);
            }

            return taken + 1;
        }
        catch (Exception)
        {
            foreach (var read in group[taken..])
                _ = RunAlone(read);
            return group.Count;
        }
    }

    private async Task AskFor(List<TenantRead> group, Action<TenantRead, TenantBatch> join, Action taken)
    {
        await using var batch = new TenantBatch(_database, group[0].Tenant, _together);
        foreach (var read in group)
            join(read, batch);
        // Nobody's cancellation ends it, because the others go on.
        await using var reader = await batch.Read(CancellationToken.None);
        foreach (var (place, read) in group.Index())
        {
            if (place > 0)
                await reader.NextResultAsync(CancellationToken.None);
            await read.Take(reader, CancellationToken.None);
            taken();
        }
    }

    // It is for all of the group: it stands in no request's trace beside what that has asked.
    private Timer TryAgainAfter(TimeSpan patience, List<TenantRead> group)
    {
        if (ExecutionContext.IsFlowSuppressed())
            return new Timer(TryAgain, group, patience, Timeout.InfiniteTimeSpan);
        using var apart = ExecutionContext.SuppressFlow();
        return new Timer(TryAgain, group, patience, Timeout.InfiniteTimeSpan);
    }

    private void TryAgain(object? group)
    {
        var late = ((List<TenantRead>)group!).FindAll(read => !read.IsSettled);
        if (late.Count > 0 && _secondTries.Take())
            _ = RunAgain(late);
    }

    private async Task RunAgain(List<TenantRead> late)
    {
        try
        {
            await AskFor(late, static (read, batch) => read.JoinBeside(batch), static () => { });
        }
        catch (Exception)
        {
            // The first try answers, whatever became of the second.
        }
    }

    private async Task RunAlone(TenantRead read)
    {
        try
        {
            var started = Environment.TickCount64;
            await using var batch = new TenantBatch(_database, read.Tenant, _alone);
            read.Join(batch);
            await using var reader = await batch.Read(read.Cancel);
            await read.Take(reader, read.Cancel);
            _quick.Note(read.Text, Environment.TickCount64 - started < LongestTogether.TotalMilliseconds);
        }
        catch (Exception failure)
        {
            read.Fail(failure);
        }
    }
}
