using Microsoft.Extensions.Logging;

namespace Casework.EventStore.Projecting;

internal static partial class ProjectingLog
{
    [LoggerMessage(2001, LogLevel.Information, "Leading {Projection} from position {Position} (epoch {Epoch})")]
    public static partial void Leading(ILogger logger, string projection, long position, long epoch);

    [LoggerMessage(2002, LogLevel.Warning, "{Projection} is led by another node, or was moved or stopped")]
    public static partial void Fenced(ILogger logger, string projection);

    [LoggerMessage(2003, LogLevel.Warning, "{Projection} failed at position {Position}, attempt {Attempt}")]
    public static partial void Failed(ILogger logger, string projection, long position, int attempt, Exception exception);

    [LoggerMessage(2004, LogLevel.Error, "{Projection} is parked at position {Position}; the others go on")]
    public static partial void Parked(ILogger logger, string projection, long position);

    [LoggerMessage(2005, LogLevel.Warning, "Projecting is interrupted, again in {Delay}")]
    public static partial void Interrupted(ILogger logger, TimeSpan delay, Exception exception);

    [LoggerMessage(2006, LogLevel.Warning, "Listening for other nodes' appends is interrupted; polling goes on")]
    public static partial void ListeningInterrupted(ILogger logger, Exception exception);

    [LoggerMessage(2007, LogLevel.Information, "{Projection} version {Version} is rebuilt up to position {Position}: {Events} events in {Elapsed}, swapped in {Swap}")]
    public static partial void Rebuilt(ILogger logger, string projection, int version, long position, long events, TimeSpan elapsed, TimeSpan swap);

    [LoggerMessage(2008, LogLevel.Error, "The rebuild of {Projection} failed; its table is as it was")]
    public static partial void RebuildFailed(ILogger logger, string projection, Exception exception);

    [LoggerMessage(2009, LogLevel.Information, "A rebuild of {Projection} that was stopped is taken up: {Done} of {Parts} parts are done")]
    public static partial void RebuildTakenUp(ILogger logger, string projection, int done, int parts);

    [LoggerMessage(2010, LogLevel.Error, "{Projection} leaves out stream {Stream} since position {Position}; its other streams go on")]
    public static partial void StreamParked(ILogger logger, string projection, Guid stream, long position);
}
