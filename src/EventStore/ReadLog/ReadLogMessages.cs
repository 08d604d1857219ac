using Microsoft.Extensions.Logging;

namespace Casework.EventStore.ReadLog;

/// <summary>What operators are told of the read log. Numbers never change their meaning.</summary>
internal static partial class ReadLogMessages
{
    [LoggerMessage(2401, LogLevel.Error, "The read log does not take entries: {Waiting} wait; those that were answered without are lost beyond {Most}")]
    public static partial void NotWritten(ILogger logger, int waiting, int most, Exception failure);

    [LoggerMessage(2402, LogLevel.Critical, "{Lost} operations were answered that the read log will not have")]
    public static partial void Lost(ILogger logger, long lost);

    [LoggerMessage(2403, LogLevel.Information, "The read log takes entries again")]
    public static partial void WrittenAgain(ILogger logger);

    [LoggerMessage(2404, LogLevel.Error, "The database refuses an entry of the read log; its answer is kept back, or it counts as lost")]
    public static partial void NotStorable(ILogger logger, Exception refused);
}
