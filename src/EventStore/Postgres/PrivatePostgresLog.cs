using Microsoft.Extensions.Logging;

namespace Casework.EventStore.Postgres;

internal static partial class PrivatePostgresLog
{
    [LoggerMessage(1001, LogLevel.Information, "Made a new PostgreSQL {Major} cluster in {Folder}")]
    public static partial void ClusterMade(ILogger logger, int major, string folder);

    [LoggerMessage(1002, LogLevel.Information, "Private PostgreSQL {Major} listens on 127.0.0.1:{Port}, data in {Folder}, as user {User}")]
    public static partial void Started(ILogger logger, int major, int port, string folder, string user);

    [LoggerMessage(1003, LogLevel.Warning, "Adopted the PostgreSQL (process {ProcessId}, port {Port}) that a killed server left behind")]
    public static partial void Adopted(ILogger logger, int processId, int port);

    [LoggerMessage(1004, LogLevel.Warning, "The PostgreSQL that a killed server left behind (process {ProcessId}) does not answer and is stopped")]
    public static partial void OrphanIsUnhealthy(ILogger logger, int processId);

    [LoggerMessage(1005, LogLevel.Warning, "{Requested} cannot be entered by user {User}, whom PostgreSQL runs as; the data is kept in {Fallback}")]
    public static partial void FolderMoved(ILogger logger, string requested, string user, string fallback);

    [LoggerMessage(1006, LogLevel.Information, "Private PostgreSQL has stopped ({Mode} shutdown)")]
    public static partial void Stopped(ILogger logger, string mode);

    [LoggerMessage(1007, LogLevel.Error, "Private PostgreSQL did not stop: {Said}")]
    public static partial void DidNotStop(ILogger logger, string said);

    [LoggerMessage(1008, LogLevel.Error, "Private PostgreSQL has ended, killed perhaps; it is started again")]
    public static partial void Ended(ILogger logger);

    [LoggerMessage(1009, LogLevel.Warning, "Private PostgreSQL runs again (process {ProcessId})")]
    public static partial void Restarted(ILogger logger, int? processId);

    [LoggerMessage(1010, LogLevel.Error, "Private PostgreSQL could not be started again: {Reason}")]
    public static partial void DidNotRestart(ILogger logger, string reason);
}
