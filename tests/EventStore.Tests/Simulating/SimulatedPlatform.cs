using Casework.EventStore.Running;
using Npgsql;

namespace Casework.EventStore.Tests.Simulating;

/// <summary>
/// A node's way to a real PostgreSQL, one exchange at a time, in an order that the seed says. Before, between and after, the seed
/// breaks things: the connection is lost before the statement or after its commit, the exchange is slow, or happens twice.
/// </summary>
internal sealed class SimulatedPlatform(Simulation simulation) : IPlatform
{
    private readonly TaskCompletionSource _crashed = new();

    public TimeProvider Time => simulation.Time;

    public Task Crashed => _crashed.Task;

    public bool IsDead => Crashed.IsCompleted;

    public Task Start(Func<Task> work) => simulation.Scheduler.Start(work);

    /// <summary>As by kill -9: nothing of the node ever goes on, but what it had sent may still arrive.</summary>
    public void Crash() => _crashed.TrySetResult();

    public async Task<T> RoundTrip<T>(Func<Task<T>> exchange)
    {
        await simulation.Pause();
        if (IsDead)
        {
            if (simulation.Draw(2) == 0)
                await Arrive(exchange);
            await Never<T>();
        }

        if (simulation.Draw(100) < simulation.Faults.LostBefore)
            throw Lost("before");

        var result = await Arrive(exchange);
        if (simulation.Draw(100) < simulation.Faults.Twice)
            result = await Arrive(exchange);
        var lost = simulation.Draw(100) < simulation.Faults.LostAfter;
        await simulation.Pause();
        if (IsDead)
            await Never<T>();
        return lost ? throw Lost("after") : result;
    }

    // Elsewhere, and waited for: while an exchange goes on, nothing else does. So one seed is one order of exchanges.
    private static Task<T> Arrive<T>(Func<Task<T>> exchange)
    {
        var elsewhere = Task.Run(exchange);
        ((IAsyncResult)elsewhere).AsyncWaitHandle.WaitOne();
        return elsewhere;
    }

    private static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;

    private NpgsqlException Lost(string when)
    {
        simulation.Note($"lost {when}");
        return new NpgsqlException($"Lost {when} by the simulation.", new IOException("The connection was reset."));
    }
}
