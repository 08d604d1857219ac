using Casework.Api.Composition;
using Casework.Api.Exports;
using Casework.EventStore;
using Npgsql;

namespace Casework.Api.Erasure;

/// <summary>Makes this node forget whom another node has erased, and take back what it exported of them: within a second, from when the database answers.</summary>
internal sealed class ErasureWatch : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // What was destroyed before this node began was never in its memory; clocks differ a little.
    private static readonly TimeSpan Beginning = TimeSpan.FromHours(1);

    // One that took its time may be committed after a later one.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public ErasureWatch(EventLog log, ExportNotes exports, ILogger logger) => _watching = Task.Run(() => Watch(log, exports, logger, _stop.Token));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static async Task Watch(EventLog log, ExportNotes exports, ILogger logger, CancellationToken cancel)
    {
        var (since, reachable) = (DateTimeOffset.UtcNow - Beginning, true);
        var known = new HashSet<DestroyedKeys>();
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                foreach (var destroyed in (await log.DestroyedSince(since, cancel)).Where(known.Add))
                {
                    log.Forget(destroyed.Tenant, destroyed.Subject);
                    exports.Erase(destroyed.Tenant, destroyed.Subject, destroyed.At);
                    since = destroyed.At - Overlap > since ? destroyed.At - Overlap : since;
                }

                known.RemoveWhere(destroyed => destroyed.At <= since);
                reachable = true;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or ObjectDisposedException or IOException)
            {
                if (reachable)
                    ApiLog.ErasuresNotWatched(logger, e);
                reachable = false;
            }

            await Task.Delay(Every, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
