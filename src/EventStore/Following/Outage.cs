using Npgsql;

namespace Casework.EventStore.Following;

/// <summary>What follows the log outlasts a database that is gone for a while.</summary>
public static class Outage
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Asks until the database answers.</summary>
    /// <param name="ask">Harmless to repeat.</param>
    public static async Task<T> Outlast<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (NpgsqlException lost) when (lost.IsTransient)
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }
}
