using Microsoft.Extensions.Logging;

namespace Casework.EventStore.Messaging;

internal static partial class MessagingLog
{
    [LoggerMessage(2101, LogLevel.Warning, "Delivering to {Destination} is interrupted; it goes on by itself")]
    public static partial void Interrupted(ILogger logger, string destination, Exception exception);

    [LoggerMessage(2102, LogLevel.Information, "{Destination} did not take message {Id}, attempt {Attempt}: {Error}")]
    public static partial void Failed(ILogger logger, string destination, Guid id, int attempt, string error);

    [LoggerMessage(2103, LogLevel.Error, "Message {Id} to {Destination} is a dead letter after {Attempt} attempts: {Error}")]
    public static partial void Dead(ILogger logger, string destination, Guid id, int attempt, string error);

    [LoggerMessage(2104, LogLevel.Warning, "{Destination} cannot be reached, again in {Pause}")]
    public static partial void Down(ILogger logger, string destination, TimeSpan pause);

    [LoggerMessage(2105, LogLevel.Warning, "An attempt to deliver message {Id} to {Destination} broke")]
    public static partial void Broke(ILogger logger, string destination, Guid id, Exception exception);

    [LoggerMessage(2106, LogLevel.Warning, "What waits could not be counted")]
    public static partial void NotCounted(ILogger logger, Exception exception);
}
