namespace Casework.Api.Composition;

/// <summary>Every message of the host. Numbers are for operators and never change their meaning.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(3001, LogLevel.Information, "Serving {Addresses} in {Environment}")]
    public static partial void Serving(ILogger logger, string addresses, string environment);

    [LoggerMessage(3002, LogLevel.Information, "Stopping: requests under way are finished first")]
    public static partial void Stopping(ILogger logger);

    [LoggerMessage(3004, LogLevel.Information, "Applied {Count} database migrations, the last of them {Last}")]
    public static partial void Migrated(ILogger logger, int count, string last);

    [LoggerMessage(3005, LogLevel.Warning, "{Setting} is not set, so migrations run as the application's login, which should not own the tables")]
    public static partial void OwnerIsApplication(ILogger logger, string setting);

    [LoggerMessage(3006, LogLevel.Warning, "A restored database had brought back keys: {Count} erasures of the register were carried out again")]
    public static partial void ErasuresReapplied(ILogger logger, int count);

    [LoggerMessage(3007, LogLevel.Warning, "Other nodes' erasures cannot be asked for; this node forgets them once the database answers")]
    public static partial void ErasuresNotWatched(ILogger logger, Exception exception);

    [LoggerMessage(3101, LogLevel.Information, "Refused a token: {Reason}")]
    public static partial void TokenRefused(ILogger logger, string reason);

    [LoggerMessage(3102, LogLevel.Information, "Took {Count} keys of {Issuer}")]
    public static partial void KeysFetched(ILogger logger, int count, string issuer);

    [LoggerMessage(3103, LogLevel.Warning, "The keys of {Issuer} could not be asked for: {Reason}")]
    public static partial void KeysNotFetched(ILogger logger, string issuer, string reason);

    [LoggerMessage(3104, LogLevel.Warning, "No issuer of tokens is configured: every request that needs a caller is refused")]
    public static partial void NoIssuer(ILogger logger);

    [LoggerMessage(3105, LogLevel.Warning, "Whether sessions have ended could not be asked for: {Reason}")]
    public static partial void SessionsNotRead(ILogger logger, string reason);

    [LoggerMessage(3301, LogLevel.Error, "{Verb} broke")]
    public static partial void VerbBroke(ILogger logger, string verb, Exception exception);
}
