using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>Hears on the channel <c>casework_log</c> what other nodes append.</summary>
internal static class LogListener
{
    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromSeconds(2);

    public static async Task Run(string connectionString, Action heard, ILogger logger, CancellationToken cancel)
    {
        var direct = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(direct);
                connection.Notification += (_, _) => heard();
                await connection.OpenAsync(cancel);
                await using (var listen = new NpgsqlCommand("listen casework_log", connection))
                    await listen.ExecuteNonQueryAsync(cancel);
                heard();
                while (true)
                    await connection.WaitAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                ProjectingLog.ListeningInterrupted(logger, e);
                await Task.Delay(ReconnectAfter, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
