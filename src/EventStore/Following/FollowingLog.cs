using Microsoft.Extensions.Logging;

namespace Casework.EventStore.Following;

internal static partial class FollowingLog
{
    [LoggerMessage(2101, LogLevel.Warning, "Watching the log was interrupted")]
    public static partial void WatchingInterrupted(ILogger logger, Exception failure);
}
