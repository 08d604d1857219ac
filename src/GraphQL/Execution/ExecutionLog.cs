using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Execution;

/// <summary>All log messages of the engine.</summary>
internal static partial class ExecutionLog
{
    [LoggerMessage(4001, LogLevel.Error, "Resolving {Field} failed; clients see correlation id {CorrelationId}")]
    public static partial void ResolverFailed(ILogger logger, Exception failure, string field, string correlationId);

    [LoggerMessage(4002, LogLevel.Error, "Executing an operation failed; clients see correlation id {CorrelationId}")]
    public static partial void ExecutionFailed(ILogger logger, Exception failure, string correlationId);

    [LoggerMessage(4003, LogLevel.Warning, "Resolving {Field} failed after nobody waited for it any more")]
    public static partial void AbandonedFailed(ILogger logger, Exception failure, string field);

    [LoggerMessage(4005, LogLevel.Warning, "{Field} could not be resolved for the moment; clients are told {Code}")]
    public static partial void ResolverHindered(ILogger logger, Exception failure, string field, string code);

    [LoggerMessage(4004, LogLevel.Error, "Closing the source of {Field} failed")]
    public static partial void SourceNotClosed(ILogger logger, Exception failure, string field);
}
