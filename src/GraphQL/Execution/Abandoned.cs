using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Execution;

/// <summary>Calls of resolvers that nobody waits for any more: what becomes of them is seen and, if they fail, logged once.</summary>
internal static class Abandoned
{
    public static void Observe(Task call, ILogger logger, string coordinate) => _ = Watch(call, logger, coordinate);

    private static async Task Watch(Task call, ILogger logger, string coordinate)
    {
        await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (call.Exception is { } failure)
            ExecutionLog.AbandonedFailed(logger, failure.InnerException ?? failure, coordinate);
    }
}
