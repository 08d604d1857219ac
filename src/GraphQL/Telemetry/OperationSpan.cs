using System.Diagnostics;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Telemetry;

/// <summary>An operation under way.</summary>
internal readonly record struct OperationSpan(OperationPlan Plan, double Cost, long Started, Activity? Activity)
{
    public static OperationSpan Begin(OperationPlan plan, double cost) => new(plan, cost, Stopwatch.GetTimestamp(), OperationTracing.Begin(plan));
}
