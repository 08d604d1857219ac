using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Telemetry;

/// <summary>What telemetry tells the log.</summary>
internal static partial class TelemetryLog
{
    [LoggerMessage(4101, LogLevel.Warning, "Operation {Operation} of document {DocumentHash} took {Milliseconds:F0} ms at cost {Cost}")]
    public static partial void SlowOperation(ILogger logger, string operation, string documentHash, double milliseconds, double cost);
}
