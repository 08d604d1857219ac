using System.Collections.Concurrent;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Telemetry;

/// <summary>Names of operations as metrics have them: clients choose the names, so only so many are told apart.</summary>
internal sealed class OperationNames(int most)
{
    public const string Other = "other";
    public const string Anonymous = "anonymous";
    private readonly ConcurrentDictionary<string, string> _known = new();

    public string Of(OperationPlan plan)
    {
        if (plan.Name is not { } name)
            return Anonymous;
        if (_known.TryGetValue(name, out var known))
            return known;
        return _known.Count < most && _known.TryAdd(name, name) ? name : Other;
    }

    public static string TypeOf(OperationPlan plan) => plan.Operation.Operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
