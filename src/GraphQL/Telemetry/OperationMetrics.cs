using System.Diagnostics;
using System.Diagnostics.Metrics;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Telemetry;

/// <summary>Numbers of executed operations, by their names, on meter "Casework.GraphQL".</summary>
internal static class OperationMetrics
{
    private const string NoCode = "none";

    private static readonly Histogram<double> Duration = ExecutionMetrics.Meter.CreateHistogram<double>(
        "casework.graphql.operation.duration", "s", "Time to answer an accepted operation, to its last part; a subscription, until its events can come.");

    private static readonly Histogram<double> Events = ExecutionMetrics.Meter.CreateHistogram<double>(
        "casework.graphql.event.duration", "s", "Time to answer an event of a subscription.");

    private static readonly Histogram<double> Cost = ExecutionMetrics.Meter.CreateHistogram<double>(
        "casework.graphql.operation.cost", "{unit}", "What accepted operations were priced at.");

    private static readonly Counter<long> Errors = ExecutionMetrics.Meter.CreateCounter<long>(
        "casework.graphql.operation.errors", "{error}", "Errors in answers, by their codes.");

    private static readonly Counter<long> Refusals = ExecutionMetrics.Meter.CreateCounter<long>(
        "casework.graphql.operation.refusals", "{request}", "Requests refused before execution, by the code of the first error.");

    public static string CodeOf(GraphQLError error) => error.Extensions?.GetValueOrDefault("code") as string ?? NoCode;

    public static void Executed(in OperationSpan span, OperationNames names, IReadOnlyList<GraphQLError> errors, TimeSpan taken)
    {
        var name = new KeyValuePair<string, object?>("graphql.operation.name", names.Of(span.Plan));
        if (span.IsEvent)
        {
            Events.Record(taken.TotalSeconds, name);
        }
        else if (Duration.Enabled || Cost.Enabled)
        {
            var tags = new TagList { name, { "graphql.operation.type", OperationNames.TypeOf(span.Plan) } };
            Cost.Record(span.Cost, tags);
            Duration.Record(taken.TotalSeconds, tags);
        }

        if (errors.Count == 0 || !Errors.Enabled)
            return;
        foreach (var error in errors)
            Errors.Add(1, name, new("code", CodeOf(error)));
    }

    public static void Refused(GraphQLResponse response)
    {
        if (Refusals.Enabled && response.Errors.Count > 0)
            Refusals.Add(1, new KeyValuePair<string, object?>("code", CodeOf(response.Errors[0])));
    }
}
