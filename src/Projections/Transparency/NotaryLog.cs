using Microsoft.Extensions.Logging;

namespace Casework.Projections.Transparency;

internal static partial class NotaryLog
{
    [LoggerMessage(2201, LogLevel.Information, "The transparency log takes in what was recorded before: {Size} of {Head} entries")]
    public static partial void CatchingUp(ILogger logger, long size, long head);

    [LoggerMessage(2202, LogLevel.Information, "The transparency log is signed at size {Size}")]
    public static partial void CaughtUp(ILogger logger, long size);

    [LoggerMessage(2203, LogLevel.Critical, "The log is not what was signed of it, and nothing more is signed until somebody has looked: {What}")]
    public static partial void Inconsistent(ILogger logger, string what);

    [LoggerMessage(2204, LogLevel.Warning, "The log is again what was signed of it")]
    public static partial void Consistent(ILogger logger);

    [LoggerMessage(2205, LogLevel.Warning, "Notarising is interrupted; it goes on by itself")]
    public static partial void Interrupted(ILogger logger, Exception exception);

    [LoggerMessage(2206, LogLevel.Warning, "Asking witnesses about size {Size} broke")]
    public static partial void NotWitnessed(ILogger logger, long size, Exception exception);
}
