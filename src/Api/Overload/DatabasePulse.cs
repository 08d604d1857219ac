using System.Diagnostics;
using Npgsql;

namespace Casework.Api.Overload;

/// <summary>
/// Asks the database something small, again and again, over the same connections as everybody: when no answer comes for a
/// while, there is no connection to be had, or no database behind them, and requests are better turned away than kept waiting.
/// </summary>
internal sealed class DatabasePulse(NpgsqlDataSource database, TimeSpan patience, ILogger<DatabasePulse> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AfterAllPatience = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource _lost = new();

    /// <summary>Cancelled while the database does not answer; another one once it does again.</summary>
    public CancellationToken Lost => Volatile.Read(ref _lost).Token;

    public override void Dispose()
    {
        base.Dispose();
        _lost.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Answers(stoppingToken) is not { } answers)
                continue;
            Note(answers);
            await Task.Delay(BetweenBeats, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Null when nothing was learned: what was known before still holds.</returns>
    private async Task<bool?> Answers(CancellationToken cancel)
    {
        var asking = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var answer = AskUntilAnswered(asking.Token);
        var answers = await Comes(answer, cancel);
        if (answer.IsCompleted)
            asking.Dispose();
        else
            _ = GiveUp(asking);
        return answers;
    }

    private async Task<bool?> Comes(Task answer, CancellationToken cancel)
    {
        foreach (var some in new[] { patience, AfterAllPatience })
        {
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAny(answer, Task.Delay(some, cancel));
            if (cancel.IsCancellationRequested)
                return null;
            if (answer.IsCompleted)
            {
                await answer;
                return true;
            }

            if (Stopwatch.GetElapsedTime(began) <= some + Late)
                return false;
            // This process itself was given no time: what has come meanwhile is looked at first, before the database is to blame.
        }

        return null;
    }

    private async Task AskUntilAnswered(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await Ask(cancel);
                return;
            }
            catch (Exception e) when (e is NpgsqlException or OperationCanceledException or TimeoutException or ObjectDisposedException)
            {
                cancel.ThrowIfCancellationRequested();
                // One of many connections may have died; the next one may live.
                await Task.Delay(BetweenTries, cancel);
            }
        }
    }

    // Not waited for: where the server is stalled, even cancelling and giving back the connection wait for it.
    private static async Task GiveUp(CancellationTokenSource asking)
    {
        await asking.CancelApart();
        asking.Dispose();
    }

    private async Task Ask(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select 1");
        await command.ExecuteScalarAsync(cancel);
    }

    private void Note(bool answers)
    {
        var lost = _lost;
        if (answers == !lost.IsCancellationRequested)
            return;

        if (answers)
        {
            // Not disposed: requests that it has cancelled may still look at it.
            Volatile.Write(ref _lost, new CancellationTokenSource());
            OverloadLog.Answers(logger);
        }
        else
        {
            OverloadLog.DoesNotAnswer(logger, patience);
            // Not waited for: whoever is told may have to tell others.
            _ = lost.CancelAsync();
        }
    }
}
