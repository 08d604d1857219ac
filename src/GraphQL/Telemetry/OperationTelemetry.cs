using System.Diagnostics;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Telemetry;

/// <summary>What is told of each operation: a trace, numbers, and a line in the log when it was slow. Never a value of it.</summary>
internal sealed class OperationTelemetry(ExecutionOptions options)
{
    private readonly OperationNames _names = new(options.NamesInMetrics);

    public GraphQLResponse End(in OperationSpan span, GraphQLResponse response)
    {
        var taken = Stopwatch.GetElapsedTime(span.Started);
        OperationMetrics.Executed(span.Plan, _names, response, taken, span.Cost);
        if (taken >= options.SlowOperation)
        {
            TelemetryLog.SlowOperation(
                options.Logger, span.Plan.Name ?? OperationNames.Anonymous, span.Plan.DocumentHash, taken.TotalMilliseconds, span.Cost);
        }

        if (span.Activity is not null)
            OperationTracing.End(span.Activity, response, span.Cost);
        return response;
    }
}
