using System.Diagnostics;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Telemetry;

/// <summary>What is told of each operation: a trace, numbers, and a line in the log when it was slow. Never a value of it.</summary>
internal sealed class OperationTelemetry(ExecutionOptions options)
{
    private readonly OperationNames _names = new(options.NamesInMetrics);

    public GraphQLResponse End(in OperationSpan span, GraphQLResponse response)
    {
        End(span, response.Errors);
        return response;
    }

    /// <param name="errors">Of all responses, where the operation had several.</param>
    public void End(in OperationSpan span, IReadOnlyList<GraphQLError> errors)
    {
        var taken = Stopwatch.GetElapsedTime(span.Started);
        OperationMetrics.Executed(span, _names, errors, taken);
        if (taken >= options.SlowOperation)
        {
            TelemetryLog.SlowOperation(
                options.Logger, span.Plan.Name ?? OperationNames.Anonymous, span.Plan.DocumentHash, taken.TotalMilliseconds, span.Cost);
        }

        if (span.Activity is not null)
            OperationTracing.End(span.Activity, errors, span.Cost);
    }
}
