using Casework.EventStore.Projecting;
using Microsoft.Extensions.Logging;

namespace Casework.EventStore.Messaging;

/// <summary>
/// One destination's part of a relay: claims, delivers, and only then marks. Whatever ends it in between, the claim runs out
/// and the message is delivered again.
/// </summary>
internal sealed class MessageLane(MessageQueue queue, IMessageDestination destination, MessageRelayOptions options, MessageMetrics metrics, ILogger logger)
{
    private const int LongestError = 500;

    private readonly Pulse _wake = new();
    private long _downUntil;
    private int _timesDown;

    public string Destination => destination.Name;

    public void Wake() => _wake.Beat();

    public async Task Run(CancellationToken cancel)
    {
        var free = new SemaphoreSlim(options.BatchesInFlight);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await free.WaitAsync(cancel);
                var claimed = 0;
                // Taken before looking, so that no news is missed.
                var woken = _wake.Next;
                try
                {
                    await WaitWhileDown(cancel);
                    claimed = await Begin(free, cancel);
                }
                finally
                {
                    if (claimed == 0)
                        free.Release();
                }

                if (claimed < options.BatchMessages)
                    await Pulse.Wait(woken, options.PollEvery, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                MessagingLog.Interrupted(logger, destination.Name, e);
                await Task.Delay(options.PollEvery, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        // Those on their way end first: nothing is claimed any more.
        for (var lane = 0; lane < options.BatchesInFlight; lane++)
            await free.WaitAsync(CancellationToken.None);
    }

    private async Task WaitWhileDown(CancellationToken cancel)
    {
        var left = Volatile.Read(ref _downUntil) - Environment.TickCount64;
        if (left > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(left), cancel);
    }

    /// <returns>How many were claimed; they give <paramref name="free"/> back themselves.</returns>
    private async Task<int> Begin(SemaphoreSlim free, CancellationToken cancel)
    {
        var claim = Guid.NewGuid();
        // While it is down one message at a time finds out whether it is back.
        var most = Volatile.Read(ref _timesDown) > 0 ? 1 : options.BatchMessages;
        var claimed = await queue.Claim(destination.Name, claim, most, options.Lease, cancel);
        if (claimed.Count > 0)
        {
            _ = Task.Run(async () =>
            {
                await DeliverAll(claim, claimed, cancel);
                free.Release();
                // What waited behind these on their streams is free now.
                Wake();
            }, CancellationToken.None);
        }

        return claimed.Count;
    }

    private async Task DeliverAll(Guid claim, List<DueMessage> claimed, CancellationToken cancel)
    {
        try
        {
            var outcomes = await Task.WhenAll(claimed.Select(message => Deliver(message, cancel)));
            var pairs = claimed.Zip(outcomes).ToList();
            var done = pairs.Where(pair => pair.Second is Delivery.Done).Select(pair => pair.First.Number).ToList();
            var failed = pairs.Where(pair => pair.Second is Delivery.Again or Delivery.Refused).Select(pair => Failed(pair.First, pair.Second!)).ToList();
            var untried = pairs.Where(pair => pair.Second is null).Select(pair => pair.First.Number).ToList();
            Judge(outcomes);
            await queue.Settle(claim, done, failed, CancellationToken.None);
            if (untried.Count > 0)
                await queue.Release(claim, untried, CancellationToken.None);
            metrics.Settled(destination.Name, done.Count, failed.Count(one => !one.IsDead), failed.Count(one => one.IsDead));
        }
        catch (Exception e)
        {
            // Not marked: the claims run out, and the messages come again with the same ids.
            MessagingLog.Interrupted(logger, destination.Name, e);
        }
    }

    /// <returns>Null when the node stopped before there was an answer.</returns>
    private async Task<Delivery?> Deliver(DueMessage message, CancellationToken stopped)
    {
        if (message.Attempt > options.MaxAttempts)
            return new Delivery.Refused($"It was claimed {options.MaxAttempts} times, and none of the claims came to an end.");

        using var bound = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        bound.CancelAfter(options.DeliverWithin);
        try
        {
            return await destination.Deliver(message, bound.Token).WaitAsync(bound.Token);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested)
        {
            return new Delivery.Again($"No answer within {options.DeliverWithin.TotalSeconds:0.#} s.");
        }
        catch (Exception e)
        {
            MessagingLog.Broke(logger, destination.Name, message.Id, e);
            return new Delivery.Again(e.GetType().Name);
        }
    }

    private MessageQueue.Failure Failed(DueMessage message, Delivery outcome)
    {
        var (error, after) = outcome is Delivery.Again again ? (again.Error, again.After) : (((Delivery.Refused)outcome).Error, null);
        var isDead = outcome is Delivery.Refused || message.Attempt >= options.MaxAttempts;
        var pause = options.PauseAfter(message.Attempt, options.LongestPause);
        if (after > pause)
            pause = after.Value < options.LongestPause ? after.Value : options.LongestPause;
        if (isDead)
            MessagingLog.Dead(logger, destination.Name, message.Id, message.Attempt, error);
        else
            MessagingLog.Failed(logger, destination.Name, message.Id, message.Attempt, error);
        return new MessageQueue.Failure(message.Number, pause, error[..Math.Min(error.Length, LongestError)], isDead);
    }

    // Anything that comes through says that it is back.
    private void Judge(Delivery?[] outcomes)
    {
        if (outcomes.Any(outcome => outcome is not null and not Delivery.Again { IsDown: true }))
        {
            Volatile.Write(ref _timesDown, 0);
        }
        else if (outcomes.OfType<Delivery.Again>().Any())
        {
            var pause = options.PauseAfter(Interlocked.Increment(ref _timesDown), options.LongestOutagePause);
            var asked = outcomes.OfType<Delivery.Again>().Max(again => again.After) ?? TimeSpan.Zero;
            pause = asked < pause ? pause : asked < options.LongestPause ? asked : options.LongestPause;
            Volatile.Write(ref _downUntil, Environment.TickCount64 + (long)pause.TotalMilliseconds);
            MessagingLog.Down(logger, destination.Name, pause);
        }
    }
}
